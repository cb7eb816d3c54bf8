/* Correcting in place. Inputs are never swapped while somebody types: an answer brings what stands beside
   them. Where a whole section is swapped (an entry was added or removed), what was typed and not yet saved
   moves on to the entry's new place and is sent again. */
const ENTRIES = "[data-entry]";
const fieldsOf = (form) => [...form.querySelectorAll("[data-lines]")];
const isChanged = (field) => field.value !== field.defaultValue;

function markErrors(form) {
  for (const field of fieldsOf(form)) {
    const wrong = document.getElementById(`${field.id}_error`);
    const hint = document.getElementById(`${field.id}_helptext`);
    const described = [hint, wrong].filter(Boolean).map((element) => element.id).join(" ");
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
  }
}

/* What has been saved is the new ground; what was typed since then still counts as changed. */
function settle(form, sent) {
  for (const field of fieldsOf(form)) {
    const typed = field.value;
    field.defaultValue = sent.get(field.name) ?? field.defaultValue;
    if (field.value !== typed) field.value = typed;
  }
}

/* An address of the form …/values/work/add/ or …/values/work/2/remove/ says where each entry goes. */
function moveOf(address) {
  const found = address.match(/\/values\/(\w+)\/(?:(add)|(\d+)\/remove)\/$/);
  if (!found) return null;
  const [, section, added, removed] = found;
  const gone = Number(removed);
  const to = added ? (index) => index + 1 : (index) => (index === gone ? null : index - (index > gone));
  return { section, added: Boolean(added), gone, to };
}

function entriesOf(section) {
  return [...document.querySelectorAll(`#${section} details.entry`)];
}

function remember({ section, to }) {
  return entriesOf(section).map((entry, index) => ({
    index: to(index),
    open: entry.open,
    typed: fieldsOf(entry).filter(isChanged).map((field) => [field.name, field.value]),
  })).filter(({ index }) => index !== null);
}

function bringBack({ section }, remembered) {
  const entries = entriesOf(section);
  for (const { index, open, typed } of remembered) {
    const entry = entries[index];
    if (!entry) continue;
    entry.open = open || typed.length > 0;
    if (!typed.length) continue;
    for (const [name, value] of typed) {
      const field = entry.querySelector(`[name="${name}"]`);
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    entry.querySelector(ENTRIES).dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function focusAfter({ section, added, gone }) {
  const entries = entriesOf(section);
  if (added && entries[0]) {
    entries[0].open = true;
    entries[0].querySelector("[data-lines]").focus();
  } else {
    const next = entries[Math.min(gone, entries.length - 1)];
    (next?.querySelector("summary") ?? document.getElementById(`${section}-add`))?.focus();
  }
}

export function watchCorrections() {
  let swapping = null;
  document.addEventListener("htmx:configRequest", (event) => {
    const { parameters } = event.detail;
    if (parameters.has("revision")) parameters.set("revision", document.getElementById("revision").value);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const move = moveOf(event.detail.pathInfo?.requestPath ?? "");
    if (move && event.detail.shouldSwap) swapping = { move, remembered: remember(move) };
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (!swapping) return;
    const { move, remembered } = swapping;
    swapping = null;
    bringBack(move, remembered);
    focusAfter(move);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    if (!form.matches?.(ENTRIES)) return;
    if (event.detail.xhr.status === 200) settle(form, event.detail.requestConfig.parameters);
    markErrors(form);
    const { triggeringEvent } = event.detail.requestConfig;
    if (triggeringEvent?.type === "submit") form.querySelector("[aria-invalid='true']")?.focus();
  });
}
