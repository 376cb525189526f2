"""Codes of a codebook, each of which unfolds."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of a codebook: `kind` is a class of ours, `marks` a few words beside the name, `parts` name and text."""

    name: str
    means: str
    kind: str = "other"
    marks: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    below: bool = False


def entries(codes: Sequence[Entry], *, opened: bool = False) -> None:
    """Names with what they mean; each unfolds, without asking the server, and on paper all are open."""
    body = "".join(_entry(one, opened=opened) for one in codes)
    st.html(f'<div class="entries">{body}</div>')


def _entry(one: Entry, *, opened: bool) -> str:
    kind, first = one.kind, f'<span class="marks">{escape(" · ".join(one.marks))}</span>' if one.marks else ""
    means = f'<p class="means">{escape(one.means)}</p>' if one.means else ""
    cells = "".join(f"<dt>{escape(name)}</dt><dd>{escape(words)}</dd>" for name, words in one.parts)
    head = f'<div class="code {kind}"><h3>{escape(one.name)}</h3>{first}{means}</div>'
    cls = (' class="entry below"' if one.below else ' class="entry"') + (" open" if opened else "")
    return f"<details{cls}><summary>{head}</summary><dl>{cells}</dl></details>"
