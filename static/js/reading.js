// The reading page: a field shows where on the page it was read, and a line shows its field.
import { watchCorrections } from "./correcting.js";

const fieldsOf = (line) => [...document.querySelectorAll("[data-lines]")].filter((field) => field.dataset.lines.split(" ").includes(line));
const marksOf = (line) => [...document.querySelectorAll(`[data-line="${CSS.escape(line)}"]`)];
const boxesOf = (field) => field.dataset.lines.split(" ").filter(Boolean).flatMap(marksOf);
const seen = (element) => element.getClientRects().length > 0;
const pane = document.querySelector(".reader-document");
const isPane = () => getComputedStyle(pane).position === "sticky";
const back = document.getElementById("back-to-field");

function light(elements) {
  for (const old of document.querySelectorAll(".is-lit")) old.classList.remove("is-lit");
  for (const element of elements) element.classList.add("is-lit");
}

/* Within the pane beside the fields; where page and fields stand one under the other, nothing moves by itself. */
function bringIntoView(element) {
  if (!isPane() || !pane.contains(element)) return;
  const at = element.getBoundingClientRect();
  const around = pane.getBoundingClientRect();
  if (at.top < around.top + 48 || at.bottom > around.bottom - 16) {
    pane.scrollTop += at.top - around.top - pane.clientHeight / 3;
  }
}

function showSource(field, { scroll }) {
  const boxes = boxesOf(field);
  light([...boxes, field]);
  const first = boxes.find((box) => seen(box) && pane.contains(box));
  if (scroll && first) bringIntoView(first);
  return first ?? boxes[0];
}

function goToField(field) {
  const entry = field.closest("details");
  if (entry) entry.open = true;
  field.focus();
}

/* A line in the other view opens that view; one in a closed list opens the list. */
function reveal(element) {
  const view = element.closest("[data-view]");
  if (view?.hidden) showView(view);
  const list = element.closest("details");
  if (list && !list.contains(document.activeElement)) list.open = true;
  if (isPane() && pane.contains(element)) bringIntoView(element);
  else element.scrollIntoView({ block: "center" });
}

function offerWayBack(field) {
  const name = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? "the field";
  back.querySelector("span").textContent = `Back to ${name}`;
  back.dataset.field = field.id;
  back.hidden = isPane();
}

document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("[data-lines]")) showSource(event.target, { scroll: true });
});

document.addEventListener("pointerover", (event) => {
  const field = event.target.closest?.(".value")?.querySelector("[data-lines]");
  const line = event.target.closest?.("[data-line]");
  if (field) showSource(field, { scroll: false });
  else if (line) light([...marksOf(line.dataset.line), ...fieldsOf(line.dataset.line).slice(0, 1)]);
});

document.addEventListener("click", (event) => {
  const where = event.target.closest("[data-show]");
  const field = where && document.getElementById(where.dataset.show);
  if (field) {
    const shown = showSource(field, { scroll: true });
    if (!shown) return;
    event.preventDefault();
    reveal(shown);
    offerWayBack(field);
    return;
  }
  const line = event.target.closest("[data-line]");
  if (!line || getSelection().toString()) return;
  const [first] = fieldsOf(line.dataset.line);
  const marks = marksOf(line.dataset.line);
  const elsewhere = marks.find((mark) => pane.contains(mark) && seen(mark)) ?? marks.find((mark) => pane.contains(mark));
  if (first) {
    event.preventDefault();
    goToField(first);
  } else if (event.target.closest("a[data-line]") && elsewhere) {
    event.preventDefault();
    light(marks);
    reveal(elsewhere);
  }
});

back?.addEventListener("click", () => {
  back.hidden = true;
  const field = document.getElementById(back.dataset.field);
  if (field) goToField(field);
});
document.addEventListener("focusin", (event) => {
  if (event.target.id === back?.dataset.field) back.hidden = true;
});

// Page and text stand one under the other without script; with it one shows at a time.
const views = [...document.querySelectorAll("[data-view]")];
const switcher = document.createElement("div");

function showView(chosen) {
  views.forEach((view, i) => {
    view.hidden = view !== chosen;
    switcher.children[i]?.setAttribute("aria-pressed", String(view === chosen));
  });
}

function followAddress() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.matches("details.entry")) target.open = true;
  if (target.matches("[data-line]")) {
    light(marksOf(target.dataset.line));
    reveal(target);
  } else if (target.matches("[data-view]")) {
    showView(target);
    target.scrollIntoView({ block: "start" });
  }
}

if (views.length > 1) {
  switcher.className = "view-switch";
  switcher.setAttribute("role", "group");
  switcher.setAttribute("aria-label", "Show");
  for (const view of views) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "chip" });
    button.textContent = view.dataset.view;
    button.addEventListener("click", () => showView(view));
    switcher.append(button);
  }
  pane.prepend(switcher);
  showView(views[0]);
}
followAddress();
addEventListener("hashchange", followAddress);
watchCorrections();
