/* The composer saves itself while somebody types. The form is never swapped; the answer brings what stands
   beside it. What was open there stays open. */
const FORM = "form[data-composer]";
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden");

/* What has been saved is the new ground, so that leaving the page does not warn of it. */
function settle(form, sent) {
  for (const field of fieldsOf(form)) {
    if (!sent.has(field.name)) continue;
    if (field.tagName === "SELECT") {
      for (const option of field.options) option.defaultSelected = option.value === sent.get(field.name);
    } else if (field.type !== "checkbox" && field.type !== "submit") {
      const typed = field.value;
      field.defaultValue = sent.get(field.name).replaceAll("\r\n", "\n");
      if (field.value !== typed) field.value = typed;
    }
  }
}

const partName = (part) => part.dataset.keep ?? part.querySelector(".score-name")?.textContent.trim();

function openParts(root) {
  return [...root.querySelectorAll("details")].map((part) => [partName(part), part.open]);
}

function reopen(root, parts) {
  const known = new Map(parts);
  for (const part of root.querySelectorAll("details")) {
    if (known.has(partName(part))) part.open = known.get(partName(part));
  }
}

function fillTimezones(root) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const field of root.querySelectorAll?.("[data-timezone]") ?? []) if (!field.value && zone) field.value = zone;
}

let parts = [];
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target?.id === "judgement") parts = openParts(event.detail.target);
});
document.addEventListener("htmx:afterSettle", () => {
  const beside = document.getElementById("judgement");
  if (beside && parts.length) reopen(beside, parts);
  parts = [];
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  if (form.matches?.(FORM) && event.detail.xhr?.status === 200) settle(form, event.detail.requestConfig.parameters);
});
/* Pressed buttons send the form as a page: the guard has kept it by then and need not ask. */
document.addEventListener("submit", (event) => {
  if (event.target.matches(FORM)) settle(event.target, new FormData(event.target));
});
fillTimezones(document);
