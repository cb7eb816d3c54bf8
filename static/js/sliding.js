/* <input type="number" data-slider="HIGHEST" data-step="STEP">: a slider under the field, one following the other.
   Without script the field is all there is. An empty field is "not told"; the slider then stands at its start. */
function addSlider(field) {
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", className: "slider", min: field.min || 0, max: field.dataset.slider });
  slider.step = field.dataset.step ?? 1;
  const name = field.labels[0]?.firstChild.textContent.trim() ?? field.name;
  slider.setAttribute("aria-label", `${name}, slider`);
  const follow = () => {
    slider.value = field.value || slider.min;
    slider.setAttribute("aria-valuetext", field.value ? Number(field.value).toLocaleString("en-US") : "not told");
  };
  slider.addEventListener("input", () => {
    field.value = slider.value;
    follow();
  });
  field.addEventListener("input", follow);
  field.form?.addEventListener("reset", () => setTimeout(follow));
  follow();
  field.after(slider);
}

document.querySelectorAll("input[data-slider]").forEach(addSlider);
