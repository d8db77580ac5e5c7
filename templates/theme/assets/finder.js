/* Narrows the list of lessons. The choices stand in the address after #, so that it can be copied; nothing is sent.
   The list works without this. */
(() => {
  const form = document.querySelector("form.choose");
  const count = document.querySelector(".choose-count");
  const rows = [...document.querySelectorAll("[data-lesson]")];
  const fields = [...form.querySelectorAll("[name]")];
  const parts = [...document.querySelectorAll("h2.age")].map((title) => {
    const part = [title];
    while (part.at(-1).nextElementSibling && !part.at(-1).nextElementSibling.matches("h2")) part.push(part.at(-1).nextElementSibling);
    return part;
  });
  const fits = (row, [name, value]) => name === "minutes" ? Number(row.dataset.minutes) <= Number(value) : row.dataset[name].split(" ").includes(value);
  const chosen = () => [...new FormData(form)].filter(([, value]) => value);
  const show = () => {
    const wanted = chosen();
    for (const row of rows) row.hidden = !wanted.every((one) => fits(row, one));
    for (const part of parts) {
      const left = part.some((one) => one.querySelector("[data-lesson]:not([hidden])"));
      for (const one of part) one.hidden = !left;
    }
    const found = rows.filter((row) => !row.hidden).length;
    count.textContent = found ? form.dataset.found.replace("{n}", found) : form.dataset.none;
    return wanted;
  };
  const keep = () => history.replaceState(null, "", `#${new URLSearchParams(show())}`);
  const read = () => {
    if (location.hash.length > 1 && !location.hash.includes("=")) return;
    const kept = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      if (field.type === "checkbox") field.checked = kept.getAll(field.name).includes(field.value);
      else field.value = [...field.options].some((one) => one.value === kept.get(field.name)) ? kept.get(field.name) : "";
    }
    show();
  };
  form.hidden = false;
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.type === "checkbox" ? field.checked = false : field.value = "";
    keep();
  });
  addEventListener("hashchange", read);
  read();
  if (!count.textContent) show();
})();
