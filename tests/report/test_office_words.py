"""Words that could do something in some program, in slides and documents: they are shown, and none is obeyed."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from office_files import deck, parts, sheet, words_of_sheet, words_of_slides
from openpyxl import load_workbook
from presented import PAYLOADS, hostile

from impact.model.presented import Presented
from impact.model.room_sheets import AskedFor, BoardSheet, IdeaBecame, NamedCode, Said
from impact.report.documents.paper import BRIEF, PAPER
from impact.report.documents.paper.sheets import sounding_board_docx, what_became_docx
from impact.report.documents.slides import slides
from impact.report.plain import plain

DAY = date(2026, 10, 4)
OURS = {'TOC \\o "1-2" \\z \\u', "SEQ Figure \\* ARABIC", "SEQ Table \\* ARABIC", "PAGE", "NUMPAGES"}


@pytest.fixture(scope="module")
def told() -> Presented:
    """Two figures are enough: the others are written in the same way."""
    whole = hostile(3)
    kept = [step for step in whole.steps if step.figure is None or step.figure.name in ("sides", "conditions")]
    return replace(whole, steps=tuple(kept))


def board(told: Presented) -> bytes:
    said = "".join(PAYLOADS)
    page = BoardSheet(
        *(said for _ in range(4)),
        "",
        codes=[NamedCode(word, 1, 2) for word in PAYLOADS[:4]],
        quotes=[Said(word, word) for word in PAYLOADS],
        asked=[AskedFor("Heard", word, True, word) for word in PAYLOADS],
        questions=PAYLOADS[:2],
    )
    return sounding_board_docx(page, version="1", made_at=DAY)


def became(told: Presented) -> bytes:
    lines = [IdeaBecame("done", word, quote, True, word, DAY) for word in PAYLOADS for quote in (True, False)]
    return what_became_docx(lines, version="1", made_at=DAY, invented=False)


MADE: dict[str, Callable[[Presented], bytes]] = {
    "slides": slides,
    "paper": PAPER.made,
    "brief": BRIEF.made,
    "board": board,
    "became": became,
}


@pytest.fixture(scope="module", params=MADE.values(), ids=MADE.keys())
def contents(request: pytest.FixtureRequest, told: Presented) -> bytes:
    return request.param(told)


def test_no_word_becomes_a_link_a_field_or_a_formula(contents: bytes):
    inside = parts(contents)
    for name, data in inside.items():
        told = data.decode("utf-8", "replace") if name.endswith((".xml", ".rels")) else ""
        assert "TargetMode" not in told
        assert "hlinkClick" not in told
        assert "<w:hyperlink" not in told
        assert "fldSimple" not in told
        assert {code.strip() for code in re.findall(r"<w:instrText[^>]*>([^<]*)<", told)} <= OURS
    for name in inside:
        if name.endswith(".xlsx"):
            cells = [cell for row in load_workbook(io.BytesIO(inside[name])).active.iter_rows() for cell in row]
            assert {cell.data_type for cell in cells} <= {"s", "n"}
            assert not [part for part, data in parts(inside[name]).items() if b"<f>" in data]
            assert not [part for part in parts(inside[name]) if "externalLink" in part]


@pytest.mark.parametrize("key", ["slides", "paper", "became"])
def test_every_word_is_shown_as_it_was_typed(key: str, told: Presented):
    contents = MADE[key](told)
    words = words_of_slides(deck(contents)) if key == "slides" else words_of_sheet(sheet(contents))
    bare = re.sub(r"\s", "", words)
    for word in PAYLOADS[:-1]:
        assert re.sub(r"\s", "", plain(word)) in bare
