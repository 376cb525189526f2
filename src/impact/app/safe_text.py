"""Words that came from a file or from a person in, the same words on the screen out: never Markdown, never HTML.

Most of Streamlit renders Markdown, labels of widgets included: a branch name could load a picture from anywhere.
So words that are not ours go through here, and through nothing else; a test looks for ways around it.
"""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import pandas as pd
import streamlit as st

# What stands in a menu may be drawn a moment later than this runs.
_INTO_THE_MENU = """<span></span><script>
(function go(left) {
  const menu = document.querySelector("[data-testid=stPopoverBody]");
  const at = document.activeElement;
  // Run again whenever something above it comes or goes: whoever writes there already is not called away.
  if (menu && menu !== at && menu.contains(at)) return;
  const first = menu?.querySelector("button, input, textarea, [data-testid=stBidiComponentIsolated]");
  const here = first?.shadowRoot ? first.shadowRoot.querySelector("button, input, textarea") : first;
  if (here) here.focus({preventScroll: true}); else if (left) setTimeout(go, 50, left - 1);
})(40);
</script>"""

# As the browser's own way back and forward does: the address first, and what stands in widgets follows it. A press that
# asks for another window is left to the browser.
GO = """<span></span><script>
window.impactGoes ??= document.addEventListener("click", (press) => {
  const link = press.target.closest?.("a.going");
  if (!link || press.button || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey) return;
  press.preventDefault();
  history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}) ?? true;
</script>"""

# What moved may be drawn a moment later than this runs.
_FOCUS_ON = """(function go(keys, left) {
  const idle = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning";
  const found = keys.map((key) => document.querySelector(`.st-key-${key} button:not(:disabled)`)).find(Boolean);
  if (found && idle) found.focus({preventScroll: true}), found.scrollIntoView({block: "nearest"});
  else if (left) setTimeout(go, 60, keys, left - 1);
})"""


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


def within_page(parts: Sequence[tuple[str, str]]) -> None:
    """Links to headings of this page: anchor and words of each."""
    body = "".join(f'<li><a href="#{escape(anchor)}">{escape(words)}</a></li>' for anchor, words in parts)
    st.html(f'<ul class="within">{body}</ul>')


