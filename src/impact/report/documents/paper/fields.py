"""Fields of a document: numbers that its program counts itself. Their codes are ours alone, never words of others."""

from collections.abc import Sequence
from typing import Any

_TWIPS = 20


def field(paragraph: Any, code: str, shown: str) -> None:
    """With what it shows until the program counts anew."""
    _mark(paragraph, "begin")
    _code(paragraph, code)
    _mark(paragraph, "separate")
    paragraph.add_run(shown)
    _mark(paragraph, "end")


def contents(paragraphs: Sequence[Any]) -> None:
    """A table of contents over these paragraphs, one an entry, which say its headings already.

    Page numbers are not among them: only the program that lays the pages out knows them, and puts them there when the
    table is brought up to date.
    """
    first, last = paragraphs[0], paragraphs[-1]
    said = [run._r for run in first.runs]
    _mark(first, "begin")
    _code(first, 'TOC \\o "1-2" \\z \\u')
    _mark(first, "separate")
    for run in said:  # the field begins before its first words
        first._p.remove(run)
        first._p.append(run)
    _mark(last, "end")


def tab(paragraph: Any, room: float) -> None:
    """Words after a tab end at the right edge."""
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(room), WD_TAB_ALIGNMENT.RIGHT)


def _mark(paragraph: Any, kind: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _code(paragraph: Any, code: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    told = OxmlElement("w:instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = f" {code} "
    paragraph.add_run()._r.append(told)
