"""Voices as a reader meets it: one reflection, its codes, its consent, and that nothing is lost or fetched."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from screens import screen_of, words_on

from impact.app import safe_text
from impact.app.clearing import consent_words
from impact.app.reading import reading_steps, reading_text
from impact.app.reading.code_choices import coding_of
from impact.app.reading.codes_on_card import who_says
from impact.app.safe_text import Mark
from impact.service import Coding, ReadingFilter, Service, Who, Workspace
from impact.service.reading.verdicts import Said

HOSTILE = "<script>alert(1)</script> **bold** ![x](https://example.org/x.png) $x^2$ =1+1"
FORM = f"""Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,\
What helped you?,Who may read or quote this?
Oak Park,2026-08-01,I am not trained for this. {HOSTILE},Dignity,"Two of us, {HOSTILE}","Anyone, without my name"
Oak Park,2026-08-02,She smiled at me for once.,,,Colleagues
Lakeside,2026-08-03,He told me the name of his dog.,Purpose,,Only the readers
"""


@pytest.fixture(autouse=True)
def no_blink(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_steps, "BLINK", 0.0)  # tests read faster than people


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM))


def run(**address: str) -> Any:
    return screen_of("pages/quarter/voices.py", **address)


def html(screen: Any) -> str:
    """What is drawn as HTML, and the words that the reading card is given."""
    drawn = [element.proto.body for element in screen.main if element.type == "html"]
    return "\n".join([*drawn, *(piece["text"] for piece in pieces(screen))])


def reading(screen: Any) -> dict[str, Any]:
    """What the words on the card are made of."""
    given = [json.loads(e.proto.mixed.json or e.proto.json) for e in screen.main if e.type == "bidi_component"]
    return next((data for data in given if "lines" in data), {"lines": []})


def pieces(screen: Any) -> list[dict[str, Any]]:
    return [piece for line in reading(screen)["lines"] for piece in line["pieces"]]


def key_of(screen: Any, begin: str) -> str:
    return next(button.key for button in screen.button if str(button.key).startswith(begin))


def test_with_nothing_there_it_says_what_one_reads_for_and_where_to_begin(own: Service):
    screen = run()
    assert not screen.exception
    for word in ("Dignity", "Purpose", "Understanding", "invented"):
        assert word in html(screen)
    assert not screen.button


def test_reading_one_keeps_it_at_once_and_goes_to_the_next(told: Service):
    screen = run()
    assert "3 to read, 0 read" in html(screen)
    before = screen.query_params["reflection"]
    screen.button(key="read").click().run()
    assert told.reading_queue().read == 1
    assert "2 to read, 1 read" in html(screen)
    assert screen.query_params["reflection"] != before
    assert "She smiled" in html(screen)


def test_a_double_click_reads_one_and_not_two(told: Service, monkeypatch: pytest.MonkeyPatch):
    screen = run()
    screen.button(key="read").click().run()
    monkeypatch.setattr(reading_steps, "BLINK", 60.0)
    screen.button(key="read").click().run()
    assert told.reading_queue().read == 1
    assert "This one still waits for you" in html(screen)


def test_later_leaves_it_unread(told: Service):
    screen = run()
    screen.button(key="later").click().run()
    assert "She smiled" in html(screen)
    assert told.reading_queue().read == 0


def test_the_last_step_is_undone_and_its_reflection_stands_there_again(told: Service):
    screen = run()
    screen.button(key="read").click().run()
    screen.button(key="undo").click().run()
    assert told.reading_queue().read == 0
    assert "not trained" in html(screen)
    assert "undo" not in {button.key for button in screen.button}


def test_when_all_is_read_it_says_what_comes_next(told: Service):
    screen = run()
    for _ in range(3):
        screen.button(key="read").click().run()
    assert not screen.exception
    assert "Everything of Q3 2026 is read." in html(screen)
    assert "Pair a voice with a number" in words_on(screen)


def test_from_a_branch_that_is_read_one_goes_on_with_the_others(told: Service):
    screen = run(branch="Lakeside")
    screen.button(key="read").click().run()
    assert "2 reflections of other quarters or branches are still to read." in html(screen)
    screen.button(key="read-on").click().run()
    assert screen.selectbox(key="branch").value == ""
    assert "not trained" in html(screen)


def test_an_address_leads_to_its_reflection_and_choices(told: Service):
    wanted = told.reading_queue().items[1]
    screen = run(reflection=wanted)
    assert "She smiled" in html(screen)
    assert run(show="May be quoted").selectbox(key="show").value == "quotable"


def test_what_another_window_did_is_seen_at_the_next_run(told: Service):
    here, there = run(), run()
    here.button(key="read").click().run()
    assert "2 to read, 1 read" in html(there.run())
    assert "Read by you" in html(there)


def test_a_step_on_a_reflection_that_is_gone_says_so_and_loses_nothing(told: Service):
    screen = run()
    told.withdraw(screen.query_params["reflection"])
    screen.button(key="read").click().run()
    assert not screen.exception
    assert "not here any more" in html(screen)
    assert told.reading_queue().read == 0
    assert "She smiled" in html(screen)


def test_a_suggestion_shows_the_words_that_led_to_it_and_becomes_a_code_by_one_yes(told: Service):
    screen = run()
    reflection = screen.query_params["reflection"]
    # The same words may lead to two suggestions: a piece then says both.
    led = [p for p in pieces(screen) if "Led to the suggestion Beyond the job described" in p["says"].split("; ")]
    assert "".join(piece["text"] for piece in led) == "not trained"
    assert all("suggested" in piece["kind"] for piece in led)
    screen.button(key=f"yes-{reflection}-ROLE_GAP").click().run()
    assert [here.code.id for here in told.reading_card(reflection).of("standing")] == ["DIGNITY", "ROLE_GAP"]
    screen.button(key=f"back-{reflection}-ROLE_GAP").click().run()
    assert "ROLE_GAP" in {here.code.id for here in told.reading_card(reflection).of("suggested")}


def test_who_differs_is_said_by_name(told: Service, tmp_path: Path):
    reflection = told.reading_queue().items[0]
    bo = Service(Workspace.open(tmp_path), Who("Bo", frozenset(["reader"])))
    bo.code([Coding(reflection, "DIGNITY", "refused")])
    assert "The writer ticked it. Bo: not seen here." in html(run())


def test_who_clears_a_quote_is_asked_for_their_name_first(told: Service):
    screen = run()
    reflection = screen.query_params["reflection"]
    assert "You are reading without a name." in html(screen)
    assert not [box for box in screen.checkbox if str(box.key).startswith("clear-")]
    screen.text_input(key="name-here-words").input("Ada")
    next(b for b in screen.button if b.label == "This is me" and b.form_id == "name-here").click().run()
    assert "You are reading as Ada." in html(screen)
    screen.checkbox(key=f"clear-{reflection}").check().run()
    assert told.quotes("board")[0].cleared_by == ("Ada",)
    assert "You are reading as Ada." in html(run()), "the next window knows it too"


def test_a_quote_is_cleared_by_one_tick_and_the_tick_can_be_taken_back(told: Service):
    told.say_name("Ada")
    screen = run()
    reflection = screen.query_params["reflection"]
    screen.checkbox(key=f"clear-{reflection}").check().run()
    assert [quote.reflection_id for quote in told.quotes("board")] == [reflection]
    assert "a second person must clear it too" in html(screen)
    screen.checkbox(key=f"clear-{reflection}").uncheck().run()
    assert told.quotes("board") == []


def test_before_the_tick_it_is_said_what_a_quote_of_a_small_branch_would_tell(told: Service):
    assert "So few wrote at Oak Park" in html(run())


def test_what_its_writer_kept_to_the_readers_cannot_be_cleared(told: Service):
    screen = run(reflection=told.reading_queue(ReadingFilter(branch="Lakeside")).items[0])
    assert "quoted nowhere" in html(screen)
    assert not [box for box in screen.checkbox if str(box.key).startswith("clear-")]


def test_withdrawing_needs_a_tick_first_and_is_for_good(told: Service):
    screen = run()
    reflection = screen.query_params["reflection"]
    assert screen.button(key=f"withdraw-{reflection}").disabled
    screen.checkbox(key=f"sure-{reflection}").check().run()
    screen.button(key=f"withdraw-{reflection}").click().run()
    assert told.reading_queue().total == 2
    assert "nothing of it is left here" in html(screen)


def test_words_of_others_stand_as_they_are(told: Service):
    screen = run()
    shown = html(screen)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **bold** ![x](https://example.org/x.png) $x^2$ =1+1" in shown
    assert HOSTILE in "".join(piece["text"] for piece in pieces(screen))  # which the browser sets as text
    literal = {element.type for element in screen.main if "example.org" in str(element.proto)}
    assert literal == {"html", "bidi_component"}


def test_marks_may_lie_across_each_other_and_every_letter_stays_once(monkeypatch: pytest.MonkeyPatch):
    drawn: list[str] = []
    monkeypatch.setattr(st, "html", drawn.append)
    words = "a <b> & c"
    safe_text.passage(words, [Mark(0, 5, "one", '"x"'), Mark(2, 9, "two", "y")], name="The <words>")
    assert drawn == [
        '<blockquote class="voice" aria-label="The &lt;words&gt;"><p><mark class="one" title="&quot;x&quot;">a </mark>'
        '<mark class="one two" title="&quot;x&quot;; y">&lt;b&gt;</mark><mark class="two" title="y"> &amp; c</mark>'
        "</p></blockquote>"
    ]


@pytest.mark.parametrize(
    "words", ["**x**", "![x](y)", ":red[x]", "$x$", "`x`", "<b>", ":smile:", "x_y_z", "# x", "1. x"]
)
def test_a_label_holds_no_markdown(words: str):
    literal = safe_text.label(words)
    plain = literal.replace("\u2060", "")
    assert plain.replace("\\", "") == words
    assert all(plain[at - 1] == "\\" for at, letter in enumerate(plain) if letter in "*![]()$`<>_#:." and at)


@pytest.mark.parametrize(
    ("level", "cleared_by", "alone", "said"),
    [
        ("colleagues", 0, True, "When you clear it"),
        ("colleagues", 1, True, "colleagues may see it quoted"),
        ("anonymous", 0, True, "One person clears it"),
        ("anonymous", 1, True, "only one on this computer"),
        ("anonymous", 1, False, "a second person"),
        ("role", 2, False, "and the public"),
    ],
)
def test_how_far_a_quote_may_go_is_said_in_words(level: Any, cleared_by: int, alone: bool, said: str):
    assert said in consent_words.reach(level, cleared_by=cleared_by, alone=alone)


def test_what_each_person_said_last_is_told():
    said = (Said("writer", "confirmed", "a"), Said("Ada", "confirmed", "a"), Said("Bo", "denied", "a"))
    assert who_says(said, me="Ada") == "The writer ticked it. You: yes. Bo: it was denied."


def test_many_steps_are_taken_back_the_last_one_first(told: Service):
    screen = run()
    reflection = screen.query_params["reflection"]
    screen.button(key=f"yes-{reflection}-ROLE_GAP").click().run()
    screen.button(key=f"opposite-{reflection}-ROLE_GAP").click().run()
    assert [here.code.id for here in told.reading_card(reflection).of("denied")] == ["ROLE_GAP"]
    screen.button(key="read").click().run()
    for _ in range(3):
        screen.button(key="undo").click().run()
    assert "ROLE_GAP" in {here.code.id for here in told.reading_card(reflection).of("suggested")}
    assert told.reading_queue().read == 0
    assert "undo" not in {button.key for button in screen.button}


def test_which_way_and_how_it_went_are_kept_with_the_passage_and_said(told: Service):
    screen = run()
    reflection = screen.query_params["reflection"]
    before = next(here for here in told.reading_card(reflection).of("suggested") if here.code.id == "ROLE_GAP")
    screen.button(key=f"yes-{reflection}-ROLE_GAP").click().run()
    screen.segmented_control(key=f"direction-{reflection}-ROLE_GAP").set_value("both").run()
    screen.segmented_control(key=f"tone-{reflection}-ROLE_GAP").set_value("strained").run()
    (said,) = next(here for here in told.reading_card(reflection).of("standing") if here.code.id == "ROLE_GAP").said
    assert (said.direction, said.tone, said.start, said.end) == ("both", "strained", before.start, before.end)
    assert "You: yes, both, strained." in html(screen)


def test_what_a_browser_says_was_marked_must_fit_the_words(told: Service):
    card = told.reading_card(told.reading_queue().items[0])
    whole = {"of": card.id, "code": "SEEN", "denied": True}
    assert coding_of(whole, card, ["SEEN"]) == Coding(card.id, "SEEN", polarity="denied")
    length = len(card.words[0].text)
    good = whole | {"line": 0, "start": 0, "end": length}
    assert coding_of(good, card, ["SEEN"]) == Coding(card.words[0].id, "SEEN", polarity="denied", start=0, end=length)
    for wrong in (
        {"of": "another"},
        {"code": "NOTHING"},
        {"line": 1},
        {"line": True},
        {"start": -1},
        {"start": length},
        {"end": length + 1},
        {"end": "5"},
    ):
        assert coding_of(good | wrong, card, ["SEEN"]) is None, wrong
    assert coding_of(None, card, ["SEEN"]) is None


def test_pieces_are_the_words_letter_by_letter():
    words = "a 😀 <b> c"
    found = reading_text.pieces(words, [Mark(2, 5, "suggested", "x", "SEEN"), Mark(3, 7, "detail", "y")])
    assert "".join(piece["text"] for piece in found) == words
    assert [piece["says"] for piece in found] == ["", "x", "x; y", "y", ""]
    assert [piece["codes"] for piece in found] == [[], ["SEEN"], ["SEEN"], [], []]


def test_where_words_are_not_english_it_is_said_that_nothing_is_suggested(own: Service, bring: Callable[..., Service]):
    french = FORM.splitlines()[0] + "\nOak Park,2026-08-01,Elle est venue avec son fils et nous avons parlé.,,,\n"
    bring(own, ("form.csv", french))
    assert "No suggestions" in html(run())
