/* How cards feel in the hand, by mouse and by finger. SortableJS is loaded on boards only, before this module. */
const FEEL = {
  group: "cards",
  draggable: ".board-card",
  // Our own picture of the card instead of the browser's: the same by mouse and by touch.
  forceFallback: true,
  fallbackOnBody: true,
  fallbackTolerance: 5,
  // A finger that moves at once wants to scroll.
  delay: 180,
  delayOnTouchOnly: true,
  touchStartThreshold: 6,
  animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
  ghostClass: "is-place",
  fallbackClass: "is-carried",
};

/* Also what an answer has just brought: lists that can be dragged already are left as they are. */
export function makeDraggable(onStart, onEnd) {
  for (const list of document.querySelectorAll("[data-cards]")) {
    if (!window.Sortable.get(list)) window.Sortable.create(list, { ...FEEL, onStart, onEnd });
  }
  // A card can be dropped on the name of a stage, the only way to drag it there on a phone.
  for (const chip of document.querySelectorAll("#board-picker [data-stage]")) {
    if (!window.Sortable.get(chip)) window.Sortable.create(chip, { group: { name: "cards", pull: false, put: true }, sort: false, draggable: ".board-card" });
  }
}
