"""Paragraphs, lists, notes and names: words in, the same words on the screen out."""

import re
from base64 import b64encode
from collections.abc import Sequence
from html import escape

import streamlit as st


def paragraph(words: str, *, kind: str = "said") -> None:
    """One paragraph; `kind` is a class of the style sheet, never words of others."""
    st.html(f'<p class="{kind}">{escape(words)}</p>')


def titled(title: str, words: str) -> None:
    """One paragraph that begins with what it is about."""
    st.html(f'<p class="said"><b>{escape(title)}</b> · {escape(words)}</p>')


def finding(sentence: str, basis: str, *, fit: str) -> None:
    """One thing that a period supports: its sentence, and smaller how the two sides fit and what it rests on."""
    first = f'<b class="fit">{escape(fit[:1].upper() + fit[1:])}</b> ' if fit else ""
    body = f'<p class="small">{first}{escape(basis)}</p>' if first or basis else ""
    st.html(f'<div class="finding"><p>{escape(sentence)}</p>{body}</div>')


def pair(name: str, where: str, other: str) -> None:
    """A name, where it stands, and the name it is like."""
    st.html(
        f'<p class="pair"><b>{escape(name)}</b> <span>in {escape(where)}, perhaps</span> <b>{escape(other)}</b></p>'
    )


def lines(words: Sequence[str]) -> None:
    """A plain list, one line each."""
    if words:
        st.html(f'<ul class="said">{"".join(f"<li>{escape(line)}</li>" for line in words)}</ul>')


def nested(parts: Sequence[tuple[str, Sequence[str]]]) -> None:
    """A plain list; under each line those that belong to it."""
    body = ""
    for line, belonging in parts:
        inner = "".join(f"<li>{escape(each)}</li>" for each in belonging)
        body += f"<li>{escape(line)}<ul>{inner}</ul></li>" if inner else f"<li>{escape(line)}</li>"
    if body:
        st.html(f'<ul class="said">{body}</ul>')


def note(words: str, *, remedy: str = "", kind: str = "note") -> None:
    """A few words with a line at their side; `remedy` says what to do, on a line of its own."""
    todo = f'<p class="todo">{escape(remedy)}</p>' if remedy else ""
    st.html(f'<div class="note {kind}" role="status"><p>{escape(words)}</p>{todo}</div>')


def region(words: str, *, name: str, kind: str = "stage-notes") -> None:
    """Words that scroll in a place of their own; `name` says what they are."""
    # A region with a name and a place in the tab order can be scrolled without a mouse.
    body = f"<p><b>{escape(name)}</b>{escape(words)}</p>"
    st.html(f'<div class="{kind}" role="region" tabindex="0" aria-label="{escape(name)}">{body}</div>')


def heading(words: str) -> None:
    """A heading below that of a part (h3)."""
    st.html(f"<h3>{escape(words)}</h3>")


def here(words: str) -> None:
    """Which of several screens is open, where the others are links."""
    st.html(f'<p class="here" aria-current="page">{escape(words)}</p>')


def code_name(name: str, about: str, *, definition: str = "", kind: str = "other") -> None:
    """A code with its mark, what it means, and who or what says that it is here."""
    means = f'<p class="means">{escape(definition)}</p>' if definition else ""
    st.html(
        f'<div class="code {kind}"><p class="name">{escape(name)}</p>{means}<p class="about">{escape(about)}</p></div>'
    )


def swatch(colour: str) -> None:
    """A patch of this colour (#RRGGBB), with its name."""
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        st.html(f'<p class="swatch"><span style="background: {escape(colour)}"></span>{escape(colour)}</p>')


def picture(png: bytes, *, alt: str) -> None:
    """A PNG that we drew, as wide as its place; `alt` says what is to be seen on it."""
    body = b64encode(png).decode()
    st.html(f'<img class="drawn" src="data:image/png;base64,{body}" alt="{escape(alt)}">')


def label(words: str, *, unseen: str = "") -> str:
    """Words of a list that a librarian may edit, for the label of a button: Markdown in them stands as it is.

    `unseen` is heard and not seen: what the button is about, where that stands above it.
    """
    literal = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)
    plain = re.sub(r":(?=\w)", ":\u2060", literal)  # else two colons could make a picture of a word
    return " ".join((plain, ":small[" + label(unseen) + "]")) if unseen else plain
