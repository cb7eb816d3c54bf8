/* <form data-guard="name">: what is typed is kept in this tab until the server has taken it, so that a limit,
   a lost connection or an ended session costs nothing. Leaving the page with something unsent asks first. */
const PREFIX = "draft:";
const SKIPPED = new Set(["password", "file", "hidden", "submit", "button"]);

const person = () => document.body.dataset.person ?? "";
const keyOf = (form) => `${PREFIX}${person()}:${location.pathname}:${form.dataset.guard}`;
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !SKIPPED.has(field.type));
const guarded = (root) => (root.matches?.("form[data-guard]") ? [root] : [...root.querySelectorAll("form[data-guard]")]);

function isChecked(field) {
  return field.type === "checkbox" || field.type === "radio";
}

function isChanged(field) {
  if (isChecked(field)) return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") {
    const options = [...field.options];
    return options.some((o) => o.defaultSelected) && options.some((o) => o.selected !== o.defaultSelected);
  }
  return field.value !== field.defaultValue;
}

function keep(form, sent = false) {
  const changed = fieldsOf(form).some(isChanged);
  if (!changed) return sessionStorage.removeItem(keyOf(form));
  const values = fieldsOf(form).map((field) => [field.name, field.value, isChecked(field) ? field.checked : null]);
  return sessionStorage.setItem(keyOf(form), JSON.stringify({ sent, values }));
}

function bringBack(form) {
  const draft = JSON.parse(sessionStorage.getItem(keyOf(form)) ?? "null");
  if (!draft || form.querySelector("[aria-invalid='true'], [data-first-error]")) return;
  const fields = fieldsOf(form);
  let differs = false;
  draft.values.forEach(([name, value, checked], index) => {
    const field = fields[index];
    if (field?.name !== name) return;
    if (checked === null) {
      differs ||= field.value !== value;
      field.value = value;
    } else {
      differs ||= field.checked !== checked;
      field.checked = checked;
    }
  });
  if (differs) tell(form);
  else sessionStorage.removeItem(keyOf(form));
}

function tell(form) {
  const note = document.getElementById("draft-template").content.firstElementChild.cloneNode(true);
  note.querySelector("[data-discard]").addEventListener("click", () => {
    sessionStorage.removeItem(keyOf(form));
    form.reset();
    note.remove();
  });
  form.prepend(note);
}

/* A draft that was sent has arrived if the next page is another one and neither the login nor a limit. */
function dropArrived() {
  if (document.querySelector("form[action*='/login/'], [data-limit-card]")) return;
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) {
    const { sent } = JSON.parse(sessionStorage.getItem(key));
    const here = key.startsWith(`${PREFIX}${person()}:${location.pathname}:`);
    if (sent && (!here || document.querySelector("#messages, .toast"))) sessionStorage.removeItem(key);
  }
}

export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

export function watchDrafts() {
  dropArrived();
  guarded(document).forEach(bringBack);
  let leaving = false;
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-guard]")) keep(form);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-forget-drafts]")) forgetDrafts();
    if (!form.matches("[data-guard]")) return;
    keep(form, true);
    leaving = !form.hasAttribute("hx-post");
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    const status = event.detail.xhr?.status ?? 0; // 0 is a request that was broken off: nothing has arrived
    if (status >= 200 && status < 400 && form.matches?.("[data-guard]")) sessionStorage.removeItem(keyOf(form));
  });
  document.addEventListener("htmx:load", (event) => guarded(event.detail.elt).forEach(bringBack));
  addEventListener("beforeunload", (event) => {
    if (!leaving && guarded(document).some((form) => fieldsOf(form).some(isChanged))) event.preventDefault();
  });
}
