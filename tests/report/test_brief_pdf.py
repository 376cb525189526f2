"""The page for the board: one page whatever the words, and no half of a fact on it."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from pdf_ua import faults
from presented import ASK, LONG, NINE, PAYLOADS, QUOTE, figure_step, figures, hostile, presented
from pypdf import PageObject
from read_back import bare, pdf, pdf_objects, pdf_words, tags

from impact.model.presented import BriefTold, FindingTold, Presented, ToDate
from impact.report.documents.brief import DOCUMENT
from impact.report.documents.brief.tightness import DEGREES
from impact.report.documents.cut import cut, cut_all
from impact.report.documents.picture import NoWordsForIt

BOOK = "A long sentence that a person wrote because there was much to tell in it. " * 40
NOTHING = BriefTold((), None, None, None, (), (), "", "")


@pytest.fixture(scope="module")
def told() -> Presented:
    (page,) = figures({"sides": NINE["sides"]}, size="page").values()
    return presented([figure_step(1, "sides", page, page)])


@pytest.fixture(scope="module")
def words(told: Presented) -> str:
    return bare(pdf_words(DOCUMENT.made(told)))


def books(told: Presented) -> Presented:
    """Everybody wrote a book."""
    findings = tuple(FindingTold(f"f{i}", BOOK, BOOK) for i in range(5))
    brief = BriefTold(
        findings,
        told.brief.figure,
        replace(QUOTE, text=BOOK, name=LONG * 3, role=BOOK),
        replace(ASK, need=BOOK, owner=BOOK, outcome=BOOK, evidence=(BOOK,) * 5),
        (BOOK,) * 5,
        tuple(ToDate(LONG, "1,234,567", "1,234,567", BOOK[:74]) for _ in range(12)),
        BOOK,
        f"{BOOK}\n{BOOK}",
    )
    return replace(told, title=BOOK, place=LONG, left_out=(BOOK,) * 5, brief=brief)


PAGES: dict[str, Callable[[Presented], Presented]] = {
    "as usual": lambda told: told,
    "on letter": lambda told: replace(told, paper="us-letter"),
    "no voice, no ask": lambda told: replace(told, brief=replace(told.brief, voice=None, ask=None)),
    "no figure": lambda told: replace(told, brief=replace(told.brief, figure=None)),
    "nothing": lambda told: replace(told, brief=NOTHING, left_out=()),
    "books": books,
    "long words": lambda told: replace(told, title=LONG * 4, brief=replace(told.brief, notes=LONG * 30)),
}


@pytest.mark.parametrize("name", PAGES)
def test_it_is_one_page_that_everybody_can_read(name: str, told: Presented):
    made = DOCUMENT.made(PAGES[name](told))
    (page,) = pdf(made).pages
    assert faults(made) == []
    if "books" in name or "words" in name:
        assert min(_feet(page)) > 20


def _feet(page: PageObject) -> list[float]:
    """How high above the foot of the paper each word stands."""
    found: list[float] = []

    def seen(words: str, user: list[float], text: list[float], *_: object) -> None:
        if words.strip():
            found.append(user[1] * text[4] + user[3] * text[5] + user[5])

    page.extract_text(visitor_text=seen)
    return found


def test_words_that_could_do_something_do_nothing():
    made = DOCUMENT.made(hostile(forms=["sides"]))
    assert len(pdf(made).pages) == 1
    assert bare(PAYLOADS[1]) in bare(pdf_words(made))
    live = {"/URI", "/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/EmbeddedFile", "/Annots"}
    assert not [key for thing in pdf_objects(made) for key in live & set(thing)]


def test_it_says_what_a_board_asks(words: str, told: Presented):
    brief = told.brief
    assert brief.ask
    expected = [told.title, "Willow Lake Public Library", "For the board", "All branches, Q3 2026", QUOTE.text]
    expected += [part for one in brief.findings for part in (one.sentence, one.n)]
    expected += ["With the writer’s consent, and read by two people", "Library assistant, North Hill, Aug 2026"]
    expected += [ASK.need, ASK.cost, ASK.owner, ASK.due, *ASK.evidence, "One more piece of evidence is not shown"]
    expected += [*brief.cannot_say, brief.to_date_said, "203,145", "201,870", "+0.6%", brief.notes, *told.left_out]
    expected += ["Empty: not known or not shown, never zero.", "Invented: everything here"]
    for sentence in expected:
        assert bare(sentence) in words, sentence


def test_the_figure_is_told_in_words_and_none_leaves_without(told: Presented):
    step = told.brief.figure
    assert step
    assert step.page
    made = DOCUMENT.made(told)
    assert [str(e["/Alt"]) for kind, e in tags(made) if kind == "/Figure"] == [step.page.alt]
    silent = replace(step, page=replace(step.page, alt=""))
    with pytest.raises(NoWordsForIt, match="has no words for people who cannot see it"):
        DOCUMENT.made(replace(told, brief=replace(told.brief, figure=silent)))


def test_a_year_that_has_no_year_before_it_has_no_column_for_it(told: Presented):
    alone = replace(told.brief, to_date=(ToDate("Visits", "180,257", "", ""),), figure=None)
    words = pdf_words(DOCUMENT.made(replace(told, brief=alone)))
    assert "180,257" in words
    assert "A year before" not in words
    assert "Empty: not known" not in words


def test_what_was_found_and_what_it_costs_is_whole_however_much_else_is_told(told: Presented):
    cost = "$1,900 for printing and cover, and about 90 staff hours"
    much = books(told)
    assert much.brief.ask
    brief = replace(much.brief, ask=replace(much.brief.ask, cost=cost), findings=told.brief.findings)
    words = bare(pdf_words(DOCUMENT.made(replace(much, brief=brief))))
    for whole in (cost, *(one.sentence for one in told.brief.findings)):
        assert bare(whole) in words


def test_the_same_presentation_on_the_same_day_gives_the_same_bytes(told: Presented):
    assert DOCUMENT.made(told) == DOCUMENT.made(told)


def test_each_degree_is_tighter_than_the_one_before():
    for roomy, tight in itertools.pairwise(DEGREES):
        assert tight.type <= roomy.type
        assert tight.picture <= roomy.picture
        assert tight.notes <= roomy.notes
    assert DEGREES[-1].type * 9.8 > 8


@pytest.mark.parametrize(
    ("words", "most", "left"),
    [
        ("One. Two.", 9, "One. Two."),
        ("One. Two. Three.", 11, "One. Two. …"),
        ("One. Two and three and four.", 20, "One. Two and three …"),
        ("It costs about 90 staff hours", 18, "It costs about …"),
        ("It costs about 90 staff hours", 17, "It costs about …"),
        ("Donaudampfschifffahrt", 6, "Donaud …"),
    ],
)
def test_words_are_cut_where_a_sentence_or_a_word_ends_and_behind_no_number(words: str, most: int, left: str):
    assert cut(words, most) == left


def test_of_lists_only_whole_sentences_are_kept():
    lines = ["One is one. Two is two.", "Three."]
    assert cut_all(lines, 29, rest="More.") == lines
    assert cut_all(lines, 28, rest="More.") == ["One is one. Two is two. More."]
    assert cut_all(lines, 15, rest="More.") == ["One is one. … More."]
    assert cut_all(lines, 5, rest="More.") == ["More."]
    assert cut_all([], 5, rest="More.") == []
