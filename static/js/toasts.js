/* Short notes at the edge of the page. The server sends them in HX-Trigger as {"toasts": [...]}, or as
   banners of a whole page, which are drawn as toasts here (bad news stays a banner). */
const SECONDS = 6;
const STICKY = new Set(["error", "warning"]);

export function showToast({ text, level = "info", undo = "", link = "", link_label: label = "" }) {
  const region = document.getElementById("toasts");
  const toast = document.getElementById("toast-template").content.firstElementChild.cloneNode(true);
  toast.querySelector("p").textContent = text;
  if (STICKY.has(level)) setIcon(toast, "warning");
  else if (level === "info") setIcon(toast, "info");
  const form = toast.querySelector("form");
  if (undo && isOurs(undo)) {
    form.action = undo;
    form.hidden = false;
  }
  if (link && isOurs(link)) {
    const anchor = toast.querySelector("a");
    Object.assign(anchor, { href: link, textContent: label, target: "_blank", hidden: false });
  }
  while (region.children.length > 2) region.firstElementChild.remove();
  region.append(toast);
  // Nobody is hurried: what offers an act stays until it is closed.
  if (!STICKY.has(level) && !undo) leaveAfter(toast, SECONDS);
}

function setIcon(toast, name) {
  const use = toast.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${name}`));
}

function isOurs(address) {
  return new URL(address, location.href).origin === location.origin;
}

/* Stays while the pointer or the focus is on it. */
function leaveAfter(toast, seconds) {
  let timer;
  const start = () => { timer = setTimeout(() => toast.remove(), seconds * 1000); };
  const stop = () => clearTimeout(timer);
  for (const name of ["mouseenter", "focusin"]) toast.addEventListener(name, stop);
  for (const name of ["mouseleave", "focusout"]) toast.addEventListener(name, start);
  start();
}

function drawBannersAsToasts() {
  for (const banner of document.querySelectorAll("#messages [data-message]")) {
    const { level } = banner.dataset;
    if (STICKY.has(level)) continue;
    const undo = banner.querySelector("[data-undo]")?.getAttribute("action") ?? "";
    showToast({ text: banner.querySelector("p").textContent, level, undo });
    banner.remove();
  }
}

export function watchToasts() {
  document.addEventListener("toasts", (event) => (event.detail.value ?? []).forEach(showToast));
  document.addEventListener("click", (event) => event.target.closest(".toast [data-close]")?.closest(".toast").remove());
  document.addEventListener("htmx:responseError", (event) => {
    if (!event.detail.xhr.getResponseHeader("HX-Trigger")) {
      showToast({ text: "That did not work. What you typed is still here; try again in a minute.", level: "error" });
    }
  });
  drawBannersAsToasts();
}
