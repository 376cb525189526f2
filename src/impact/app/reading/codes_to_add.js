// code_choices.js stands above this text.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const place = parentElement.querySelector(".to-add");
  const said = JSON.stringify(data);
  if (place.said === said) return;
  const held = place.contains(document.activeElement);
  place.said = said;
  const choices = codeChoices(place, { ...data, name: "to-add" }, (code, denied) =>
    setTriggerValue("code", { of: data.of, code, denied }),
  );
  if (held) choices.first();
  place.first = choices.first; // for the key that leads here
}
