"""Slides of a presentation, opened again: their titles, numbers, charts, notes and alternative texts."""

import pytest
from guarded_pair import finished_card
from office_files import deck, described, few_steps, is_decorative, parts, shapes, words_of_slides, workbook_of
from presented import figure_step, presented

from impact.charts import pair_card
from impact.model.presented import Presented
from impact.report.documents.slides import slides
from impact.report.print_table import without_empty

_PICTURE, _CHART, _TABLE = 13, 3, 19


@pytest.fixture(scope="module")
def told() -> Presented:
    return few_steps("sides", "weave", "pair_card", "conditions")


@pytest.fixture(scope="module")
def contents(told: Presented) -> bytes:
    return slides(told)


def charts(contents: bytes) -> list:
    return [shape for shape in shapes(deck(contents)) if shape.has_chart]


def test_every_slide_has_a_title_and_no_place_is_left_empty(contents: bytes, told: Presented):
    made = deck(contents)
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert all(titles)
    assert titles[0] == told.title
    assert [title for title in titles if title in {step.title for step in told.steps}] == [
        step.title for step in told.steps
    ]
    empty = [shape.name for slide in made.slides for shape in slide.placeholders if not shape.text_frame.text.strip()]
    assert not empty
    assert "Click to" not in words_of_slides(made)


def test_whoever_cannot_see_a_picture_a_chart_or_a_table_is_told_what_it_shows(contents: bytes, told: Presented):
    seen = [shape for shape in shapes(deck(contents)) if shape.shape_type in (_PICTURE, _CHART, _TABLE)]
    assert {shape.shape_type for shape in seen} == {_PICTURE, _CHART, _TABLE}
    assert all(described(shape) for shape in seen)
    weave = next(step.figure for step in told.steps if step.stem.endswith("weave"))
    assert weave
    assert weave.alt in [described(shape) for shape in seen]
    drawn_only = [shape for shape in shapes(deck(contents)) if shape.name == "Rule"]
    assert drawn_only
    assert all(is_decorative(shape) for shape in drawn_only)


def test_charts_hold_the_numbers_of_their_figures_to_edit(contents: bytes, told: Presented):
    natives = [chart for step in told.steps if step.figure for chart in step.figure.native]
    assert len(natives) == 4
    for shape, native in zip(charts(contents), natives, strict=True):
        head, *rows = workbook_of(shape.chart)
        assert head[1:] == [series.name for series in native.series]
        assert [row[0] for row in rows] == list(native.categories)
        for at, series in enumerate(native.series):
            assert [row[at + 1] for row in rows] == list(series.values)
            assert list(shape.chart.plots[0].series[at].values) == list(series.values)


def test_a_figure_without_a_chart_is_a_picture_with_its_table(contents: bytes, told: Presented):
    table, _ = without_empty(told.tables["02_weave"])
    drawn = next(shape.table for shape in shapes(deck(contents)) if shape.has_table)
    rows = [[cell.text for cell in row.cells] for row in drawn.rows]
    assert rows[0] == list(table.columns)
    assert [row[0] for row in rows[1:]] == list(table.iloc[:, 0])
    assert [row[2] for row in rows[1:]] == [f"{cell:,}" for cell in table.iloc[:, 2]]


def test_notes_begin_with_the_words_of_a_person_and_say_what_a_figure_rests_on(contents: bytes, told: Presented):
    made = deck(contents)
    first = next(slide for slide in made.slides if slide.shapes.title.text_frame.text == told.steps[0].title)
    notes = first.notes_slide.notes_text_frame.text
    assert notes.startswith(told.steps[0].notes)
    for words in (told.steps[0].n, told.steps[0].filters, told.sources[0].file):
        assert words in notes


def test_it_says_of_itself_whose_it_is_and_nothing_of_this_computer(contents: bytes, told: Presented):
    about = deck(contents).core_properties
    assert (about.title, about.author) == (told.title, "Willow Lake Public Library")
    assert about.language == "en-US"
    for words in ("For the board", "Q3 2026", "Seen & Counted 0.1.0", "Service stats Q3.xlsx"):
        assert words in about.keywords
    assert about.created.date() == told.made_at
    assert all(b'lang="en-US"' in data for name, data in parts(contents).items() if name.startswith("ppt/slides/slide"))


def test_the_same_presentation_gives_the_same_bytes(contents: bytes, told: Presented):
    assert slides(told) == contents


def test_what_is_left_out_stands_on_a_slide_of_its_own(contents: bytes, told: Presented):
    words = words_of_slides(deck(contents))
    assert "What is left out, and why" in words
    assert told.left_out[0] in words


def test_no_shape_stands_beyond_the_slide(contents: bytes):
    made = deck(contents)
    for shape in shapes(made):
        if shape.shape_type is None and shape.is_placeholder:
            continue
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= made.slide_width + 12_700
        assert shape.top + shape.height <= made.slide_height + 12_700


def test_where_no_quote_stands_no_voice_is_announced():
    steps = [figure_step(1, "pair_card", pair_card(finished_card(quote=None)))]
    words = words_of_slides(deck(slides(presented(steps))))
    assert "WHAT PEOPLE WROTE" in words
    assert "THE VOICE" not in words
