/* Searches the words of this locale's pages. Nothing is sent and nothing is kept. */
(() => {
  const form = document.querySelector("form.search");
  const list = document.querySelector(".search-results");
  const count = document.querySelector(".search-count");
  /* Letters without accents, vowel signs and tatweel, so that "si" finds "sí" and كتاب finds كِتَاب. */
  const fold = (text) => text.normalize("NFKD").replace(/[\p{Mn}\u0640]/gu, "").toLowerCase();
  const rows = window.primerIndex.map(([address, title, text]) => ({ address, title, text, all: fold(title + " " + text), head: fold(title) }));
  const show = () => {
    const words = fold(form.q.value).split(/\s+/).filter((word) => word.length > 1);
    const found = words.length === 0 ? [] : rows
      .filter((row) => words.every((word) => row.all.includes(word)))
      .sort((a, b) => words.filter((word) => b.head.includes(word)).length - words.filter((word) => a.head.includes(word)).length)
      .slice(0, 30);
    list.replaceChildren(...found.map((row) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = row.address;
      link.textContent = row.title;
      const text = document.createElement("p");
      const at = Math.max(0, row.text.toLowerCase().indexOf(form.q.value.trim().toLowerCase()) - 60);
      text.textContent = (at ? "… " : "") + row.text.slice(at, at + 160) + (row.text.length > at + 160 ? " …" : "");
      item.append(link, text);
      return item;
    }));
    const { one, many, none } = form.dataset;
    count.textContent = words.length === 0 ? "" : found.length === 0 ? none : found.length === 1 ? one : `${many} ${found.length}`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
})();
