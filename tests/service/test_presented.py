"""What a presentation says to each audience: all of it in one place, in whole sentences, and nothing beyond."""

import io
from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest
from PIL import Image

from impact.service import FindingsWanted, Refused, Wanted, WordsWanted
from impact.service.presenting.house import CONTRAST, LONGEST_NAME
from impact.workspace.presentations import StepLine, keep_steps

PERIOD = "2026-Q2"
NUMBERS = {"findings", "quotes", "counts", "indicators", "pairs", "ledger", "held_back"}


@pytest.fixture
def told(full):
    """By audience, of a figure and what stands out."""

    def made(audience: str):
        name = full.begin_presentation(f"For {audience}", audience, PERIOD, usual=False)
        full.add_step(name, "figure", Wanted("sides", "visits", PERIOD))
        full.add_step(name, "finding", FindingsWanted())
        return full.presented(name)

    return made


def test_every_step_has_a_table_by_its_stem_and_no_two_are_called_alike(full, told):
    there = told("board")
    full.add_step(there.id, "figure", Wanted("sides", "visits", PERIOD))
    there = full.presented(there.id)
    stems = [step.stem for step in there.steps]
    assert stems == ["2026Q2_all_sides-visits-board", "2026Q2_all_findings-board", "2026Q2_all_sides-visits-board-2"]
    assert set(there.tables) == {stems[0], stems[2], *NUMBERS}
    figure = there.steps[0].figure
    assert figure is not None
    pd.testing.assert_frame_equal(there.tables[stems[0]], figure.table)


def test_it_says_of_what_and_when_and_how_it_was_made(told):
    there = told("board")
    assert (there.period, there.period_said, there.place, there.audience) == (
        PERIOD,
        "Q2 2026",
        "All branches",
        "board",
    )
    assert {source.file for source in there.sources} == {"stats.xlsx", "stories.xlsx"}
    assert {source.uploaded for source in there.sources} == {date.today()}
    headings = [heading for heading, _ in there.method]
    assert {"What this is", "Small numbers", "Consent"} <= set(headings)
    assert all(paragraph.endswith((".", "?")) for _, said in there.method for paragraph in said)
    assert there.brief.figure == there.steps[0]
    assert there.brief.cannot_say[0].startswith("Visits cannot say")
    assert there.brief.to_date == (), "of January to March nothing is known"
    account = there.tables["ledger"]
    assert account.query("file == 'stories.xlsx'")["rows"].isna().all(), "how many rows is how many wrote"
    assert account.query("file == 'stats.xlsx' and fate == 'kept'")["rows"].tolist() == [18]


def test_each_audience_is_told_what_its_rules_allow_and_which_cells_are_held_back(told):
    by_branch = {}
    for audience in ("board", "public"):
        there = told(audience)
        voices = there.tables["indicators"].query("code == 'DIGNITY'")
        by_branch[audience] = voices.set_index("branch")["n"].dropna().to_dict()
        held = there.tables["held_back"].query("what == 'Dignity'")
        assert "Lakeside" in held["branch"].tolist()
        assert not held.map(str).apply(lambda column: column.str.fullmatch(r"\d+")).any(axis=None)
    assert by_branch["board"]["Harbour"] == 6
    assert "Harbour" not in by_branch["public"]
    assert by_branch["board"][""] == 72


def test_typed_words_of_somebody_who_kept_them_back_are_left_away_and_that_is_said(full, told, workspace):
    there = told("public")
    kept_back = str(full.reflections().query("consent == 'reader'")["text"].iloc[0])
    with pytest.raises(Refused, match="repeats words of a reflection"):
        full.write_step(there.id, there.steps[0].id, kept_back, "")
    with pytest.raises(Refused, match="repeats words of a reflection"):
        full.add_step(there.id, "words", WordsWanted(kept_back[:120]))
    with workspace.writing("Ada") as writing:  # as it would stand there once a consent was lowered
        keep_steps(writing, [StepLine(there.id, "old", 9, "words", '{"title": "A pause"}', kept_back, kept_back)])
    there = full.presented(there.id)
    assert (there.steps[-1].caption, there.steps[-1].notes) == ("", "")
    assert [said for said in there.left_out if said.startswith("The caption of step 3")]
    assert kept_back not in repr(full.presentation(there.id))


