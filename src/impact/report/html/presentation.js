"use strict";
const body = document.body;
const root = document.documentElement;
const steps = Array.from(document.querySelectorAll(".step"));
const named = (id) => document.getElementById(id);
let now = 0;

function show(at, { focus = true, remember = true } = {}) {
  now = Math.max(0, Math.min(steps.length - 1, at));
  steps.forEach((step, i) => step.classList.toggle("now", i === now));
  named("back").disabled = now === 0;
  named("next").disabled = now === steps.length - 1;
  named("where").textContent = `${now + 1} of ${steps.length}`;
  if (remember) history.pushState(null, "", `#${steps[now].id}`);
  scrollTo(0, 0);
  if (focus) steps[now].querySelector("h2").focus({ preventScroll: true });
}

function fromAddress() {
  const at = steps.findIndex((step) => `#${step.id}` === location.hash);
  show(Math.max(0, at), { remember: false, focus: at >= 0 });
}

function turn(button, name, on, off) {
  const shown = body.dataset[name] === on;
  body.dataset[name] = shown ? off : on;
  named(button).setAttribute("aria-pressed", String(!shown));
}

function dims() {
  return root.dataset.mode ? root.dataset.mode === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

const quotes = () => turn("quotes", "quotes", "hidden", "shown");
const notes = () => turn("notes", "notes", "shown", "hidden");
function dark() {
  root.dataset.mode = dims() ? "light" : "dark";
  named("dark").setAttribute("aria-pressed", String(dims()));
}

const keys = {
  ArrowRight: () => show(now + 1), PageDown: () => show(now + 1),
  ArrowLeft: () => show(now - 1), PageUp: () => show(now - 1),
  Home: () => show(0), End: () => show(steps.length - 1),
  q: quotes, n: notes, d: dark,
};

document.addEventListener("keydown", (event) => {
  const move = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  // Within a wide figure or table the arrows move that.
  const sideways = event.key.startsWith("Arrow") && event.target.matches(".drawing, .sideways")
    && event.target.scrollWidth > event.target.clientWidth;
  if (!move || sideways || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move();
});
named("back").addEventListener("click", () => show(now - 1));
named("next").addEventListener("click", () => show(now + 1));
named("quotes").addEventListener("click", quotes);
named("notes").addEventListener("click", notes);
named("dark").addEventListener("click", dark);
addEventListener("popstate", fromAddress);
addEventListener("hashchange", fromAddress);
body.classList.add("running");
named("dark").setAttribute("aria-pressed", String(dims()));
fromAddress();
