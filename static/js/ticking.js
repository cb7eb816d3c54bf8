// Lists whose rows can be ticked: what is done to the ticked ones says how many they are.
const boxes = () => [...document.querySelectorAll("input[type='checkbox'][form='chosen']")];
const removal = document.querySelector("#delete-chosen [data-count]"); // the button of the resumes
const heading = document.querySelector("[data-ticked]");
const all = document.querySelector("[data-tick-all]");
const said = removal?.textContent;
const headed = heading?.textContent;

function count() {
  const every = boxes();
  const ticked = every.filter((box) => box.checked).length;
  if (removal) removal.textContent = ticked ? `Delete ${ticked} ticked` : said;
  if (heading) heading.textContent = ticked ? `With the ${ticked} you ticked` : headed;
  if (all) {
    all.checked = ticked > 0 && ticked === every.length;
    all.indeterminate = ticked > 0 && ticked < every.length;
  }
}

if (removal || heading) {
  document.addEventListener("change", (event) => {
    if (event.target === all) boxes().forEach((box) => { box.checked = all.checked; });
    if (event.target === all || event.target.matches("input[form='chosen']")) count();
  });
  addEventListener("pageshow", count);
}
