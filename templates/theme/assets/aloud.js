/* Reads a page aloud with a voice of this device. Voices that work elsewhere are never used: no word may leave the device. */
(() => {
  const button = document.querySelector(".read-aloud");
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;

  const base = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const voice = (lang) => {
    const own = speech.getVoices().filter((one) => one.localService === true && base(one.lang) === base(lang));
    return own.find((one) => one.lang.replace("_", "-").toLowerCase() === lang.toLowerCase()) ?? own[0];
  };
  const page = document.documentElement.lang;
  const LEFT_OUT = "nav, details, .ribbon, .source, .way";
  const blocks = [...document.querySelectorAll("article :is(h1, h2, h3, p, li, dt, dd)")].filter((one) => !one.closest(LEFT_OUT) && !one.querySelector("p, li"));
  const language = (block) => (block.querySelector("[lang]") ?? block.closest("[lang]")).lang;
  const words = (block) => {
    const copy = block.cloneNode(true);
    for (const note of copy.querySelectorAll(".in-language")) note.remove();
    return copy.textContent.trim();
  };

  let reading = false;
  const mark = (block) => {
    for (const one of document.querySelectorAll(".spoken")) one.classList.remove("spoken");
    block?.classList.add("spoken");
  };
  const stop = () => {
    reading = false;
    speech.cancel();
    mark();
    button.textContent = button.dataset.start;
  };
  /* One block after another: some browsers fall silent in a long text. */
  const read = (at) => {
    if (!reading) return;
    if (at === blocks.length) { stop(); return; }
    const chosen = voice(language(blocks[at]));
    if (!chosen) { read(at + 1); return; }
    const said = new SpeechSynthesisUtterance(words(blocks[at]));
    said.voice = chosen;
    said.lang = chosen.lang;
    said.onend = () => read(at + 1);
    said.onerror = () => { if (reading) stop(); };
    mark(blocks[at]);
    speech.speak(said);
  };

  const offer = () => { button.hidden = !voice(page); };
  button.addEventListener("click", () => {
    if (reading) { stop(); return; }
    speech.cancel();
    reading = true;
    button.textContent = button.dataset.stop;
    read(0);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && reading) stop(); });
  document.addEventListener("click", (event) => { if (reading && event.target.closest("a")) stop(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && reading) stop(); });
  addEventListener("pagehide", stop);
  speech.addEventListener?.("voiceschanged", offer);
  offer();
})();
