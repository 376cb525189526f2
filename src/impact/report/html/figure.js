"use strict";
const root = document.documentElement;
const dark = document.getElementById("dark");
const dims = () => root.dataset.mode ? root.dataset.mode === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
dark.setAttribute("aria-pressed", dims());
dark.addEventListener("click", () => {
  root.dataset.mode = dims() ? "light" : "dark";
  dark.setAttribute("aria-pressed", dims());
});
const copy = document.getElementById("copy");
copy.addEventListener("click", () => {
  // A page from a folder may not always write to the clipboard: then the words are marked, to be copied by hand.
  const words = document.getElementById("in-words");
  getSelection().selectAllChildren(words);
  if (document.execCommand("copy")) copy.textContent = copy.dataset.copied;
});
