"""The sheets for the staff room leave as documents too, which say what the printed ones say."""

import io
from collections.abc import Callable

from docx import Document
from test_sounding_board import HERE

from impact.service import Service


def words_of(contents: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(contents)).paragraphs)


def test_the_boards_page_can_be_edited_before_it_is_printed(full: Service, asked_by: Callable[..., Service]):
    made = asked_by("Eve", "viewer").sounding_board_sheet(HERE, kind="docx")
    figure = full.figure(HERE)
    assert figure
    assert made.name == "2026Q2_central_sounding-board_a4-staff_v1.docx"
    assert made.mime.endswith("wordprocessingml.document")
    assert figure.title in words_of(made.contents)


def test_what_became_says_in_its_name_whom_it_is_for(full: Service):
    made = full.ideas_sheet(kind="docx")
    assert made.name == "what-became-of-what-you-wrote_for-staff.docx"
    assert "What became of what you wrote" in words_of(made.contents)
