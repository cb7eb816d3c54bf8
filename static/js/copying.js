/* A button with data-copy="#selector" puts the text of that element on the clipboard. */
async function copyFrom(button) {
  const label = button.querySelector("span") ?? button;
  if (label.dataset.said) return;
  label.dataset.said = label.textContent;
  try {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy)?.textContent.trim() ?? "");
    label.textContent = "Copied";
  } catch {
    label.textContent = "Select the text and copy it by hand";
  }
  setTimeout(() => {
    label.textContent = label.dataset.said;
    delete label.dataset.said;
  }, 2500);
}

export function watchCopies() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copyFrom(button);
  });
}
