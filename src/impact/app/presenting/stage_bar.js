// The foot of a step that fills the window, and the keys that go from step to step. Titles are words of others:
// textContent, never HTML.

const BEGAN = "impact-presenting-since-",
  PATIENCE = 4000; // milliseconds after which a step that never came is asked for no more

const make = (name, looks, words) => {
  const made = document.createElement(name);
  if (looks) made.className = looks;
  if (words) made.textContent = words;
  if (name === "button") made.type = "button";
  return made;
};

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = parentElement.querySelector(".stage-bar");
  // Called again at every run of the screen, and what was before is not taken down by itself.
  const bar = (place.bar ??= stageBar(place));
  bar.show(data, setTriggerValue);
  return () => {
    bar.end();
    place.bar = undefined;
  };
}

function stageBar(place) {
  let data = null;
  let say = () => {};
  let asked = 0; // the step that was asked for and has not come yet
  let since = 0;
  const listen = new AbortController();
  const on = (what, name, does) => what.addEventListener(name, does, { signal: listen.signal });

  const way = make("nav", "stage-way");
  way.setAttribute("aria-label", "Steps");
  const back = make("button", "", "Back");
  const next = make("button", "next", "Next");
  const count = make("p", "stage-count");
  way.append(back, count, next);
  const edition = make("p", "stage-edition");
  const clock = make("p", "stage-clock");
  const sides = make("div", "stage-switches");
  const switches = { notes: "Notes", quotes: "Hide quotes", dark: "Dark" };
  for (const [what, words] of Object.entries(switches)) {
    const one = make("button", "", words);
    on(one, "click", () => say("turn", { what, on: one.getAttribute("aria-pressed") !== "true" }));
    switches[what] = one;
    sides.append(one);
  }
  const full = make("button", "stage-full", "Fill the screen");
  full.hidden = !document.fullscreenEnabled;
  const leave = make("button", "", "Leave");
  sides.append(full, leave);
  const said = make("p", "unseen");
  said.setAttribute("role", "status");
  place.replaceChildren(way, edition, clock, sides, said);

  const at = () => asked || data.at;
  const go = (to) => {
    const number = Math.min(Math.max(to, 1), data.many);
    if (number === at()) return;
    asked = number;
    since = Date.now();
    draw();
    say("go", number);
  };
  on(back, "click", () => go(at() - 1));
  on(next, "click", () => go(at() + 1));
  on(leave, "click", () => say("leave", true));
  on(full, "click", () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
  on(document, "fullscreenchange", () => draw());
  on(window, "popstate", () => (asked = 0));

  const moves = {
    ArrowRight: () => go(at() + 1),
    PageDown: () => go(at() + 1), // what a clicker sends
    ArrowLeft: () => go(at() - 1),
    PageUp: () => go(at() - 1),
    Home: () => go(1),
    End: () => go(data.many),
    Escape: () => say("leave", true),
  };
  const deepest = () => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return one;
  };
  // Where one types, or where the same keys already move through a longer text, they are left alone.
  const isTheirs = (one) =>
    one?.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(one?.tagName ?? "") ||
    (one?.tabIndex >= 0 && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) && one.matches('[role="region"]'));
  on(document, "keydown", (event) => {
    if (!data || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !moves[event.key]) return;
    if (event.key !== "Escape" && isTheirs(deepest())) return;
    event.preventDefault();
    moves[event.key]();
  });

  const press = (one, isOn) => one.setAttribute("aria-pressed", String(isOn));
  // Not `disabled`: a button that has the focus must not lose it at the last step.
  const rest = (one, isOff) => one.setAttribute("aria-disabled", String(isOff));
  function draw() {
    edition.textContent = data.edition;
    count.textContent = `${at()} of ${data.many}`;
    rest(back, at() <= 1);
    rest(next, at() >= data.many);
    for (const [what, one] of Object.entries(switches)) press(one, data[what]);
    press(full, Boolean(document.fullscreenElement));
  }
  function tick() {
    const now = new Date();
    const began = BEGAN + data.of;
    if (!sessionStorage.getItem(began)) sessionStorage.setItem(began, String(now.getTime()));
    const minutes = Math.floor((now.getTime() - Number(sessionStorage.getItem(began))) / 60000);
    clock.textContent = `${now.toLocaleTimeString([], { hour: "numeric", minute: "2-digit" })} · ${minutes} min`;
  }
  const ticking = setInterval(() => data && tick(), 5000);

  return {
    show(now, setTriggerValue) {
      const another = !data || data.at !== now.at || data.of !== now.of;
      data = now;
      say = setTriggerValue;
      if (asked === now.at || Date.now() - since > PATIENCE) asked = 0;
      draw();
      tick();
      if (another) said.textContent = `${now.at} of ${now.many}. ${now.title}`;
    },
    end() {
      clearInterval(ticking);
      listen.abort();
    },
  };
}
