const SOONEST = 2000, LATEST = 30000; // milliseconds between two looks whether we can be reached again

/* A banner while we cannot be reached, with a button that repeats what failed. */
export function watchConnection() {
  const banner = document.getElementById("offline");
  let failed = null;
  let looking = 0;

  const show = () => {
    banner.hidden = false;
    lookAgain(SOONEST);
  };
  const hide = () => {
    banner.hidden = true;
    clearTimeout(looking);
  };

  const reachable = async () => {
    try {
      return (await fetch("/healthz", { cache: "no-store" })).ok;
    } catch {
      return false;
    }
  };

  /* No browser tells when a site is there again that was away by itself. */
  const lookAgain = (wait) => {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      if (await reachable()) hide();
      else if (!banner.hidden) lookAgain(Math.min(2 * wait, LATEST));
    }, wait);
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
  /* A browser that says it is offline may still reach a site on its own machine, so that is asked. Before
     other listeners, which take a form that is held back for one that is on its way. */
  const reached = new WeakSet();
  const hold = async (event) => {
    const form = event.target;
    if (navigator.onLine || reached.delete(form) || form.hasAttribute("hx-post")) return;
    event.preventDefault();
    if (await reachable()) {
      reached.add(form);
      form.requestSubmit(event.submitter);
    } else {
      failed = form;
      show();
    }
  };
  document.addEventListener("submit", hold, true);
  addEventListener("offline", async () => { if (!(await reachable())) show(); });
  addEventListener("online", async () => { if (await reachable()) hide(); });
}
