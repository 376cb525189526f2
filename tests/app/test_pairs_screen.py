"""Pairs as a manager meets it: nothing chosen for her, one number beside one voice, and words that are kept."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from screens import screen_of, words_on

from impact.app.pairs import pair_choices, pair_number, pair_voices, pair_words
from impact.app.pairs import pairs as pairs_screen
from impact.app.pairs.pair_choices import Key
from impact.app.safe_text.links import GO
from impact.model import PairCard, Quoted
from impact.service import PairWords, Service, Wanted
from impact.service.pairs.pair_list import Candidate
from impact.vocabulary.pairs import pairs

HOSTILE = "<script>alert(1)</script> **bold** ![x](https://example.org/x.png) $x^2$ =1+1"
HEAD = "Branch,Date,What happened between you and someone here that the numbers will not show?,What did it show?,"
FORM = f"{HEAD}Who may read or quote this?\n" + "\n".join(
    f'Oak Park,2026-08-{day:02},"Day {day}. {HOSTILE} She stayed.",{"Dignity" if day % 2 else "Purpose"},'
    '"Anyone, with my role"'
    for day in range(1, 9)
)
COUNTS = "Branch,Month,Visits\n" + "\n".join(f"Oak Park,2026-{month:02},{900 + month}" for month in range(7, 10))
WANTED = Wanted("pair_card", "visits", "2026-Q3", "Oak Park", "staff", "visits", "DIGNITY")


@pytest.fixture
def told(own: Service, bring: Callable[..., Service]) -> Service:
    return bring(own, ("form.csv", FORM), ("counts.csv", COUNTS))


def run(**address: str) -> Any:
    return screen_of("pages/quarter/pairs.py", **address)


def chosen() -> dict[str, str]:
    return {"pair": pair_choices.pair_name(pairs()["visits"]), "branch": "Oak Park", "period": "Q3 2026"}


def test_counts_alone_say_that_nobody_wrote(own: Service):
    own.upload("counts.csv", COUNTS.encode())
    shown = words_on(run(**chosen()))
    assert "Nobody wrote here in this time" in shown
    assert "Bring in what people wrote" in shown
    assert "There is no voice yet" in shown


def test_voices_alone_say_that_nothing_is_counted(own: Service):
    own.upload("form.csv", FORM.encode())
    shown = words_on(run())
    assert "Nothing is counted yet" in shown


def test_nothing_is_chosen_for_anybody(told: Service):
    screen = run()
    assert not screen.exception
    assert screen.selectbox(key="pair").value is None
    shown = words_on(screen)
    assert "To begin with" in shown
    assert told.pairs_spoken_of() == ()


def test_number_and_voice_stand_side_by_side_and_what_it_cannot_say_always(told: Service):
    screen = run(**chosen())
    assert not screen.exception
    shown = words_on(screen)
    assert "2,724" in shown  # 907 and 908 and 909
    assert "Four of eight reflections name" in shown
    assert "What this cannot say" in shown
    assert "It cannot say who did not come" in shown
    assert "“Agrees” and “differs” are not offered" in shown


def test_whose_codebook_it_goes_by_stands_in_the_footer_and_not_under_the_number(told: Service):
    told.save_code(replace(told.codebook()["DIGNITY"], definition="Somebody is met as who they are."), in_use=True)
    assert ">Own codebook" not in words_on(run(**chosen()))  # no paragraph of its own
    card = told.figure(WANTED)
    assert card is not None
    assert "Own codebook" in card.footer


def test_a_voice_is_chosen_with_one_press_and_is_literal_text(told: Service):
    screen = run(**chosen())
    button = next(b for b in screen.button if b.label == "Let this one stand here")
    button.click().run()
    assert not screen.exception
    said = told.pair_words(WANTED)
    assert said.quote_id
    # In lists of sentences options are drawn as plain text; all else goes through the helper.
    html = " ".join(element.proto.body for element in screen.main if element.type == "html").replace(GO, "")
    assert "&lt;script&gt;" in html
    assert "<script>" not in html


def test_no_id_of_a_reflection_reaches_the_browser(told: Service):
    """It is made of words, minute and branch: who sees the words could find the branch that may not be named."""
    ids = set(told.reflections()["id"])
    told.say_of_pair(PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY", quote_id=min(ids)))
    screen = run(**chosen())
    sent = words_on(screen) + " ".join(
        str(element.key) for kind in ("button", "selectbox") for element in screen.get(kind)
    )
    assert "choose-" in sent
    assert not [name for name in ids if name in sent]


def test_the_fit_is_chosen_by_a_person_and_taken_back(told: Service):
    screen = run(**chosen())
    (fit,) = [control for control in screen.get("button_group") if "A person chooses" in str(control.proto)]
    assert told.pair_words(WANTED).fit == ""
    fit.set_value("adds").run()
    assert told.pair_words(WANTED).fit == "adds"


def test_a_draft_survives_and_stands_on_no_card(told: Service):
    said = told.pair_words(WANTED)
    told.keep_draft(pair_words.draft_name(said), {"inference": "Half a thought"})
    screen = run(**chosen())
    shown = words_on(screen)
    assert "Half a thought" in shown
    assert "It stands on no card yet" in shown
    assert told.figure_data(WANTED).inference == ""
    next(b for b in screen.button if b.label == "Put these words on the card").click().run()
    assert told.figure_data(WANTED).inference == "Half a thought"
    assert told.draft(pair_words.draft_name(said)) == {}


def test_a_draft_is_given_up(told: Service):
    said = told.pair_words(WANTED)
    told.keep_draft(pair_words.draft_name(said), {"inference": "Half a thought"})
    screen = run(**chosen())
    next(b for b in screen.button if b.label == "Back to what stands").click().run()
    assert told.draft(pair_words.draft_name(said)) == {}
    assert "Half a thought" not in words_on(screen)


def test_another_reader_sees_what_that_reader_would_see_and_writes_nothing(told: Service):
    told.say_of_pair(PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY", "adds", "They stayed."))
    screen = run(**chosen(), **{"for": "Public"})
    shown = words_on(screen)
    assert "They stayed" not in shown  # eight wrote: too few for the public
    assert "Put these words on the card" not in {b.label for b in screen.button}


def test_a_name_of_a_draft_tells_nothing():
    said = PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY", inference="They stayed.")
    assert "Oak" not in pair_words.draft_name(said)
    assert pair_words.draft_name(said) == pair_words.draft_name(PairWords(*said.key))
    assert pair_words.draft_name(said) != pair_words.draft_name(PairWords("visits", "", "2026-Q3", "visits", "DIGNITY"))


def test_an_address_is_made_of_the_words_that_the_screen_writes(told: Service):
    address = pair_choices.address(told.choices(), Key("visits", "visits", "DIGNITY", "Oak Park", "2026-Q3"), "board")
    screen = run(**address)
    assert screen.selectbox(key="code").value == "DIGNITY"
    assert screen.selectbox(key="branch").value == "Oak Park"
    assert "The address asks for" not in words_on(screen)


def test_an_address_with_something_that_is_not_here_says_so(told: Service):
    shown = words_on(run(pair="visits", branch="Atlantis"))
    assert "Atlantis" in shown
    assert "which is not here" in shown


class TestWords:
    def card(self, told: Service, **other: Any) -> PairCard:
        from dataclasses import replace  # noqa: PLC0415

        card = told.figure_data(WANTED)
        assert isinstance(card, PairCard)
        return replace(card, **other)

    def test_a_number_says_what_it_is_beside(self, told: Service):
        card = self.card(told, value=900.0, value_before=1000.0, change=-0.1, before="2025-Q3")
        assert pair_number.figure(card) == "900"
        assert pair_number.past(card) == ["−10.0% on Q3 2025, which had 1,000."]
        assert pair_number.what(card) == "Visits, Oak Park, Q3 2026"

    @pytest.mark.parametrize(
        ("status", "figure", "said"),
        [
            ("held_back", "Held back", "could be recognised"),
            ("none", "Not counted", "no count of visits"),
            ("part", "900", "(2 of 3 months)"),
        ],
    )
    def test_a_number_that_is_missing_says_why(self, told: Service, status: str, figure: str, said: str):
        value = 900.0 if status == "part" else math.nan
        card = self.card(told, value=value, value_status=status, parts=2, parts_expected=3)
        assert pair_number.figure(card) == figure
        assert said in " ".join(pair_number.past(card))

    @pytest.mark.parametrize(
        ("status", "said"),
        [
            ("silent", "silence, not a zero"),
            ("unread", "nobody has read yet"),
            ("together", "counted with Lakeside"),
            ("held_back", "Too few wrote"),
        ],
    )
    def test_a_voice_that_is_not_shown_says_why(self, told: Service, status: str, said: str):
        card = self.card(told, status=status, n=None, x=None, unread=3, counted_with="Lakeside")
        assert said in pair_voices.heard(card)

    def test_what_stands_under_a_passage_is_what_may_stand_there(self):
        bare = Quoted("a", "words")
        assert pair_voices.where_from(bare) == "No name, no branch"
        assert pair_voices.terms(Quoted("a", "w", consent="anonymous", cleared_by=2, chosen_by="Ada")) == (
            "The writer agreed to be quoted, without name or role. Two persons have read it for who could be "
            "recognised. Chosen by Ada."
        )
        assert (
            pair_voices.seen_by(Candidate(bare, True, ("staff", "board"), ())) == "May be shown to staff and the board."
        )

    def test_no_voice_is_chosen_or_the_chosen_one_may_not_be_seen(self, told: Service):
        said = PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY")
        card = self.card(told, quote=None, audience="public")
        assert "A person chooses one" in pair_voices.why_none(card, said)
        chosen_before = PairWords(*said.key, quote_id="a")
        assert "may not be shown to the public" in pair_voices.why_none(card, chosen_before)


def test_the_fit_of_a_pair_is_listed_for_staff_only():
    """Where the voice is held back from the board, “all agrees” would tell what it says."""
    said = PairWords("visits", "Oak Park", "2026-Q3", "visits", "DIGNITY", fit="adds")
    assert pairs_screen.about(said) == "Oak Park · Q3 2026 · adds"
    assert pairs_screen.about(said, fit=False) == "Oak Park · Q3 2026"
