// The codes to choose from, in one place of the tab order: arrows go from one to the next. Used beside the words for
// the whole reflection, and at words that were marked. Names of codes are words of others: textContent, never HTML.

const make = (name, looks, words) => {
  const made = document.createElement(name);
  if (looks) made.className = looks;
  if (words) made.textContent = words;
  return made;
};

function codeChoices(place, data, choose) {
  place.replaceChildren();
  const bar = make("div", "choices-bar");
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", data.label);
  const means = make("p", "choices-means");
  means.id = `${data.name}-means`;

  const denied = make("input");
  denied.type = "checkbox";
  denied.id = `${data.name}-denied`;

  const chips = data.codes.map((code) => {
    const chip = make("button", `choice ${code.kind}`, code.name);
    chip.type = "button";
    chip.tabIndex = -1;
    chip.dataset.code = code.id;
    chip.title = code.about;
    chip.setAttribute("aria-describedby", means.id);
    const explain = () => (means.textContent = code.about);
    chip.onfocus = () => {
      explain();
      for (const one of chips) one.tabIndex = one === chip ? 0 : -1;
    };
    chip.onmouseenter = explain;
    chip.onmousedown = (event) => event.preventDefault(); // else the words that were selected are selected no more
    chip.onclick = (event) => choose(code.id, denied.checked, event.detail === 0);
    bar.append(chip);
    return chip;
  });
  if (chips.length) chips[0].tabIndex = 0;

  bar.onkeydown = (event) => {
    const at = chips.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    chips.at(to % chips.length).focus();
  };

  const more = make("div", "choices-more");
  if (data.others.length) {
    const label = make("label", "", "Another code");
    const list = make("select");
    list.id = `${data.name}-others`;
    label.htmlFor = list.id;
    list.append(new Option("Choose one", ""));
    for (const family of data.others) {
      const group = make("optgroup");
      group.label = family.name;
      for (const code of family.codes) group.append(new Option(code.name, code.id));
      list.append(group);
    }
    const about = new Map(data.others.flatMap((family) => family.codes.map((code) => [code.id, code.about])));
    const take = make("button", "choice plain", "Add it");
    take.type = "button";
    take.hidden = true;
    take.onclick = (event) => list.value && choose(list.value, denied.checked, event.detail === 0);
    // Choosing in the list alone does nothing: with arrow keys one only looks through it.
    list.onchange = () => {
      take.hidden = !list.value;
      means.textContent = about.get(list.value) ?? "";
    };
    more.append(label, list, take);
  }
  const not = make("label", "choices-denied", "The words say that it was not so");
  not.htmlFor = denied.id;
  not.prepend(denied);
  place.append(bar, means, more, not);
  return { first: () => chips.find((chip) => chip.tabIndex === 0)?.focus(), clear: () => (denied.checked = false) };
}
