/* Follows the country that a reader asked this device to keep. Nothing is kept without her tick; nothing is ever sent. */
(() => {
  const KEY = "primer-country";
  /* A browser may forbid storage, for example for pages in a folder: then there is no box to tick. */
  const kept = (() => { try { return localStorage.getItem(KEY); } catch { return undefined; } })();
  const code = /^[A-Z]{2}$/.test(kept ?? "") ? kept : null;

  const box = document.querySelector(".keep");
  if (box && kept !== undefined) {
    const tick = box.querySelector("input");
    const not = document.querySelector(".not-kept");
    const show = () => { if (not) not.hidden = tick.checked; };
    tick.checked = code === tick.value;
    tick.addEventListener("change", () => {
      try { tick.checked ? localStorage.setItem(KEY, tick.value) : localStorage.removeItem(KEY); } catch { tick.checked = false; }
      show();
    });
    show();
    box.hidden = false;
  }
  if (!code) return;

  for (const link of document.querySelectorAll("a[data-country-choice]")) {
    link.href = new URL(code.toLowerCase() + ".html", link.href).href;
  }
  const name = (() => { try { return new Intl.DisplayNames([document.documentElement.lang], { type: "region" }).of(code); } catch { return code; } })();
  for (const list of document.querySelectorAll("ul[data-countries]")) {
    const mine = list.querySelector(`[data-country="${code}"]`) ?? document.createElement("li");
    if (!mine.firstElementChild) {
      const link = document.createElement("a");
      link.href = new URL(code.toLowerCase() + ".html", list.querySelector("a[data-country-list]").href).href;
      link.textContent = name;
      mine.append(link);
    }
    list.prepend(mine);
  }
  /* On the page of sheets, those of the kept country come first. */
  const first = document.querySelector("h2[data-country]");
  for (const heading of document.querySelectorAll(`h2[data-country="${code}"]`)) {
    if (heading === first) continue;
    const part = [heading];
    while (part.at(-1).nextElementSibling && !part.at(-1).nextElementSibling.matches("h2")) part.push(part.at(-1).nextElementSibling);
    first.before(...part);
  }
})();
