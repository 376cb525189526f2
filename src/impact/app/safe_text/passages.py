"""What somebody wrote, large, with marks under parts of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import streamlit as st


@dataclass(frozen=True, slots=True)
class Mark:
    """Letters of a passage to underline, end exclusive. `kind` is a class of ours, `title` says why, in any words.

    `code` is the id of the code that it is about, where it is about one.
    """

    start: int
    end: int
    kind: str
    title: str
    code: str = ""


def passage(words: str, marks: Sequence[Mark] = (), *, name: str, kind: str = "voice") -> None:
    """Somebody's own words, large, their line breaks kept; `name` says what they are to those who cannot see them."""
    body = "".join(_stretch(words, start, end, marks) for start, end in stretches(len(words), marks))
    st.html(f'<blockquote class="{kind}" aria-label="{escape(name)}"><p>{body}</p></blockquote>')


def stretches(length: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The passage cut where a mark begins or ends: marks may lie across each other."""
    edges = {0, length, *(edge for mark in marks for edge in (mark.start, mark.end) if 0 < edge < length)}
    return list(pairwise(sorted(edges)))


def _stretch(words: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    here = [mark for mark in marks if mark.start <= start and end <= mark.end]
    if not here:
        return escape(words[start:end])
    kind = " ".join(dict.fromkeys(mark.kind for mark in here))
    title = "; ".join(dict.fromkeys(mark.title for mark in here))
    return f'<mark class="{kind}" title="{escape(title)}">{escape(words[start:end])}</mark>'
