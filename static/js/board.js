/* A board: cards are dragged, or moved by their menu. Every answer brings the columns that changed, as the server
   has them; a tab that comes back, or hears of a move in another, asks whether its columns are still true. */
import { makeDraggable } from "./dragging.js";
import { showToast } from "./toasts.js";

const POST = "post";
const menu = document.getElementById("board-menu");
const said = document.getElementById("board-said");
const others = new BroadcastChannel(`boards:${document.body.dataset.person}`);
const waiting = []; // where the card of each sent move came from, in the order of sending
let dragged = null;
let byMenu = false; // the latest move: then its card keeps the focus

const board = () => document.getElementById("board");
const columnOf = (stage) => document.getElementById(`column-${stage}`);
const stageOf = (card) => card.closest("[data-cards]")?.dataset.cards;
const nameOf = (card) => card.querySelector(".board-name").textContent;
const keyOf = (card) => card?.dataset.card ?? "";

/* The state of the board as an address says it: the search, the stage in front, how much of it is shown. */
function query(more = {}) {
  const words = new URLSearchParams(location.search);
  const front = board().querySelector(".is-chosen [data-cards]");
  if (front) words.set("stage", front.dataset.cards);
  for (const [name, value] of Object.entries(more)) words.set(name, value);
  return `?${words}`;
}

function send(address, values = {}, origin = null) {
  waiting.push(origin);
  window.htmx.ajax("POST", address, { source: board(), target: board(), swap: "none", values });
}

function move(card, values, origin = null) {
  send(card.querySelector("[data-move]").pathname + query(), values, origin);
}

function refresh() {
  if (document.hidden || dragged || waiting.length || menu.open || !board()) return;
  const address = location.pathname + query({ version: board().dataset.version });
  window.htmx.ajax("GET", address, { source: board(), target: board(), swap: "outerHTML" });
}

function putBack({ card, list, next }) {
  list.insertBefore(card, next?.parentNode === list ? next : null);
}

function choose(stage) {
  for (const column of board().querySelectorAll(".board-column")) column.classList.toggle("is-chosen", column === columnOf(stage));
  for (const chip of board().querySelectorAll("[data-stage]")) {
    if (chip.dataset.stage === stage) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
  history.replaceState(history.state, "", query());
  showChip();
}

/* The strip of stages scrolls by itself, not the page. */
function showChip() {
  const chip = board().querySelector("#board-picker [aria-current]");
  const strip = chip?.parentNode;
  if (strip) strip.scrollLeft = chip.offsetLeft - (strip.clientWidth - chip.offsetWidth) / 2;
}

/* Dragging -------------------------------------------------------------------------------------------- */

function startDrag({ item }) {
  dragged = { card: item, list: item.parentNode, next: item.nextElementSibling };
  board().classList.add("is-dragging");
}

function endDrag({ item, to }) {
  const origin = dragged;
  dragged = null;
  board().classList.remove("is-dragging");
  if (to.dataset.stage) {
    putBack(origin);
    if (to.dataset.stage !== origin.list.dataset.cards) move(item, { stage: to.dataset.stage }, origin);
    return;
  }
  if (to === origin.list && item.nextElementSibling === origin.next) return;
  const place = { before: keyOf(item.nextElementSibling), after: keyOf(item.previousElementSibling) };
  move(item, { stage: to.dataset.cards, ...place }, origin);
}

/* The menu -------------------------------------------------------------------------------------------- */

function openMenu(card) {
  const stage = stageOf(card);
  const isFirst = !card.previousElementSibling;
  const isLast = !card.nextElementSibling;
  menu.dataset.card = keyOf(card);
  menu.querySelector("[data-menu-name]").textContent = nameOf(card);
  for (const button of menu.querySelectorAll("[name='stage']")) {
    button.disabled = button.value === stage;
    button.querySelector("[data-here]").hidden = !button.disabled;
  }
  for (const button of menu.querySelectorAll("[name='step']")) {
    button.disabled = { up: isFirst, top: isFirst, down: isLast, bottom: isLast }[button.value];
  }
  menu.showModal();
}

/* What the server answered ------------------------------------------------------------------------------ */

function keepScroll() {
  const kept = [...document.querySelectorAll(".board, .board-scroll")].map((box) => [box.closest(".board-column")?.id, box.scrollLeft, box.scrollTop]);
  return () => {
    for (const [column, left, top] of kept) {
      const box = column ? document.querySelector(`#${column} .board-scroll`) : document.querySelector(".board");
      if (box) Object.assign(box, { scrollLeft: left, scrollTop: top });
    }
  };
}

function showMoved(key) {
  const link = document.getElementById(`move-${key}`);
  if (!link) return;
  const isSeen = link.checkVisibility();
  if (isSeen) link.closest(".board-card").scrollIntoView({ block: "nearest", inline: "nearest" });
  if (!byMenu) return;
  const place = isSeen ? link : board().querySelector("#board-picker [aria-current]");
  place?.focus({ preventScroll: true });
  byMenu = false;
}

function afterMove({ xhr }) {
  const origin = waiting.shift();
  if (xhr.status === 200) return others.postMessage("moved");
  if (origin) putBack(origin);
  if (!xhr.status && origin) {
    return showToast({ text: `“${nameOf(origin.card)}” could not be moved and is back where it was.`, level: "error" });
  }
  said.textContent = "The card is back where it was.";
  return null;
}

function watch() {
  let restoreScroll = null;
  let movedCard = "";
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const opener = event.target.closest("[data-move]");
    const chip = event.target.closest("#board-picker [data-stage]");
    if (!opener && !chip) return;
    event.preventDefault();
    if (opener) openMenu(opener.closest("[data-card]"));
    else choose(chip.dataset.stage);
  });
  menu.addEventListener("submit", (event) => {
    const card = document.getElementById(`card-${menu.dataset.card}`);
    const { name, value } = event.submitter ?? {};
    if (!card || !value) return;
    byMenu = true;
    move(card, { [name]: value });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches(".toast form") || !form.action.includes("/move/undo/")) return;
    event.preventDefault();
    send(form.action);
    form.closest(".toast").remove();
  });
  document.addEventListener("card-moved", ({ detail }) => {
    movedCard = detail.card;
    if (detail.said) said.textContent = detail.said;
  });
  document.addEventListener("htmx:beforeSwap", () => {
    restoreScroll = keepScroll();
    // Dragging leaves empty ones behind, htmx would carry them over as attributes, and our CSP would complain.
    for (const card of board().querySelectorAll("[style]")) card.removeAttribute("style");
  });
  document.addEventListener("htmx:beforeCleanupElement", ({ target }) => window.Sortable.get(target)?.destroy());
  for (const name of ["htmx:afterSwap", "htmx:oobAfterSwap"]) {
    document.addEventListener(name, () => {
      makeDraggable(startDrag, endDrag);
      restoreScroll?.();
      showChip();
    });
  }
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.elt !== board() && detail.elt.id !== "board") return;
    if (detail.requestConfig.verb === POST) afterMove(detail);
    if (movedCard) showMoved(movedCard);
    movedCard = "";
  });
  document.addEventListener("visibilitychange", refresh);
  addEventListener("pageshow", (event) => event.persisted && refresh());
  others.addEventListener("message", refresh);
}

if (board()) {
  watch();
  makeDraggable(startDrag, endDrag);
  showChip();
}
