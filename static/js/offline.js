/* A banner while we cannot be reached, with a button that repeats what failed. */
export function watchConnection() {
  const banner = document.getElementById("offline");
  let failed = null;

  const show = () => { banner.hidden = false; };
  const hide = () => { banner.hidden = true; };

  const reachable = async () => {
    try {
      return (await fetch("/healthz", { cache: "no-store" })).ok;
    } catch {
      return false;
    }
  };

  const repeat = (element) => {
    if (!element?.isConnected) return;
    if (element.matches("form")) element.requestSubmit();
    else if (element.matches("a, button")) element.click();
  };

  banner.querySelector("[data-retry]").addEventListener("click", async () => {
    if (!(await reachable())) return;
    hide();
    repeat(failed);
    failed = null;
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, (event) => {
      failed = event.detail.elt;
      show();
    });
  }
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.xhr?.status) hide();
  });
  document.addEventListener("submit", (event) => {
    if (navigator.onLine || event.target.hasAttribute("hx-post")) return;
    event.preventDefault();
    failed = event.target;
    show();
  });
  addEventListener("offline", show);
  addEventListener("online", async () => { if (await reachable()) hide(); });
}
