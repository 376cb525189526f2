"""An HTML file in, what it shows out: words block by block, tables, and the lines of its drawings."""

from collections.abc import Iterator
from html.parser import HTMLParser

from impact.report.verify.opened import Drawing, Grid, Part, Words

_BLOCKS = {
    "p",
    "h1",
    "h2",
    "h3",
    "li",
    "dt",
    "dd",
    "figcaption",
    "summary",
    "title",
    "button",
    "span",
    "div",
    "section",
}
_SILENT = {"style", "script"}
_SPOKEN = ("alt", "aria-label", "content", "title")
# What a page says to its program only.
_FOR_PROGRAMS = ("viewport", "referrer", "color-scheme")


def open_html(contents: bytes) -> Iterator[Part]:
    page = _Page()
    page.feed(contents.decode())
    page.close()
    page.end_block()
    yield from page.parts


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._rows: list[list[str]] | None = None
        self._lines: list[str] | None = None
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {key: words or "" for key, words in attrs}
        self._say(tag, told)
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self.end_block()
            self._rows = []
        elif tag == "svg":
            self.end_block()
            self._lines = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif (tag in ("td", "th") and self._rows) or tag in _BLOCKS or tag == "text":
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent -= 1
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(self._taken())
        elif tag == "text" and self._lines is not None:
            self._lines.append(self._taken())
        elif tag == "table" and self._rows is not None:
            self.parts.append(Grid(self._place(), tuple(tuple(row) for row in self._rows)))
            self._rows = None
        elif tag == "svg" and self._lines is not None:
            self.parts.append(Drawing(self._place(), tuple(self._lines)))
            self._lines = None
        elif tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end_block(self) -> None:
        if words := self._taken().strip():
            self.parts.append(Words(self._place(), words))

    def _say(self, tag: str, told: dict[str, str]) -> None:
        if tag == "meta" and (told.get("name") in _FOR_PROGRAMS or "http-equiv" in told):
            return
        self.parts += [Words(f"line {self.getpos()[0]}, {key}", told[key]) for key in _SPOKEN if told.get(key)]

    def _place(self) -> str:
        return f"line {self.getpos()[0]}"

    def _taken(self) -> str:
        words, self._words = "".join(self._words), []
        return words
