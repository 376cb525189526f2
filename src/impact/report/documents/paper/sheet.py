"""Words, pictures and tables in, a document with them out: every paragraph has a style that its reader can change."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from impact.model import Figure
from impact.model.presented import HouseLook
from impact.report.body import footer_begins, heading_ends
from impact.report.documents.house import accent, logo
from impact.report.documents.office import LANGUAGE, lines_needed, midnight, shortened, steady
from impact.report.documents.office_words import Filed
from impact.report.documents.paper.fields import field, tab
from impact.report.documents.paper.house import house_document
from impact.report.documents.paper.table import add_table
from impact.report.documents.print_rows import Printed
from impact.report.exporter import PAPER_SIZES, Paper

Document = Any
"""As python-docx has it."""
TEXT_WIDE = 468.0
_TOP, _BOTTOM, _FEET = 62.0, 62.0, 30.0
_POINT = 12_700
# Of the foot, and the room for “Page 10 of 12” at its right.
_FOOT_SIZE, _PAGE_WIDE = 8.0, 64.0


@dataclass(frozen=True, slots=True)
class Edges:
    """Points: the paper, and what is left empty round the words."""

    wide: float
    high: float
    side: float
    top: float
    bottom: float

    @property
    def room(self) -> float:
        return self.wide - 2 * self.side

    @property
    def deep(self) -> float:
        return self.high - self.top - self.bottom

    @property
    def flipped(self) -> "Edges":
        return Edges(self.high, self.wide, self.side, self.top, self.bottom)


def edges(paper: Paper) -> Edges:
    wide, high = PAPER_SIZES[paper]
    return Edges(wide, high, (wide - TEXT_WIDE) / 2, _TOP, _BOTTOM)


class Sheet:
    """A document that is being written."""

    def __init__(self, look: HouseLook, at: Edges, feet: Sequence[str]) -> None:
        """`feet`: what may stand at the foot of a page, in ever fewer words; of the last as much as fits."""
        from docx import Document as opened  # noqa: N813, PLC0415

        self.document: Document = opened(io.BytesIO(house_document(accent(look))))
        self.at = at
        self._feet = feet
        self._counted: dict[str, int] = {}
        self._pictures = 0
        self._lay_out(self.document.sections[0], at)

    def words(self, words: str, style: str = "Normal") -> Any:
        """A paragraph, literal. No words are no paragraph."""
        if not words:
            return None
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(words)
        return paragraph

    def point(self, words: str, *, under: Sequence[str]) -> None:
        """Of a list, with what is said to it below."""
        self.words(words, "List Bullet").paragraph_format.keep_with_next = any(under)
        for one in under:
            if one:
                self.words(one, "List note")

    def label(self, name: str, words: str) -> None:
        if words:
            self.words(name, "Label")
            self.words(words)

    def quote(self, words: str, source: Sequence[str]) -> None:
        self.words(words, "Quote")
        for one in source:
            self.words(one, "Quote source")

    def caption(self, kind: str, words: str) -> int:
        """“Figure 3: …”, numbered by a field; its number."""
        self._counted[kind] = number = self._counted.get(kind, 0) + 1
        paragraph = self.document.add_paragraph(style="Caption")
        paragraph.add_run(f"{kind} ")
        field(paragraph, f"SEQ {kind} \\* ARABIC", str(number))
        paragraph.add_run(f": {words}" if words else "")
        paragraph.paragraph_format.keep_with_next = True
        return number

    def picture(self, contents: bytes, figure: Figure, *, high: float, wide: float | None = None) -> None:
        """A figure without its heading and its footer, which stand beside it as words."""
        from docx.shared import Emu  # noqa: PLC0415

        top, bottom = heading_ends(figure), footer_begins(figure)
        inner = (figure.size[0], bottom - top)
        part = min((wide or self.at.room) / inner[0], high / inner[1])
        run = self.document.add_paragraph(style="Figure").add_run()
        shape = run.add_picture(
            io.BytesIO(contents), Emu(int(inner[0] * part * _POINT)), Emu(int(inner[1] * part * _POINT))
        )
        cut = (0, top / figure.size[1], 0, 1 - bottom / figure.size[1])
        self._name(shape, "Figure", figure.alt or figure.title, cut)

    def logo(self, look: HouseLook, *, wide: float, high: float) -> None:
        """Nothing where the library has none that opens."""
        from PIL import Image  # noqa: PLC0415

        known = logo(look)
        if not known["logo"]:
            return
        from docx.shared import Emu  # noqa: PLC0415

        contents = bytes(known["logo"])
        with Image.open(io.BytesIO(contents)) as opened:
            size = opened.size
        part = min(wide / size[0], high / size[1])
        paragraph = self.document.add_paragraph()
        shape = paragraph.add_run().add_picture(
            io.BytesIO(contents), Emu(int(size[0] * part * _POINT)), Emu(int(size[1] * part * _POINT))
        )
        self._name(shape, "Logo", known["logo_alt"], None)

    def table(self, made: Printed, *, about: str) -> None:
        """Its head is repeated on every page; `about` says what it holds to who cannot see it."""
        add_table(self.document, made, about=about)

    def flip(self, *, back: bool = False) -> Edges:
        """From here on the paper lies on its side, or stands again."""
        from docx.enum.section import WD_SECTION  # noqa: PLC0415

        at = self.at if back else self.at.flipped
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        self._lay_out(section, at)
        return at

    def finished(self, filed: Filed, day: date) -> bytes:
        about = self.document.core_properties
        about.author = about.last_modified_by = filed.author
        about.title, about.subject, about.keywords = filed.title, filed.subject, filed.keywords
        about.comments = ""
        about.language = LANGUAGE
        about.revision = 1
        about.created = about.modified = midnight(day)
        out = io.BytesIO()
        self.document.save(out)
        return steady(out.getvalue(), day)

    def _lay_out(self, section: Any, at: Edges) -> None:
        from docx.enum.section import WD_ORIENT  # noqa: PLC0415
        from docx.shared import Pt  # noqa: PLC0415

        section.orientation = WD_ORIENT.LANDSCAPE if at.wide > at.high else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Pt(at.wide), Pt(at.high)
        section.left_margin = section.right_margin = Pt(at.side)
        section.gutter = Pt(0)  # ECMA-376 wants it said (17.6.11 pgMar)
        section.top_margin, section.bottom_margin = Pt(at.top), Pt(at.bottom)
        section.header_distance = section.footer_distance = Pt(min(_FEET, at.bottom / 2))
        section.footer.is_linked_to_previous = False
        self._write_foot(section.footer, at)

    def _write_foot(self, footer: Any, at: Edges) -> None:
        paragraph = footer.paragraphs[0]
        paragraph.style = self.document.styles["footer"]
        tab(paragraph, at.room)
        paragraph.add_run(f"{_one_line(self._feet, at.room - _PAGE_WIDE)}\tPage ")
        field(paragraph, "PAGE", "1")
        paragraph.add_run(" of ")
        field(paragraph, "NUMPAGES", "1")

    def _name(self, shape: Any, name: str, alt: str, cut: tuple[float, float, float, float] | None) -> None:
        from docx.oxml import OxmlElement  # noqa: PLC0415

        self._pictures += 1
        told = shape._inline.docPr
        told.set("id", str(self._pictures))
        told.set("name", f"{name} {self._pictures}")
        told.set("descr", alt)
        inner = shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr
        inner.set("id", str(self._pictures))
        inner.set("name", f"{name} {self._pictures}")
        inner.set("descr", alt)
        if cut is None or not any(cut):
            return
        window = OxmlElement("a:srcRect")
        for side, part in zip("ltrb", cut, strict=True):
            window.set(side, str(round(part * 100_000)))
        shape._inline.graphic.graphicData.pic.blipFill.insert(1, window)


def _one_line(said: Sequence[str], room: float) -> str:
    fitting = (one for one in said if lines_needed(one, _FOOT_SIZE, room) <= 1)
    return next(fitting, shortened(said[-1], _FOOT_SIZE, room, 1))


def headings(document: Document) -> Iterator[tuple[int, str]]:
    """Level and words of each heading of the first two levels."""
    for paragraph in document.paragraphs:
        if paragraph.style.name in ("Heading 1", "Heading 2"):
            yield int(paragraph.style.name[-1]), paragraph.text
