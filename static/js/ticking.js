// The list of resumes: the button under it says how many are ticked, and waits until one is.
const button = document.getElementById("delete-chosen");
const label = button?.querySelector("[data-count]");
const said = label?.textContent;

function count() {
  const ticked = document.querySelectorAll("input[form='chosen']:checked").length;
  label.textContent = ticked ? `Delete ${ticked} ticked` : said;
}

if (label) {
  document.addEventListener("change", (event) => event.target.matches("input[form='chosen']") && count());
  addEventListener("pageshow", count);
}
