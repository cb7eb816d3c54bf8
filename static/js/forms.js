/* Forms: focus on what is wrong, one sending at a time, a token that is still good, passwords shown on wish. */
function focusFirstError(root) {
  const form = "form[method='post' i]";
  const summary = root.querySelector?.(`${form} [data-first-error]`);
  const field = root.querySelector?.(`${form} [aria-invalid='true']:not([type='hidden'])`);
  (field ?? summary)?.focus();
}

/* A login in another tab gives the browser a new token; forms of older pages must send that one. */
function freshToken() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
}

function refreshToken(form) {
  const input = form.querySelector("input[name='csrfmiddlewaretoken']");
  const token = freshToken();
  if (input && token) input.value = token;
}

function addReveal(holder) {
  const input = holder.querySelector("input");
  if (!input || holder.querySelector("button")) return;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Show" });
  const name = holder.closest(".field")?.querySelector("label")?.firstChild.textContent.trim() ?? "password";
  const say = (shown) => {
    button.textContent = shown ? "Hide" : "Show";
    button.setAttribute("aria-label", `${button.textContent} ${name}`);
  };
  say(false);
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    say(shown);
  });
  holder.append(button);
}

function prepare(root) {
  root.querySelectorAll?.("[data-reveal]").forEach(addReveal);
}

export function watchForms() {
  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.hasAttribute("hx-post")) return; // htmx waits for its own answers
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    refreshToken(form);
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      sent.add(form);
      form.setAttribute("aria-busy", "true");
      setTimeout(() => forget(form), 15_000);
    });
  });
  const forget = (form) => {
    sent.delete(form);
    form.removeAttribute("aria-busy");
  };
  addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(forget));
  document.addEventListener("htmx:configRequest", (event) => {
    const token = freshToken();
    if (token && event.detail.verb !== "get") event.detail.parameters.csrfmiddlewaretoken = token;
  });
  document.addEventListener("htmx:load", (event) => prepare(event.detail.elt));
  document.addEventListener("htmx:afterSettle", (event) => {
    const { elt, xhr } = event.detail;
    // A form that saves itself is answered while its person is elsewhere already.
    if (xhr?.status === 422 && !elt.matches("[data-entry]")) focusFirstError(elt);
  });
  prepare(document);
  focusFirstError(document);
}
