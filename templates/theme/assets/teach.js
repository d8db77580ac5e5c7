/* Shows a lesson one step at a time on the whole screen. Without this file the page holds all steps one after another. */
(() => {
  const root = document.documentElement;
  const steps = [...document.querySelectorAll(".step")];
  const bar = document.querySelector(".bar");
  const [back, next, full, timer, close] = ["back", "next", "full", "timer", "close"].map((name) => bar.querySelector(`.bar__${name}`));
  const SIZES = 8;
  let at = 0;

  /* The largest of the sizes in teach.css at which a step fits; what is still too long scrolls. */
  const fit = () => {
    const body = steps[at].querySelector(".step__body");
    const fits = () => body.scrollHeight <= body.clientHeight + 1 && body.scrollWidth <= body.clientWidth + 1;
    let size = 0;
    do { size += 1; steps[at].dataset.size = size; } while (size < SIZES && !fits());
    if (fits()) body.removeAttribute("tabindex");
    else body.tabIndex = 0;
  };

  const place = () => steps[at].querySelector(".step__title").id;
  const show = (number) => {
    steps[at].classList.remove("step--now");
    at = Math.max(0, Math.min(steps.length - 1, number));
    steps[at].classList.add("step--now");
    fit();
    steps[at].querySelector(".step__body").scrollTop = 0;
    const count = bar.querySelector(".bar__count");
    count.textContent = count.dataset.count.replace("{n}", at + 1).replace("{m}", steps.length);
    back.disabled = at === 0;
    next.disabled = at === steps.length - 1;
    close.hash = steps[at].dataset.activity;
    history.replaceState(null, "", `#${place()}`);
    tell();
  };

  /* Going on shows first what a long step has below. */
  const onward = () => {
    const body = steps[at].querySelector(".step__body");
    if (body.scrollTop + body.clientHeight < body.scrollHeight - 4) body.scrollTop += body.clientHeight * 0.85;
    else show(at + 1);
  };

  /* One clock for each activity. Nothing runs until the teacher starts it. */
  const clocks = new Map();
  const clock = () => {
    const { activity, minutes } = steps[at].dataset;
    if (!clocks.has(activity)) clocks.set(activity, { left: minutes * 60000, end: 0 });
    return clocks.get(activity);
  };
  const left = (one) => Math.max(0, one.end ? one.end - Date.now() : one.left);
  const tell = () => {
    const over = bar.querySelector(".bar__over");
    timer.hidden = !steps[at].dataset.activity;
    if (timer.hidden) { over.textContent = ""; return; }
    const one = clock();
    const seconds = Math.ceil(left(one) / 1000);
    timer.querySelector(".bar__time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const untouched = one.left === steps[at].dataset.minutes * 60000;
    timer.querySelector("span").textContent = one.end && seconds ? timer.dataset.pause : untouched || !seconds ? timer.dataset.start : timer.dataset.on;
    timer.classList.toggle("bar__timer--runs", Boolean(one.end && seconds));
    const words = seconds ? "" : timer.dataset.over;
    if (over.textContent !== words) over.textContent = words;
  };
  const turn = () => {
    const one = clock();
    const rest = left(one);
    if (one.end && rest) Object.assign(one, { left: rest, end: 0 });
    else one.end = Date.now() + (rest || steps[at].dataset.minutes * 60000);
    tell();
  };
  setInterval(tell, 250);

  const fullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(() => {});
  const turned = root.dir === "rtl";
  const keys = {
    PageDown: onward, ArrowDown: onward, " ": onward, Enter: onward,
    PageUp: () => show(at - 1), ArrowUp: () => show(at - 1), Backspace: () => show(at - 1),
    [turned ? "ArrowLeft" : "ArrowRight"]: () => show(at + 1),
    [turned ? "ArrowRight" : "ArrowLeft"]: () => show(at - 1),
    Home: () => show(0), End: () => show(steps.length - 1),
    Escape: () => location.assign(close.href),
    f: fullScreen, t: () => { if (!timer.hidden) turn(); },
    b: () => root.classList.toggle("teaching--dark"), ".": () => root.classList.toggle("teaching--dark"),
  };
  document.addEventListener("keydown", (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const pressed = event.target.closest("a, button, summary") && [" ", "Enter"].includes(key);
    if (pressed || event.ctrlKey || event.metaKey || event.altKey || !keys[key]) return;
    event.preventDefault();
    if (key !== "b" && key !== ".") root.classList.remove("teaching--dark");
    keys[key]();
  });

  root.classList.add("teaching");
  bar.hidden = false;
  full.hidden = !document.fullscreenEnabled;
  next.addEventListener("click", () => show(at + 1));
  back.addEventListener("click", () => show(at - 1));
  full.addEventListener("click", fullScreen);
  timer.addEventListener("click", turn);
  addEventListener("resize", fit);
  const wanted = () => steps.findIndex((one) => one.querySelector(".step__title").id === location.hash.slice(1));
  addEventListener("hashchange", () => { if (wanted() >= 0) show(wanted()); });
  show(wanted());
})();
