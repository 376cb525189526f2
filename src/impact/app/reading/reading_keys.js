// Keys that press a button which stands on the screen, with Alt or, where the reader wants it, alone; and where the
// focus goes when what had it is no longer there. Nothing can be done by a key that could not be pressed.

function readingKeys(place, text) {
  let data = null;
  let wasHere = false; // the last thing that had the focus belongs to reading
  let another = false;
  let waiting = 0;
  const listen = new AbortController();
  const on = (name, does) => document.addEventListener(name, does, { signal: listen.signal });
  const button = (key) => document.querySelector(`.st-key-${CSS.escape(key.replace(/[^a-zA-Z0-9_-]/g, "-"))} button:not(:disabled)`);
  const idle = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning";
  const isField = (one) => one?.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(one?.tagName ?? "");
  const typesHere = (one) => isField(one) && !/^(checkbox|radio|button)$/.test(one.type ?? "");
  const deepest = () => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    return one;
  };

  on("focusin", (event) => (wasHere = !!event.target.closest?.(".st-key-reading, .st-key-bar")));

  on("keydown", (event) => {
    if (!data || event.repeat || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.getModifierState?.("AltGraph") || typesHere(deepest())) return;
    if (!event.altKey && !(data.single && document.querySelector('[data-testid="stPopoverBody"]') === null)) return;
    if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : /^Key([A-Z])$/.exec(event.code)?.[1].toLowerCase();
    const found = data.keys.find((one) => one.letter === letter && (one.does || button(one.press)));
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    if (found.does === "mark") return text.start();
    if (found.does === "add") return document.querySelector(".to-add")?.first?.();
    wasHere = true;
    button(found.press).click();
  });

  // Once the screen has come to rest: tell the keys to those who cannot see the list.
  function settle(left) {
    clearTimeout(waiting);
    if (!idle() && left) return void (waiting = setTimeout(settle, 60, left - 1));
    for (const one of data.keys) {
      const letter = one.letter.toUpperCase();
      if (one.press) button(one.press)?.setAttribute("aria-keyshortcuts", `${data.single ? `${letter} ` : ""}Alt+${letter}`);
    }
    if (wasHere && another) text.words.focus({ preventScroll: true });
    another = false;
    loseNobody(25);
  }

  // What was pressed goes a moment after the screen has come to rest, and the focus with it.
  function loseNobody(left) {
    if (!wasHere || !left) return;
    if (document.activeElement === document.body) data.forward.map(button).find(Boolean)?.focus({ preventScroll: true });
    else waiting = setTimeout(loseNobody, 60, left - 1);
  }

  return {
    show(next) {
      another ||= !!data && data.of !== next.of;
      data = next;
      clearTimeout(waiting);
      waiting = setTimeout(settle, 60, 60);
    },
    end() {
      clearTimeout(waiting);
      listen.abort();
    },
  };
}
