"""What is said of a quarter: true of its raw rows, in the figures it opens, also where something is missing."""

import re
from math import nan
from typing import get_args

import pytest
from findings_library import Past, invent_past
from findings_reader import Reader
from pairing_library import counted, several, written

from impact.charts.finding_words import LONGEST, TEMPLATES, with_words
from impact.model import Audience, PairCard
from impact.model.findings import FigureKey, Finding, FindingKind, IdeasSoFar
from impact.pairing import Scene, both_sides, misses, pair_card, weave
from impact.pairing.findings import candidates, chosen, material
from impact.period import Period
from impact.vocabulary.banned_words import banned_in
from impact.vocabulary.measures import measures
from impact.vocabulary.pairs import pairs

AUDIENCES: tuple[Audience, ...] = ("staff", "board", "public")
LAST = "2026-Q3"
NUMBERS = r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?= of \d| reflections|%| in Q|;|,| the year)"


def said_of(past: Past, audience: Audience = "staff", **more) -> list[Finding]:
    scene = Scene(audience, branch_order=past.branches)
    at = material(*past.frames, scene, period=Period.parse(past.quarters[-1]), **more)
    return [with_words(finding) for finding in candidates(at)]


def library(lines=(), said=(), branches=("East", "West")) -> Past:
    return Past(tuple(branches), (LAST,), {}, tuple(said), counted(list(lines)), *written(list(said)))


def figure_of(past: Past, key: FigureKey, audience: Audience):
    scene, period = Scene(audience, branch_order=past.branches), Period.parse(key.period)
    match key.form:
        case "pair_card":
            return pair_card(
                *past.frames, scene, pair=pairs()[key.pair], measure=measures()[key.measure],
                code=scene.codes[key.code], place=key.branch, period=period,
            )  # fmt: skip
        case "weave":
            return weave(*past.frames, scene, place=key.branch, last=period)
        case "misses":
            return misses(*past.frames, scene, measure=measures()[key.measure], place=key.branch, last=period)
    return both_sides(*past.frames, scene, measure=measures()[key.measure], period=period)


def numbers_in(figure) -> set[float]:
    """Every number that the figure holds."""
    if isinstance(figure, PairCard):
        told = [figure.value, figure.value_before, figure.n, figure.x, abs(figure.change)]
        words = re.findall(r"\d+(?= of)|(?<=of )\d+", figure.reason)
        return {float(v) for v in [*told, *words] if v is not None}
    cells = figure.rows.select_dtypes("number").to_numpy(dtype="float64", na_value=nan).ravel()
    return {abs(float(cell)) for cell in cells}


@pytest.mark.parametrize("seed", range(40))
def test_every_sentence_is_true_of_the_raw_rows(seed):
    past, audience = invent_past(seed), AUDIENCES[seed % 3]
    reader = Reader(past, audience, past.quarters[-1])
    for finding in said_of(past, audience):
        assert reader.check(finding.sentence) == finding.kind
        assert not banned_in(finding.sentence)
        assert not banned_in(finding.basis)


@pytest.mark.parametrize("seed", [3, 4, 8])
def test_the_reader_would_notice_a_wrong_number(seed):
    past = invent_past(seed)
    reader, tried = Reader(past, "staff", past.quarters[-1]), 0
    for finding in said_of(past):
        for number in re.finditer(
            r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?= of \d| reflections|%| in Q|;|,| the year)", finding.sentence
        ):
            wrong = f"{float(number[0].replace(',', '')) + 1:,g}"
            sentence = finding.sentence[: number.start()] + wrong + finding.sentence[number.end() :]
            tried += 1
            with pytest.raises(AssertionError):
                reader.check(sentence)
    assert tried


@pytest.mark.parametrize("seed", range(0, 12))
def test_every_number_of_a_sentence_stands_in_the_figures_it_opens(seed):
    past, audience = invent_past(seed), AUDIENCES[seed % 3]
    for finding in chosen(said_of(past, audience)):
        shown = set().union(*(numbers_in(figure_of(past, key, audience)) for key in finding.figures))
        plain = re.sub(r"Q\d \d{4}", "", finding.sentence)
        for number in re.findall(r"(?<![\w.])\d[\d,]*(?:\.\d+)?%?", plain):
            value = float(number.rstrip("%").replace(",", ""))
            close = 0.0006 if number.endswith("%") else 0.06 if "." in number else 0.5
            value = value / 100 if number.endswith("%") else value
            assert any(abs(value - one) <= close for one in shown), (finding.sentence, number, sorted(shown))


