// Long enough that a word is not sent letter by letter, short enough that a second later it is kept.
const REST = 400;

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const box = parentElement.querySelector(".box");
  const label = box.querySelector("label");
  const hint = box.querySelector(".hint");
  label.textContent = data.label;
  hint.textContent = data.hint;

  // Called again at every run of the screen: what is being typed must not be touched then.
  let field = box.querySelector("#words");
  if (!field) {
    field = document.createElement(data.oneLine ? "input" : "textarea");
    field.id = "words";
    field.value = data.words;
    field.sent = data.words;
    field.spellcheck = true;
    if (data.oneLine) {
      field.type = "text";
      field.autocomplete = "off";
    } else {
      field.style.height = `${data.height}px`;
    }
    if (data.most) field.maxLength = data.most;
    if (data.serif) field.classList.add("serif");
    label.after(field);
  }
  if (data.hint) field.setAttribute("aria-describedby", "hint");

  const send = () => {
    clearTimeout(field.rest);
    if (field.value === field.sent) return;
    field.sent = field.value;
    setStateValue("words", field.value);
  };
  field.oninput = () => {
    clearTimeout(field.rest);
    field.rest = setTimeout(send, REST);
  };
  field.onblur = send;
  // A bare letter means itself, and nothing else on the page.
  field.onkeydown = (event) => {
    if (event.key.length === 1) event.stopPropagation();
    if (event.key === "Enter" && (data.oneLine || event.ctrlKey || event.metaKey)) send();
  };
  window.addEventListener("pagehide", send);

  return () => window.removeEventListener("pagehide", send);
}
