/* <button data-dialog="id"> opens a <dialog>; [data-close] in it, or a click beside it, closes it. */
export function watchDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
    else if (event.target.closest("dialog [data-close]")) event.target.closest("dialog").close();
    else if (event.target.matches("dialog[open]") && isBeside(event, event.target)) event.target.close();
  });
}

function isBeside({ clientX, clientY }, dialog) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