def test_seeing_and_feeling_seen_are_never_said_one_without_the_other():
    for seed in range(6):
        for finding in said_of(invent_past(seed)):
            codes = {named.code.id for named in finding.named}
            assert not codes & {"SEEN", "FELT_SEEN"} or codes == {"SEEN", "FELT_SEEN"}


def test_no_sentence_names_a_branch():
    for seed in range(5):
        past = invent_past(seed)
        for finding in said_of(past):
            assert not [branch for branch in past.branches if branch in finding.sentence]


# What is told of quarters that lack something


def test_counts_alone_say_that_nobody_wrote():
    lines = [("visits", "East", f"{year}-0{m}", 400) for year in (2025, 2026) for m in (7, 8, 9)]
    (one,) = said_of(library(lines))
    assert one.sentence == "Visits came to 1,200 in Q3 2026, as in Q3 2025; nobody wrote, so there is no voice yet."
    assert one.fit == "no voice yet"


def test_a_branch_that_closed_long_ago_is_not_among_all_branches():
    open_now = [("visits", "East", f"{year}-0{m}", 400) for year in (2024, 2025, 2026) for m in (7, 8, 9)]
    closed = [("visits", "West", f"2024-0{m}", 90) for m in (7, 8, 9)]
    told = [one.basis for one in said_of(library([*open_now, *closed], several(8, 3, "East", LAST))) if one.named]
    assert told
    assert all("over 1 of 1 branch." in basis for basis in told)


def test_voices_alone_are_said_without_a_count():
    one = said_of(library(said=several(8, 3, "East", LAST)))
    assert [each.sentence for each in one] == ["Dignity is named in 3 of 8 reflections of Q3 2026."]
    assert one[0].basis == "n = 8 reflections, over 1 of 2 branches."


def test_one_reflection_waits_and_two_wait():
    lines = [("visits", "East", f"2026-0{m}", 40) for m in (7, 8, 9)]
    unread = [said_of(library(lines, several(0, 0, "East", LAST, of=many)))[0].sentence for many in (5, 6)]
    assert unread[0].endswith("; 5 reflections wait to be read.")
    assert unread[1].endswith("; 6 reflections wait to be read.")


def test_a_month_is_told_of_its_quarter():
    said = several(8, 3, "East", LAST)
    past = library(said=said)
    at = material(*past.frames, Scene("staff", branch_order=past.branches), period=Period.parse("2026-08"))
    assert [one.period for one in candidates(at)] == ["2026-Q3"]


def test_what_a_person_chose_stands_for_what_they_say_together():
    lines = [("visits", "East", f"{year}-0{m}", 400) for year in (2025, 2026) for m in (7, 8, 9)]
    past = library(lines, several(8, 3, "East", LAST))
    said = said_of(past, said={("visits", "visits", "DIGNITY"): "differs"})
    assert said[0].sentence.endswith("3 of 8 reflections name dignity: the two differ.")
    assert "chosen by a person" in said[0].basis


def test_a_code_on_which_readers_disagree_is_read_with_care():
    past = library(said=several(8, 3, "East", LAST))
    scene = Scene("staff", branch_order=past.branches, blocked=frozenset({"DIGNITY"}))
    (one,) = candidates(material(*past.frames, scene, period=Period.parse(LAST)))
    assert "Two readers disagree on dignity: read with care." in with_words(one).basis


def test_ideas_are_counted_and_no_words_of_them_told():
    told = said_of(library(said=several(8, 3, "East", LAST)), ideas=IdeasSoFar(all=7, done=2, not_now=1))
    assert "Staff asked for 7 things so far: 2 are done and 1 was answered “not now”." in [t.sentence for t in told]


def test_an_empty_library_has_nothing_to_say():
    assert said_of(library()) == []


def test_every_kind_has_a_template():
    assert set(TEMPLATES) == set(get_args(FindingKind))
    assert LONGEST == 30
