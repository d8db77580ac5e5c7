/* Finds a country in the list, in the reader's language or in English. The list works without this. */
(() => {
  const form = document.querySelector("form.find");
  const list = document.querySelectorAll(".countries [data-also]");
  const count = document.querySelector(".find-count");
  /* Letters without accents, vowel signs and tatweel; alef in any form. */
  const fold = (text) => text.normalize("NFKD").replace(/[\p{Mn}\u0640]/gu, "").replace(/[\u0671]/g, "\u0627").toLowerCase();
  const rows = [...list].map((item) => [item, fold(item.textContent + " " + item.dataset.also)]);
  const show = () => {
    const words = fold(form.country.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [item, text] of rows) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) found += 1;
    }
    count.textContent = found ? "" : form.dataset.none;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const left = rows.filter(([item]) => !item.hidden);
    if (left.length === 1) left[0][0].querySelector("a").click();
  });
  form.addEventListener("input", show);
})();