def table(rows: pd.DataFrame, *, caption: str, numbers: Sequence[str] = ()) -> None:
    """A real table: one header row, the first column names its row. `numbers` are set to the right."""
    right = [' class="number"' if column in numbers else "" for column in rows.columns]
    head = "".join(f'<th scope="col"{cls}>{escape(str(c))}</th>' for c, cls in zip(rows.columns, right, strict=True))
    body = "".join(_row(row, right) for row in rows.itertuples(index=False))
    # A region with a name and a place in the tab order can be scrolled without a mouse.
    st.html(
        f'<div class="sheet" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def link(address: str, words: str) -> None:
    """To an address of ours; where links are followed, without loading everything anew."""
    st.html(f'<a class="going" href="{escape(address)}" target="_self">{escape(words)}</a>', width="content")


def follow_links() -> None:
    """Called once for each screen."""
    st.html(GO, unsafe_allow_javascript=True)


@dataclass(frozen=True, slots=True)
class Linked:
    """A row of a table whose first cell leads somewhere: an address of ours, what it says, and what is small below."""

    address: str
    words: str
    about: str
    cells: Sequence[str]


def linked_table(columns: Sequence[str], rows: Sequence[Linked], *, caption: str, narrow: int) -> None:
    """A wide table whose first column stays in sight. The first `narrow` columns after it hold a sign or two."""
    kinds = ["sign" if place < narrow else "more" for place in range(len(columns) - 1)]
    head = "".join(
        f'<th scope="col" class="{kind}">{escape(c)}</th>' for c, kind in zip(columns, ["", *kinds], strict=True)
    )
    body = "".join(_linked_row(row, kinds) for row in rows)
    st.html(
        f'<div class="sheet rows" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _linked_row(row: Linked, kinds: Sequence[str]) -> str:
    # What is there stands out among what is not.
    cells = "".join(
        f'<td class="{kind}">{f"<b>{escape(cell)}</b>" if kind == "sign" and cell == "1" else escape(cell)}</td>'
        for cell, kind in zip(row.cells, kinds, strict=True)
    )
    first = f'<a href="{escape(row.address)}" target="_self">{escape(row.words)}</a><span>{escape(row.about)}</span>'
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'


def unfolding(summary: str, rows: pd.DataFrame, *, caption: str) -> None:
    """A line that unfolds into a table: for what is looked up rather than read. No server has to be asked."""
    head = "".join(f'<th scope="col">{escape(str(column))}</th>' for column in rows.columns)
    body = "".join(_row(row, [""] * len(rows.columns)) for row in rows.itertuples(index=False))
    st.html(
        f'<details class="unfolding"><summary>{escape(summary)}</summary>'
        f'<div class="sheet" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def grid(
    cells: Sequence[Sequence[str]],
    *,
    columns: Sequence[str],
    rows: Sequence[int],
    asked: tuple[int, int] | None,
    caption: str,
) -> None:
    """A corner of a spreadsheet with its column letters and row numbers; the cell `asked` (row, column) is marked."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = ""
    for at, (number, line) in enumerate(zip(rows, cells, strict=True)):
        marked = asked[1] if asked and asked[0] == at else None
        cell = "".join(_grid_cell(words, asked=place == marked) for place, words in enumerate(line))
        body += f'<tr><th scope="row">{escape(str(number))}</th>{cell}</tr>'
    st.html(
        f'<p class="small">{escape(caption)}</p>'
        f'<div class="sheet grid" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _grid_cell(words: str, *, asked: bool) -> str:
    return f'<td class="asked-cell"><b>{escape(words)}</b></td>' if asked else f"<td>{escape(words)}</td>"


def _row(row: Sequence[object], right: Sequence[str]) -> str:
    first, *others = (escape(str(cell)) for cell in row)
    cells = "".join(f"<td{cls}>{cell}</td>" for cell, cls in zip(others, right[1:], strict=True))
    return f'<tr><th scope="row"{right[0]}>{first}</th>{cells}</tr>'


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


def from_the_top(of: str) -> None:
    """Another thing to read is shown from its beginning, however far the one before was scrolled; `of` names it."""
    # A script of ours, without a word of others: the server has no other way to scroll a window.
    scroll = "document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0)"
    st.html(f'<span data-of="{escape(of)}"></span><script>{scroll}</script>', unsafe_allow_javascript=True)


def into_the_menu() -> None:
    """Called last in a popover: whoever opens it with a key stands in it at once.

    Its place in the page is behind everything else, so the next Tab would lead past it and the menu out of sight.
    """
    st.html(_INTO_THE_MENU, unsafe_allow_javascript=True)


def region(words: str, *, name: str, kind: str = "stage-notes") -> None:
    """Words that scroll in a place of their own; `name` says what they are."""
    # A region with a name and a place in the tab order can be scrolled without a mouse.
    body = f"<p><b>{escape(name)}</b>{escape(words)}</p>"
    st.html(f'<div class="{kind}" role="region" tabindex="0" aria-label="{escape(name)}">{body}</div>')


def focus_on(*keys: str, turn: int) -> None:
    """Called last: what was pressed has moved, and who pressed it by key goes with it, to the first that is there.

    `keys` are those of buttons, and words of ours or ids. Another `turn` does the same anew.
    """
    body = json.dumps([key for key in keys if re.fullmatch(r"[\w-]+", key)])
    script = f'<span data-turn="{escape(str(turn))}"></span><script>'
    st.html(script + _FOCUS_ON + f"({body}, 40);</script>", unsafe_allow_javascript=True)


def picture(png: bytes, *, alt: str) -> None:
    """A PNG that we drew, as wide as its place; `alt` says what is to be seen on it."""
    body = b64encode(png).decode()
    st.html(f'<img class="drawn" src="data:image/png;base64,{body}" alt="{escape(alt)}">')


def swatch(colour: str) -> None:
    """A patch of this colour (#RRGGBB), with its name."""
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        st.html(f'<p class="swatch"><span style="background: {escape(colour)}"></span>{escape(colour)}</p>')


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


def label(words: str, *, unseen: str = "") -> str:
    """Words of a list that a librarian may edit, for the label of a button: Markdown in them stands as it is.

    `unseen` is heard and not seen: what the button is about, where that stands above it.
    """
    literal = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)
    plain = re.sub(r":(?=\w)", ":\u2060", literal)  # else two colons could make a picture of a word
    return " ".join((plain, ":small[" + label(unseen) + "]")) if unseen else plain


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
