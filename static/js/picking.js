/* A field with data-find="roles", "skills" or "places" offers what it may mean, as a combobox with a list below.
   With data-find-many the field holds several, with commas or line breaks between them, and the one at the cursor
   is looked up. What is offered is never forced on anybody: any text may stay. */
const WAIT = 160; // milliseconds without a key
const LEAST = 2; // letters
const list = document.createElement("ul");
const said = document.createElement("p");
let field = null;
let timer = 0;
let asking = null;

list.id = "picker";
list.className = "picker";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Suggestions");
list.hidden = true;
said.className = "visually-hidden";
said.setAttribute("role", "status");

function part() {
  if (field.dataset.findMany === undefined) return { start: 0, end: field.value.length };
  const before = field.value.slice(0, field.selectionStart);
  const start = Math.max(before.lastIndexOf(","), before.lastIndexOf("\n")) + 1;
  const rest = field.value.slice(field.selectionStart).search(/[,\n]/);
  return { start, end: rest < 0 ? field.value.length : field.selectionStart + rest };
}

const options = () => [...list.children];
const current = () => list.querySelector("[aria-selected='true']");

function close() {
  clearTimeout(timer);
  asking?.abort();
  list.hidden = true;
  said.textContent = "";
  field?.setAttribute("aria-expanded", "false");
  field?.removeAttribute("aria-activedescendant");
}

function mark(option) {
  for (const one of options()) one.setAttribute("aria-selected", String(one === option));
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
  option?.scrollIntoView({ block: "nearest" });
}

function choose(option) {
  const { start, end } = part();
  const gap = start > 0 && field.value[start - 1] === "," ? " " : "";
  field.setRangeText(gap + option.dataset.value, start, end, "end");
  close();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  clearTimeout(timer);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function open() {
  field.after(list);
  list.style.setProperty("--picker-top", `${field.offsetTop + field.offsetHeight + 4}px`);
  list.hidden = false;
  field.setAttribute("aria-expanded", "true");
}

async function ask() {
  const { start, end } = part();
  const words = field.value.slice(start, end).trim();
  asking?.abort();
  if (words.length < LEAST) return close();
  asking = new AbortController();
  const wanted = field;
  try {
    const address = `/market/find/${field.dataset.find}/?q=${encodeURIComponent(words)}`;
    const answer = await fetch(address, { headers: { "X-Picker": "1" }, signal: asking.signal });
    const html = answer.ok && !answer.redirected ? await answer.text() : "";
    if (wanted !== field || document.activeElement !== field) return;
    list.innerHTML = html;
    if (!list.children.length) return close();
    open();
    said.textContent = `${list.children.length} suggestions. Use the arrow keys.`;
  } catch (trouble) {
    if (trouble.name !== "AbortError") close();
  }
}

function step(by) {
  const all = options();
  const at = all.indexOf(current()) + by;
  mark(all[(at + all.length + (by < 0 && !current() ? 1 : 0)) % all.length]);
}

function press(event) {
  if (event.target !== field || list.hidden) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && current()) {
    event.preventDefault();
    choose(current());
  } else if (event.key === "Escape") {
    event.preventDefault();
    close();
  }
}

function prepare(input) {
  field = input;
  if (input.getAttribute("role") === "combobox") return;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("autocomplete", "off");
  input.after(list);
}

export function watchPickers() {
  document.body.append(list, said);
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("[data-find]")) prepare(event.target);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === field) close();
  });
  document.addEventListener("input", (event) => {
    if (event.target !== field) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  document.addEventListener("keydown", press);
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // the field keeps the focus
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role='option']");
    if (option) choose(option);
  });
}
