"""Which words stand for a code: proposed, chosen with a reason, printed with the quote, and gone if withdrawn."""

import re

import pytest

from impact.period import Period
from impact.service import Coding, NotAllowed, PairWords, Refused, Service, Wanted, Who, Workspace
from impact.service.stories.story_changes import LONGEST_REASON, Passage
from impact.service.stories.story_choices import chosen_of, told_x, why
from impact.service.voices.quoting import chosen_quote, hung_quotes, quoted
from impact.workspace.story_choices import StoryLine, add_story_lines, load_story_lines

PERIOD = "2026-Q2"
REASON = "It is how most afternoons go."


def naming(service: Service, code: str, consent: str = "anonymous") -> list[str]:
    frame = service.reflections()
    here = frame[
        frame["writer_codes"].str.contains(code) & frame["consent"].eq(consent) & frame["branch"].ne("Lakeside")
    ]
    return list(here["id"])


@pytest.fixture
def passage(full: Service) -> Passage:
    return Passage(naming(full, "PURPOSE")[0], PERIOD, "PURPOSE")


def said_why(service: Service, name: str, audience: str = "staff") -> str:
    return quoted(service._own, audience, only_cleared=False)[name].why  # type: ignore[arg-type]


def test_a_passage_is_proposed_then_chosen_with_a_reason(full: Service, passage: Passage):
    full.propose_story(passage)
    shelf = full.story_shelf(PERIOD, "PURPOSE")
    assert ([one.reflection_id for one in shelf.candidates], shelf.chosen, shelf.looked_at) == (
        [passage.reflection_id],
        (),
        1,
    )
    assert passage.reflection_id not in {one.reflection_id for one in shelf.others}
    with pytest.raises(Refused, match="Say why"):
        full.choose_story(passage, "typical", " ")
    full.choose_story(passage, "typical", REASON)
    chosen = full.story_shelf(PERIOD, "PURPOSE").chosen[0]
    assert chosen.choice is not None
    assert (chosen.choice.kind, chosen.choice.chosen_by) == ("typical", ("Ada",))


def test_the_reason_is_printed_with_facts_that_the_audience_may_see(full: Service, passage: Passage, asked_by):  # type: ignore[no-untyped-def]
    full.choose_story(passage, "typical", "It was a slow day.")
    asked_by("Ben", "reader").choose_story(passage, "typical", REASON)
    x = told_x(full._own, "staff", PERIOD, "PURPOSE")
    assert x
    assert said_why(full, passage.reflection_id) == (
        f"Picked as typical of the {x} that name purpose in Q2 2026, by two readers. {REASON}"
    )


def test_a_number_that_is_held_back_is_not_told(full: Service):
    """Only one of all names it: no total is shown, so no number stands with the quote."""
    name = naming(full, "DIGNITY")[0]
    full.code([Coding(name, "CRISIS_MH")])
    passage = Passage(name, PERIOD, "CRISIS_MH")
    full.choose_story(passage, "telling", REASON)
    assert told_x(full._own, "board", PERIOD, "CRISIS_MH") is None
    for choice in chosen_of(full._own):
        for audience in ("board", "public"):
            words = why(full._own, choice, audience)  # type: ignore[arg-type]
            assert "those that name" in words
            assert not re.search(r"\d", words.replace("Q2 2026", ""))


@pytest.mark.parametrize("state", ["suggested", "together", "held back"])
def test_a_reason_holds_no_number_of_its_own(full: Service, passage: Passage, state: str):
    with pytest.raises(Refused, match="Leave numbers out"):
        full.choose_story(passage, "typical", f"One of 3, {state}.")


@pytest.mark.parametrize(
    ("letters", "fits"), [(LONGEST_REASON - 1, True), (LONGEST_REASON, True), (LONGEST_REASON + 1, False)]
)
def test_a_reason_fits_under_a_quote(full: Service, passage: Passage, letters: int, fits: bool):
    if fits:
        full.choose_story(passage, "differs", "w" * letters)
        assert "goes against the grain" in said_why(full, passage.reflection_id)
    else:
        with pytest.raises(Refused, match="Keep it under"):
            full.choose_story(passage, "differs", "w" * letters)


def test_what_was_not_chosen_keeps_what_was_said_of_it(full: Service, passage: Passage):
    full.propose_story(passage)
    full.pass_story(passage, "We told it last quarter.")
    shelf = full.story_shelf(PERIOD, "PURPOSE")
    assert [one.choice.reason for one in shelf.passed if one.choice] == ["We told it last quarter."]
    assert (shelf.candidates, shelf.looked_at) == ((), 1)
    full.take_back_story(passage)
    assert full.story_shelf(PERIOD, "PURPOSE").looked_at == 0


