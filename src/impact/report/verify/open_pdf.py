"""A tagged PDF in, what it shows out, by the tags that a screen reader follows."""

import io
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from impact.report.verify.bare import UNREAD, bare
from impact.report.verify.opened import Drawing, Grid, Part, Stated, Words

# Read in one go; what is in none of them is read by itself.
_BLOCKS = {
    "P",
    "H",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "LI",
    "TOCI",
    "Caption",
    "Title",
    "BlockQuote",
    "Note",
    "Link",
    "Span",
}
# A line of a table of contents: the page stands apart from the title.
_ENTRY = re.compile(r"(?P<title>.*)\n\s*(?P<page>\d+)\s*", re.DOTALL)
_PAGE = re.compile(r"Page(\d+)of(\d+)")
# What stands where no typeface had the letter.
_NO_LETTER = "\0"
_Spoken = Mapping[tuple[int, int], str]


def open_pdf(contents: bytes) -> Iterator[Part]:
    """Raises ValueError for what is no PDF, or has no tags."""
    from pypdf import PdfReader  # noqa: PLC0415  loads slowly
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(contents))
        root = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
        numbers = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages) if page.indirect_reference}
        spoken: dict[tuple[int, int], str] = {}
        for at, page in enumerate(reader.pages):
            marked, beside = _marked(page)
            spoken.update({(at, mark): words for mark, words in marked.items()})
            yield from _beside(beside, at + 1, len(reader.pages))
        tree = _Tree(numbers, spoken)
        yield from tree.parts(root["/K"])
        yield from tree.contents()
        yield from _properties(reader.metadata or {})
    except (PyPdfError, KeyError) as why:
        raise ValueError("cannot be opened as a tagged PDF") from why


def _marked(page: Any) -> tuple[dict[int, str], list[str]]:
    """The words of each mark of a page, and those that stand beside the text: heads and feet."""
    marked: dict[int, list[str]] = defaultdict(list)
    beside: list[str] = []
    open_: list[int | None] = []

    def before(operator: bytes, arguments: Any, *_: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            told = arguments[1] if len(arguments) > 1 and isinstance(arguments[1], dict) else {}
            # Within a head or a foot a mark may begin with each typeface.
            if not open_ and "/MCID" not in told:
                beside.append("")
            open_.append(told.get("/MCID"))
        elif operator == b"EMC" and open_:
            open_.pop()

    def text(told: str, *_: Any) -> None:
        words = told.replace(_NO_LETTER, UNREAD)
        mark = next((one for one in reversed(open_) if one is not None), None)
        if mark is not None:
            marked[mark].append(words)
        elif beside:
            beside[-1] += words
        else:
            beside.append(words)

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return {mark: "".join(words) for mark, words in marked.items()}, beside


def _beside(beside: list[str], page: int, pages: int) -> Iterator[Part]:
    """Heads and feet; where a page says which one it is, that is so."""
    for words in map(bare, beside):
        rest = words
        for found in _PAGE.finditer(words):
            yield Stated(f"page {page}, its number", f"{found[1]} of {found[2]}", f"{page} of {pages}")
            rest = rest.replace(found[0], "")
        if rest.strip():
            yield Words(f"page {page}, head or foot", rest)


def _properties(told: Mapping[str, Any]) -> Iterator[Words]:
    for key in ("/Title", "/Subject", "/Author", "/Keywords"):
        if words := told.get(key):
            yield Words(f"properties, {key[1:]}", str(words))


class _Tree:
    def __init__(self, numbers: Mapping[int, int], spoken: _Spoken) -> None:
        self._numbers, self._spoken = numbers, spoken
        self._tables = 0
        self._headings: dict[str, list[str]] = defaultdict(list)
        self._entries: list[tuple[str, str, str]] = []

    def contents(self) -> Iterator[Part]:
        """The entries of a table of contents, beside the pages on which their headings stand."""
        for place, title, number in self._entries:
            pages = self._headings[bare(title)]
            yield Stated(place, f"{title}, page {number}", f"{title}, page {number if number in pages else pages[:1]}")

    def parts(self, thing: Any, page: int | None = None) -> Iterator[Part]:
        thing = thing.get_object() if hasattr(thing, "get_object") else thing
        if isinstance(thing, list):
            for one in thing:
                yield from self.parts(one, page)
            return
        if not isinstance(thing, dict):
            if words := self._spoken.get((page or 0, int(thing)), ""):
                yield Words(f"page {(page or 0) + 1}", words)
            return
        page = self._page(thing, page)
        kind = str(thing.get("/S", ""))[1:]
        if alt := thing.get("/Alt"):
            yield Words(f"page {(page or 0) + 1}, description", str(alt))
        if kind == "Table":
            yield self._table(thing, page)
        elif kind == "Figure":
            words = self._words(thing, page)
            yield Drawing(f"page {self._first(thing, page) + 1}", tuple(words.split("\n")))
        elif kind in _BLOCKS:
            if words := self._words(thing, page):
                yield from self._block(kind, words, self._first(thing, page) + 1)
        elif "/MCID" in thing:
            yield from self.parts(thing["/MCID"], page)
        elif "/K" in thing:
            yield from self.parts(thing["/K"], page)

    def _block(self, kind: str, words: str, page: int) -> Iterator[Words]:
        if kind == "TOCI" and (found := _ENTRY.fullmatch(words)):
            words = found["title"]
            self._entries.append((f"page {page}, contents", words, found["page"]))
        elif kind.startswith("H"):
            self._headings[bare(words)].append(str(page))
        yield Words(f"page {page}", words)

    def _table(self, thing: Any, page: int | None) -> Grid:
        self._tables += 1
        rows = tuple(
            tuple(self._words(cell, page) for cell in self._all(row, ("TD", "TH"))) for row in self._all(thing, ("TR",))
        )
        return Grid(f"page {self._first(thing, page) + 1}, table {self._tables}", rows)

    def _all(self, thing: Any, kinds: tuple[str, ...]) -> list[Any]:
        thing = thing.get_object() if hasattr(thing, "get_object") else thing
        if isinstance(thing, list):
            return [found for one in thing for found in self._all(one, kinds)]
        if not isinstance(thing, dict):
            return []
        if str(thing.get("/S", ""))[1:] in kinds:
            return [thing]
        return self._all(thing.get("/K", []), kinds)

    def _words(self, thing: Any, page: int | None) -> str:
        thing = thing.get_object() if hasattr(thing, "get_object") else thing
        if isinstance(thing, list):
            return "\n".join(words for one in thing if (words := self._words(one, page)))
        if not isinstance(thing, dict):
            return self._spoken.get((page or 0, int(thing)), "")
        page = self._page(thing, page)
        inner = thing.get("/MCID", thing.get("/K"))
        return "" if inner is None else self._words(inner, page)

    def _page(self, thing: Any, page: int | None) -> int | None:
        if "/Pg" in thing:
            return self._numbers.get(thing.raw_get("/Pg").idnum, page)
        return page

    def _first(self, thing: Any, page: int | None) -> int:
        """The page on which it begins."""
        thing = thing.get_object() if hasattr(thing, "get_object") else thing
        if isinstance(thing, list):
            return self._first(thing[0], page) if thing else page or 0
        if not isinstance(thing, dict):
            return page or 0
        here = self._page(thing, page)
        return self._first(thing["/K"], here) if "/K" in thing else here or 0
