/* [data-drop] around a file input: files may be dropped on it; what was chosen is named; a file that is too big
   (data-max-bytes on the input) is refused before it is sent. */
const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function inputOf(zone) {
  return zone.querySelector("input[type='file']");
}

function say(zone, text) {
  const input = inputOf(zone);
  input.setCustomValidity(text);
  let note = zone.querySelector("[data-note]");
  if (!note) {
    note = Object.assign(document.createElement("p"), { className: "error" });
    note.dataset.note = "";
    note.setAttribute("role", "alert");
    zone.querySelector("[id$='_live']")?.replaceChildren(note);
  }
  note.textContent = text;
}

function check(zone) {
  const input = inputOf(zone);
  const limit = Number(input.dataset.maxBytes ?? Infinity);
  const big = [...input.files].find((file) => file.size > limit);
  say(zone, big ? `${big.name} has ${megabytes(big.size)}; we take up to ${megabytes(limit)}.` : "");
}

export function watchUploads() {
  const zoneAt = (event) => event.target.closest?.("[data-drop]");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      const zone = zoneAt(event);
      if (!zone) return;
      event.preventDefault();
      zone.classList.add("is-over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    const zone = zoneAt(event);
    if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("is-over");
  });
  document.addEventListener("drop", (event) => {
    const zone = zoneAt(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.remove("is-over");
    if (!event.dataTransfer.files.length) return;
    inputOf(zone).files = event.dataTransfer.files;
    inputOf(zone).dispatchEvent(new Event("change", { bubbles: true }));
    zone.querySelector("button:not([type='button'])")?.focus();
  });
  document.addEventListener("change", (event) => {
    const zone = event.target.matches("input[type='file']") ? zoneAt(event) : null;
    if (zone) check(zone);
  });
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = event.target.querySelector?.("[data-drop] progress");
    if (!bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    bar.value = (event.detail.loaded / event.detail.total) * 100;
  });
}