def test_a_choice_stands_as_long_as_one_reader_stands_by_it(full: Service, passage: Passage, asked_by):  # type: ignore[no-untyped-def]
    ben = asked_by("Ben", "reader")
    full.choose_story(passage, "typical", REASON)
    ben.choose_story(passage, "telling", "It stays with me.")
    full.take_back_story(passage)
    assert "telling" in said_why(full, passage.reflection_id)
    assert "by one reader" in said_why(full, passage.reflection_id)
    ben.take_back_story(passage)
    assert said_why(full, passage.reflection_id) == ""


def test_a_chosen_story_hangs_from_the_ribbon_before_others_and_its_passage_alone(full: Service):
    for name in naming(full, "PURPOSE"):
        full.clear_quote(name)
    name = naming(full, "PURPOSE")[-1]
    text = quoted(full._own, "staff")[name].text
    end = text.index("person")
    before = {quote.reflection_id for quote in hung_quotes(full._own, "staff", last=Period.quarter(2026, 2))}
    full.choose_story(Passage(name, PERIOD, "PURPOSE", 0, end), "typical", REASON)
    hung = {q.code: q for q in hung_quotes(full._own, "staff", last=Period.quarter(2026, 2))}["PURPOSE"]
    assert hung.reflection_id == name
    assert hung.text == f"{text[:end].strip()} …"
    assert hung.why.endswith(REASON)
    assert before


def test_consent_and_clearance_rule_as_for_every_quote(full: Service, workspace: Workspace):
    kept_back, uncleared = naming(full, "PURPOSE", "reader")[0], naming(full, "PURPOSE")[0]
    for name in (kept_back, uncleared):
        full.choose_story(Passage(name, PERIOD, "PURPOSE"), "typical", REASON)
    assert kept_back not in quoted(workspace, "staff", only_cleared=False)
    assert uncleared not in quoted(workspace, "public", only_cleared=False)
    assert not hung_quotes(workspace, "public", last=Period.quarter(2026, 2))
    assert (
        next(one for one in full.story_shelf(PERIOD, "PURPOSE").chosen if one.reflection_id == kept_back).seen_by == ()
    )


def test_the_pair_card_says_why_its_voice_was_picked(full: Service, passage: Passage):
    full.choose_story(passage, "typical", REASON)
    said = PairWords("", "", PERIOD, "visits", "DIGNITY", quote_id=passage.reflection_id, by="Ada")
    quote = chosen_quote(full._own, "staff", said)
    assert quote is not None
    assert quote.why.endswith(REASON)


def test_of_a_withdrawn_story_nothing_is_left(full: Service, passage: Passage, workspace: Workspace, asked_by):  # type: ignore[no-untyped-def]
    for reader in (full, asked_by("Ben", "reader")):  # only what may be quoted may be repeated
        reader.clear_quote(passage.reflection_id)
    text = quoted(workspace, "staff", only_cleared=False)[passage.reflection_id].text
    other = Passage(naming(full, "PURPOSE")[1], PERIOD, "PURPOSE")
    full.choose_story(passage, "typical", REASON)
    words = re.sub(r"\d\w*", "", text)
    said = f"Not like: {words}"[:LONGEST_REASON]
    with pytest.raises(Refused, match="words of your own"):
        full.choose_story(other, "differs", said)
    with workspace.writing("Ada") as writing:  # as an older program let it in
        add_story_lines(writing, [StoryLine(other.reflection_id, PERIOD, "PURPOSE", "differs", said)])
    full.withdraw(passage.reflection_id)
    with workspace.reading() as connection:
        left = load_story_lines(connection)
    assert {line.reflection_id for line in left} == {other.reflection_id}
    assert "a person came to the desk" not in str(left)
    assert full.story_shelf(PERIOD, "PURPOSE").looked_at == 1


def test_another_time_another_code_and_half_a_passage_are_refused(full: Service, passage: Passage):
    name = passage.reflection_id
    for wrong, words in (
        (Passage(name, "2026-Q1", "PURPOSE"), "another time"),
        (Passage(name, PERIOD, "NO_CODE"), "not in the codebook"),
        (Passage("0" * 16, PERIOD, "PURPOSE"), "not here any more"),
        (Passage(name, PERIOD, "PURPOSE", 3), "a beginning and an end"),
        (Passage(name, PERIOD, "PURPOSE", 3, 9999), "within the reflection"),
    ):
        with pytest.raises(Refused, match=words):
            full.propose_story(wrong)


def test_only_readers_choose_and_the_words_of_the_house_rank_nobody(
    full: Service, passage: Passage, workspace: Workspace
):
    for role in ("viewer", "manager", "admin"):
        with pytest.raises(NotAllowed):
            Service(workspace, Who("Eve", frozenset({role}))).choose_story(passage, "typical", REASON)  # type: ignore[arg-type]
    full.choose_story(passage, "telling", REASON)
    assert not re.search(r"\b(best|score|rank|winner)\b", said_why(full, passage.reflection_id), re.IGNORECASE)
    assert full.figure(Wanted("ribbon", "visits", PERIOD))
