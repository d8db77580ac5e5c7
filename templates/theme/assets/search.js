/* Searches this locale's pages. The index is loaded when somebody begins to type; nothing is sent and nothing is kept. */
(() => {
  const form = document.querySelector("form.search");
  const list = document.querySelector(".search-results");
  const count = document.querySelector(".search-count");
  const FIRST = 35;

  /* The same as scripts/primer/website/stems.py; the rules come with the index. */
  const language = (given) => {
    const marks = new RegExp(`[${given.marks}]`, "gu"), word = new RegExp(`[^${given.borders}]+`, "gu");
    const bare = (text) => text.slice((given.articles.find((one) => text.startsWith(one) && text.length - one.length >= given.after_article) ?? "").length);
    const stem = (text) => {
      const rest = bare(text);
      const root = given.roots.find((one) => text.startsWith(one) || rest.startsWith(one));
      const end = given.endings.find((one) => rest.endsWith(one) && rest.length - one.length >= given.shortest) ?? "";
      return root ?? rest.slice(0, rest.length - end.length);
    };
    return {
      words: (text) => [...text.normalize("NFKD").replace(marks, "").toLowerCase()].map((one) => given.letters[one] ?? one).join("").match(word) ?? [],
      /* All that a word may stand under; the first is the likeliest. */
      terms: (text) => {
        const whole = stem(text), rest = bare(text);
        if (given.roots.includes(whole)) return [whole];
        const starts = rest === text ? given.particles.filter((one) => text.startsWith(one)).map((one) => text.slice(one.length)) : [];
        const ends = whole === rest ? given.rare_endings.filter((one) => text.endsWith(one)).map((one) => text.slice(0, -one.length)) : [];
        return [whole, ...[...starts, ...ends].filter((one) => one.length >= given.shortest).map(stem)];
      },
    };
  };

  const open = (given) => {
    const { words, terms } = language(given);
    const names = given.terms.split(" ");
    const at = new Map(names.map((name, index) => [name, index]));
    const rows = (index) => {
      let row = -1;
      return [...given.places[index]].map((one) => (row += one.codePointAt(0) - FIRST + 1));
    };
    /* How well each row fits a word: 3 and 2 where the word stands, 1 where one begins so. */
    const fit = (word) => {
      const found = new Map();
      const mark = (index, weight) => { for (const row of rows(index)) found.set(row, Math.max(weight, found.get(row) ?? 0)); };
      if (word.length > 1) for (const [index, one] of names.entries()) if (one.startsWith(word)) mark(index, 1);
      for (const [place, one] of terms(word).entries()) if (at.has(one)) mark(at.get(one), place ? 2 : 3);
      return found;
    };
    const heads = given.rows.map(([, title]) => new Set(words(title).flatMap(terms)));
    const pages = new Map(given.rows.filter(([address]) => !address.includes("#")));
    return (text) => {
      const typed = words(text);
      if (typed.length === 0) return undefined;
      const fits = typed.map(fit);
      const weight = (row) => fits.reduce((sum, one) => sum + one.get(row), 0) + 3 * typed.filter((word) => heads[row].has(terms(word)[0])).length;
      return [...fits[0].keys()]
        .filter((row) => fits.every((one) => one.has(row)))
        .map((row) => [row, weight(row)])
        .sort(([one, first], [other, second]) => second - first || one - other)
        .slice(0, 30)
        .map(([row]) => ({ address: given.rows[row][0], title: given.rows[row][1], page: pages.get(given.rows[row][0].split("#")[0]) }));
    };
  };

  let search;
  const show = () => {
    const found = search?.(form.q.value);
    list.replaceChildren(...(found ?? []).map(({ address, title, page }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      item.append(link);
      if (page && page !== title) item.append(Object.assign(document.createElement("p"), { textContent: page }));
      return item;
    }));
    const { one, many, none } = form.dataset;
    count.textContent = !found ? "" : found.length === 0 ? none : found.length === 1 ? one : `${many} ${found.length}`;
  };
  const load = () => {
    const script = document.createElement("script");
    script.src = form.dataset.index;
    script.addEventListener("load", () => { search = open(window.primerIndex); show(); });
    document.head.append(script);
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.q.addEventListener("focus", load, { once: true });
  form.addEventListener("input", show);
})();
