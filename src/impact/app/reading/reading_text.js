// The words to read, what is marked in them, and the way to mark more, with the mouse or with keys.
// code_choices.js and reading_keys.js stand above this text. What others wrote is set as textContent, never as HTML.

const WORDS = "words",
  GENTLE = 450; // milliseconds after which a selection that a finger drags has come to rest

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = parentElement.querySelector(".reading");
  // Called again whenever the data change, and what was before is not taken down by itself.
  const text = (place.text ??= readingText(place));
  text.show(data, (taken) => setTriggerValue("mark", taken));
  const keys = (place.keys ??= readingKeys(place, text));
  keys.show(data);
  return () => {
    text.end();
    keys.end();
    place.text = place.keys = undefined;
  };
}

function readingText(place) {
  const words = make("div", WORDS);
  words.tabIndex = 0;
  words.setAttribute("role", "group");
  words.setAttribute("aria-label", "What was written");
  words.setAttribute("aria-describedby", "reading-how");
  const how = make("p", "how");
  how.id = "reading-how";
  const tip = make("div", "tip");
  tip.hidden = true;
  const said = make("div", "unseen");
  said.setAttribute("role", "status");
  const box = make("div", "taken");
  box.hidden = true;
  box.setAttribute("role", "dialog");
  const about = make("p", "taken-words");
  about.id = "taken-words";
  box.setAttribute("aria-labelledby", about.id);
  const inside = make("div", "taken-codes");
  const leave = make("button", "choice plain", "Leave it");
  leave.type = "button";
  box.append(about, inside, leave);
  place.replaceChildren(words, how, said, tip, box);

  let data = null;
  let lines = []; // {text, pieces: [{node, start, mark}], units: [{start, end}], element}
  let caret = null; // {line, from, to}: units; `to` moves
  let taken = null; // {line, start, end}: letters as the browser counts them
  let byKeys = false;
  let choices = null;
  let choose = () => {};

  // ---- drawing ----
  function draw() {
    lines = data.lines.map((line) => {
      const quote = make("blockquote", "voice");
      quote.setAttribute("aria-label", "The reflection");
      const p = make("p");
      p.dir = "auto";
      quote.append(p);
      let start = 0;
      const pieces = line.pieces.map((piece) => {
        const node = document.createTextNode(piece.text);
        let at = p;
        let mark = null;
        if (piece.says) {
          mark = make("mark", piece.kind);
          mark.says = piece.says;
          mark.dataset.codes = ` ${piece.codes.join(" ")} `;
          mark.append(make("span", "unseen apart", `[${piece.says}] `));
          p.append(mark);
          at = mark;
        }
        at.append(node);
        const drawn = { node, start, end: start + piece.text.length, mark };
        start = drawn.end;
        return drawn;
      });
      const whole = line.pieces.map((piece) => piece.text).join("");
      return { text: whole, pieces, units: unitsOf(whole), element: quote };
    });
    words.replaceChildren(...lines.map((line) => line.element));
  }

  // A word or a picture sign; full stops between words are no stop of their own.
  function unitsOf(text) {
    if (!window.Intl?.Segmenter) return [...text.matchAll(/\S+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const found = [];
    for (const one of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text))
      if (one.isWordLike || /\p{Extended_Pictographic}/u.test(one.segment))
        found.push({ start: one.index, end: one.index + one.segment.length });
    return found;
  }

  // ---- places ----
  const points = (text, at) => [...text.slice(0, at)].length; // code points, as everything that is kept counts them

  function rangeOf({ line, start, end }) {
    const range = document.createRange();
    const first = lines[line].pieces.find((piece) => start < piece.end);
    const last = lines[line].pieces.find((piece) => end <= piece.end);
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  // What is selected, as letters of the line in which it begins; null where nothing of the words is.
  function selected() {
    const chosen = document.getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    for (const [at, line] of lines.entries()) {
      let start = null,
        end = null;
      for (const piece of line.pieces) {
        if (!piece.text && piece.start === piece.end) continue;
        if (!range.intersectsNode(piece.node)) continue;
        const from = range.startContainer === piece.node ? range.startOffset : 0;
        const to = range.endContainer === piece.node ? range.endOffset : piece.end - piece.start;
        if (from >= to) continue;
        start ??= piece.start + from;
        end = piece.start + to;
      }
      if (start === null) continue;
      while (start < end && /\s/u.test(line.text[start])) start += 1;
      while (end > start && /\s/u.test(line.text[end - 1])) end -= 1;
      // A word that was begun is taken whole.
      start = line.units.find((unit) => unit.start < start && start < unit.end)?.start ?? start;
      end = line.units.find((unit) => unit.start < end && end < unit.end)?.end ?? end;
      return start < end ? { line: at, start, end } : null;
    }
    return null;
  }

  // ---- moving by words ----
  function letters({ line, from, to }) {
    const units = lines[line].units;
    return { line, start: units[Math.min(from, to)].start, end: units[Math.max(from, to)].end };
  }

  function point(next) {
    caret = next;
    const range = rangeOf(letters(caret));
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const one = lines[caret.line].units[caret.to];
    const at = rangeOf({ line: caret.line, start: one.start, end: one.end });
    bringIntoSight(at.getBoundingClientRect());
    const mark = lines[caret.line].pieces.find((piece) => piece.start <= one.start && one.start < piece.end)?.mark;
    explain(mark);
    const { start, end } = letters(caret);
    say(`${lines[caret.line].text.slice(start, end)}${mark ? `. ${mark.says}` : ""}`);
  }

  const footTop = () => document.querySelector(".st-key-bar")?.getBoundingClientRect().top ?? innerHeight;

  function bringIntoSight(box) {
    const main = document.querySelector('[data-testid="stMain"]');
    const foot = footTop();
    if (box.bottom > foot - 24) main?.scrollBy(0, box.bottom - foot + 60);
    else if (box.top < 90) main?.scrollBy(0, box.top - 120);
  }

  function beside(step) {
    const { line, to } = caret;
    if (lines[line].units[to + step]) return { line, to: to + step };
    let other = line + step;
    while (lines[other] && !lines[other].units.length) other += step;
    return lines[other] ? { line: other, to: step > 0 ? 0 : lines[other].units.length - 1 } : { line, to };
  }

  // The word that stands nearest in the next line on the screen.
  function above(step) {
    const boxOf = (line, unit) => rangeOf({ line, ...lines[line].units[unit] }).getBoundingClientRect();
    const here = boxOf(caret.line, caret.to);
    let best = null;
    let at = { line: caret.line, to: caret.to };
    for (let left = 400; left; left -= 1) {
      const before = at;
      caret = { ...caret, ...at };
      at = beside(step);
      if (at.line === before.line && at.to === before.to) break;
      const box = boxOf(at.line, at.to);
      const rows = step * (box.top - here.top);
      if (rows < here.height / 2) continue;
      if (best && step * (box.top - best.top) > here.height / 2) break;
      const far = Math.abs(box.left - here.left);
      if (!best || far < best.far) best = { ...at, far, top: box.top };
    }
    return best;
  }

  function move(event) {
    const rtl = caret && getComputedStyle(lines[caret.line].element.firstChild).direction === "rtl";
    const key = rtl ? ({ ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[event.key] ?? event.key) : event.key;
    const sideways = key === "ArrowRight" || key === "ArrowLeft";
    if (!caret) {
      if (!sideways) return false; // up and down scroll, as everywhere
      const first = lines.findIndex((line) => line.units.length);
      if (first < 0) return false;
      point({ line: first, from: 0, to: 0 });
      return true;
    }
    const was = caret;
    const ends = { Home: { line: was.line, to: 0 }, End: { line: was.line, to: lines[was.line].units.length - 1 } };
    const up = { ArrowUp: -1, ArrowDown: 1 }[key];
    const to = sideways ? beside(key === "ArrowRight" ? 1 : -1) : up ? above(up) : ends[key];
    caret = was;
    if (to === undefined) return false;
    if (!to) return true;
    if (!event.shiftKey) point({ line: to.line, from: to.to, to: to.to });
    else if (to.line === was.line) point({ ...was, to: to.to }); // a passage lies within one answer
    return true;
  }

  words.onkeydown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === "Enter" || event.key === " ") && caret) open(letters(caret), true);
    else if (event.key === "Escape") drop();
    else if (!move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  words.onblur = () => words.setAttribute("role", "group");

  // ---- words taken ----
  function open(passage, keyed) {
    taken = passage;
    byKeys = keyed;
    paint(rangeOf(taken));
    const quoted = lines[taken.line].text.slice(taken.start, taken.end);
    about.textContent = `A code for “${quoted.length > 90 ? `${quoted.slice(0, 60)} … ${quoted.slice(-20)}` : quoted}”`;
    choices = codeChoices(inside, { ...data.choices, name: "taken" }, take);
    box.hidden = false;
    hideTip();
    const here = place.getBoundingClientRect();
    const rects = [...rangeOf(taken).getClientRects()];
    const last = rects.at(-1) ?? here;
    const wide = box.getBoundingClientRect().width;
    box.style.left = `${Math.max(0, Math.min(last.left - here.left, here.width - wide))}px`;
    box.style.top = `${last.bottom - here.top + 8}px`;
    bringIntoSight(box.getBoundingClientRect());
    // At the end of the page nothing can be scrolled up any more: then the codes stand above the words.
    if (box.getBoundingClientRect().bottom > footTop()) {
      box.style.top = `${rects[0].top - here.top - box.getBoundingClientRect().height - 8}px`;
      bringIntoSight(box.getBoundingClientRect());
    }
    if (keyed) choices.first();
    else say(`${about.textContent}. The codes stand below the words.`);
  }

  function close() {
    const held = box.contains(document.activeElement);
    taken = null;
    box.hidden = true;
    paint(null);
    if (held) words.focus({ preventScroll: true });
  }

  function drop() {
    if (taken) return close();
    caret = null;
    hideTip();
    document.getSelection().removeAllRanges();
  }

  function take(code, denied) {
    const { line, start, end } = taken;
    const text = lines[line].text;
    choose({ of: data.of, line, start: points(text, start), end: points(text, end), code, denied });
    close();
    caret = null;
    document.getSelection().removeAllRanges();
  }

  function paint(range) {
    if (!window.CSS?.highlights) return; // the browser's own selection is seen then
    if (range) CSS.highlights.set("impact-taken", new Highlight(range));
    else CSS.highlights.delete("impact-taken");
  }

  leave.onclick = () => drop();
  box.onkeydown = (event) => {
    if (event.key.length === 1) event.stopPropagation();
    if (event.key === "Tab") stayInside(event);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };

  // Tab goes round in the box; Escape and “Leave it” lead back to the words.
  function stayInside(event) {
    const stops = [...box.querySelectorAll("button, select, input")].filter((one) => one.tabIndex >= 0 && one.getClientRects().length);
    const at = stops.indexOf(document.activeElement);
    const to = at + (event.shiftKey ? -1 : 1);
    if (stops[to]) return;
    event.preventDefault();
    stops.at(to % stops.length).focus();
  }

  // ---- the mouse, and fingers ----
  const listen = new AbortController();
  const on = (target, name, does) => target.addEventListener(name, does, { signal: listen.signal });
  let rest = 0;
  let finger = false;

  const look = () => {
    const found = selected();
    if (!found) return;
    if (taken && taken.line === found.line && taken.start === found.start && taken.end === found.end) return;
    caret = null;
    open(found, false);
  };
  on(document, "pointerdown", (event) => {
    finger = event.pointerType === "touch";
    if (box.contains(event.target) || tip.contains(event.target)) return;
    caret = null;
    hideTip();
    if (taken) close();
  });
  on(document, "pointerup", (event) => {
    if (!finger && !box.contains(event.target)) setTimeout(look, 0);
  });
  on(document, "selectionchange", () => {
    clearTimeout(rest);
    if (finger) rest = setTimeout(look, GENTLE);
  });

  // ---- what a mark means ----
  let leaving = 0;
  function explain(mark) {
    clearTimeout(leaving);
    if (!mark || taken) return hideTip();
    tip.textContent = mark.says;
    tip.hidden = false;
    const here = place.getBoundingClientRect();
    const under = [...mark.getClientRects()].at(-1);
    tip.style.top = `${under.bottom - here.top + 2}px`;
    tip.style.left = `${Math.max(0, Math.min(under.left - here.left, here.width - tip.getBoundingClientRect().width))}px`;
  }
  function hideTip() {
    clearTimeout(leaving);
    tip.hidden = true;
  }
  const soon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hideTip, 200);
  };
  words.onmouseover = (event) => {
    const mark = event.target.closest?.("mark");
    if (mark) explain(mark);
    else if (!tip.hidden && !caret) soon();
  };
  words.onmouseleave = soon;
  words.onclick = (event) => event.target.closest?.("mark") && !taken && explain(event.target.closest("mark"));
  tip.onmouseenter = () => clearTimeout(leaving);
  tip.onmouseleave = soon;
  on(document, "keydown", (event) => event.key === "Escape" && hideTip());

  // The words that led to a suggestion stand out while its code is pointed at.
  const light = (event) => {
    const row = event.target.closest?.('[class*="st-key-code-"]');
    const code = row && /st-key-code-\S*?-([A-Z][A-Z0-9_]*)(?=\s|$)/.exec(row.className)?.[1];
    for (const mark of words.querySelectorAll("mark")) mark.classList.toggle("lit", !!code && mark.dataset.codes.includes(` ${code} `));
  };
  on(document, "mouseover", light);
  on(document, "focusin", light);

  let soundless = 0;
  function say(what) {
    clearTimeout(soundless);
    said.textContent = what;
    soundless = setTimeout(() => (said.textContent = ""), 4000);
  }

  return {
    words,
    start() {
      words.setAttribute("role", "application"); // so that a screen reader hands on the arrows
      words.focus();
      if (!caret) move({ key: "ArrowRight" });
    },
    show(next, handOver) {
      const another = !data || data.of !== next.of;
      const changed = !data || JSON.stringify(data.lines) !== JSON.stringify(next.lines);
      data = next;
      choose = handOver;
      how.textContent = data.how;
      place.classList.toggle("is-short", data.short);
      if (changed) {
        if (taken) close();
        const kept = !another && document.activeElement === words ? caret : null;
        caret = null;
        hideTip();
        draw();
        if (kept) point(kept);
      }
    },
    end() {
      listen.abort();
      paint(null);
    },
  };
}