def test_the_house_look_is_kept_and_what_cannot_be_read_is_refused(service):
    picture = io.BytesIO()
    Image.new("RGB", (40, 20), "#204060").save(picture, "JPEG", exif=b"Exif\x00\x00secret")
    service.set_library_name("  Willow   Lake Library ")
    service.set_accent("#0b5cad")
    service.set_logo("logo.jpg", picture.getvalue())
    service.set_paper("us-letter")
    look = service.house_look()
    assert (look.library, look.accent, service.paper()) == ("Willow Lake Library", "#0B5CAD", "us-letter")
    assert look.logo.startswith(b"\x89PNG")
    assert b"secret" not in look.logo
    service.set_logo("", b"")
    assert service.house_look().logo == b""
    for wrong in (
        lambda: service.set_accent("blue"),
        lambda: service.set_logo("logo.svg", b"<svg/>"),
        lambda: service.set_slide_template("house.pptx", b"PK\x03\x04"),
        lambda: service.set_paper("a5"),
        lambda: service.set_library_name("a" * (LONGEST_NAME + 1)),
    ):
        with pytest.raises(Refused):
            wrong()


@pytest.mark.parametrize(("colour", "read"), [("#767676", True), ("#777777", False)])
def test_words_in_the_librarys_colour_can_be_read_on_white(service, colour, read):
    assert CONTRAST == 4.5
    if read:
        service.set_accent(colour)
    else:
        with pytest.raises(Refused, match="darker"):
            service.set_accent(colour)


def test_what_no_figure_shows_but_a_table_tells_is_among_the_files_it_comes_from(full):
    """The year so far and the tables hold every count, not that of the figures alone."""
    loans = "Branch,Date,Physical checkouts\n" + "".join(f"{name},2026-05,12\n" for name in ("Central", "Harbour"))
    full.upload("loans.csv", loans.encode())
    name = full.begin_presentation("For the board", "board", PERIOD, usual=False)
    full.add_step(name, "figure", Wanted("sides", "visits", PERIOD))
    there = full.presented(name)
    assert there.tables["counts"]["measure"].nunique() == 2
    assert [source.file for source in there.sources] == ["loans.csv", "stats.xlsx", "stories.xlsx"]


def test_the_page_for_a_weekly_meeting_is_of_the_same_quarter_and_hides_words_where_quotes_are_hidden(
    sample: SimpleNamespace,
):
    for line in sample.service.presentations():
        told = sample.service.presented(line.id)
        assert told.board is not None
        assert told.period_said in f"{told.board.subtitle} {told.board.heard_title}"
        assert told.board.codes
        assert not any(one.quote for one in told.board.asked), "nobody’s own idea is handed on in a file"
        hidden = sample.service.presented(line.id, quotes=False)
        assert hidden.board is not None
        assert not hidden.board.quotes


def test_what_became_of_ideas_is_told_to_staff_alone(full):
    """Colleagues agreed that colleagues read it, and nobody else."""
    offered = {}
    for audience in ("staff", "board", "public"):
        name = full.begin_presentation(f"For {audience}", audience, PERIOD, usual=False)
        told = full.presented(name)
        offered[audience] = {kind.key for kind in full.documents(name)}
        assert (told.became is None) == (audience != "staff")
        assert not any(one.quote for one in told.became or ())
    assert not any(key.startswith("what-became") for key in offered["board"] | offered["public"])
    assert "sounding-board" in offered["public"]
    with pytest.raises(Refused, match="nothing of it"):
        full.make_document(name, "what-became")
