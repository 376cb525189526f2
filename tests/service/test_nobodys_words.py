"""What readers and managers type for others to read repeats no reflection that those others may not see."""

from datetime import date

import pytest

from impact.service import Refused, Service, Wanted, Who
from impact.service.consent.consent_given import Change
from impact.service.stories.story_changes import Passage
from impact.service.voices.replacements import Replacement

HEADER = ["Branch", "Date", "What happened between you and someone here that the numbers will not show?"]
HEADER += ["What did it show?", "Who may read or quote this?", "One thing the library could do?"]
KEPT = "He sat down by the tall lamp and said that nobody had used his name since March."
TOLD = "Ottoline showed the man with the parrot how a form is saved, and both of them clapped."
ROWS = [
    ["Central", date(2026, 5, 1), KEPT, "Dignity", "Only the readers", "Bring back the tall lamp by the far window"],
    ["Central", date(2026, 5, 2), TOLD, "Dignity", "Anyone", "Build a perch for the man with the parrot, please"],
    [
        "Central",
        date(2026, 5, 3),
        "I was glad of the quiet.",
        "Dignity",
        "Anyone",
        "Ask Ottoline to teach us all of it",
    ],
]


@pytest.fixture
def here(service, library):
    return library.read_once(service, {"form.xlsx": library.workbook([HEADER, *ROWS], sheet="Form")})


def told(service, words):
    frame = service.reflections()
    return str(frame.loc[frame["text"].str.contains(words), "id"].iloc[0])


def group_with(service, words):
    return next(group for group in service.ideas() if any(words in idea.text for idea in group.ideas))


def for_viewers(service):
    viewer = Service(service._own, Who("Eve", frozenset({"viewer"})))
    return str((viewer.what_became(), [viewer.quotes(audience) for audience in ("staff", "board", "public")]))


@pytest.mark.parametrize("words", [KEPT[:90], "As was said: Nobody had used his name since March!", ROWS[0][5]])
def test_a_heading_and_a_reason_on_the_noticeboard_repeat_nobody_who_did_not_agree(here, words):
    lamp = group_with(here, "lamp")
    with pytest.raises(Refused, match="words of your own"):
        here.name_ideas(lamp.id, words)
    with pytest.raises(Refused, match="words of your own"):
        here.set_idea_status(lamp.id, "not_now", words)
    here.name_ideas(lamp.id, "The tall lamp")
    assert "The tall lamp" in for_viewers(here)


def test_what_colleagues_may_read_may_be_said_again_once_it_was_cleared(here):
    quiet = told(here, "quiet")
    words = "I was glad of the quiet."
    with pytest.raises(Refused):
        here.name_ideas(group_with(here, "teach").id, words)
    here.clear_quote(quiet)
    here.name_ideas(group_with(here, "teach").id, words)


def test_the_reason_of_a_story_repeats_no_other_reflection(here):
    passage = Passage(told(here, "parrot"), "2026-Q2", "DIGNITY")
    with pytest.raises(Refused, match="words of your own"):
        here.choose_story(passage, "typical", "Another wrote that nobody had used his name since March.")
    here.choose_story(passage, "typical", "It is how most afternoons go.")


def test_a_reason_never_says_what_is_replaced_in_its_quote(here):
    name = told(here, "parrot")
    here.choose_story(Passage(name, "2026-Q2", "DIGNITY"), "telling", "With ottoline it is always like this.")
    here.replace_words(name, [Replacement(0, len("Ottoline"), "[a colleague]")])
    for reader in ("Ada", "Ben"):
        Service(here._own, Who(reader, here.who.roles)).clear_quote(name)
    for audience in ("staff", "board", "public"):
        viewer = Service(here._own, Who("Eve", frozenset({"viewer"})))
        (quote,) = [c.quote for c in viewer.voices_for_pair(_card(audience)) if c.quote.reflection_id == name]
        assert quote.why.endswith("With [a colleague] it is always like this.")
        assert "ttoline" not in quote.text


def _card(audience):
    return Wanted("pair_card", "visits", "2026-Q2", audience=audience, code="DIGNITY")


def test_an_answer_says_nothing_that_is_replaced_beside_it_and_names_nobody(here):
    parrot = told(here, "parrot")
    here.clear_quote(parrot)
    assert "perch" in for_viewers(here)
    start = TOLD.index("the man with the parrot")
    here.replace_words(parrot, [Replacement(start, start + len("the man with the parrot"), "a regular")])
    here.clear_quote(parrot)
    assert "parrot" not in for_viewers(here)
    here.clear_quote(told(here, "quiet"))
    here.set_staff_names(["Ottoline Prew"])
    assert "Ask Ottoline" not in for_viewers(here)


def test_what_was_lowered_is_raised_again_only_by_the_writer(here):
    quiet = told(here, "quiet")
    here.give_consent(quiet, Change("reader", "She asked me to."))
    ben = Service(here._own, Who("Ben", here.who.roles))
    with pytest.raises(Refused, match="writer"):
        ben.give_consent(quiet, Change("anonymous", "The sheet says so."))
    ben.give_consent(quiet, Change("anonymous", "She said yes again.", told_me=True))
    here.give_consent(quiet, Change("reader", "A slip of the hand."))
    here.give_consent(quiet, Change("anonymous", "That was a slip of mine."))
    assert here.consent_of(quiet).level == "anonymous"


def test_of_what_was_only_heard_no_day_is_told(here):
    assert {one.on for one in here.what_became()} == {date(2026, 5, 1)}
    lamp = group_with(here, "lamp")
    here.set_idea_status(lamp.id, "considering")
    assert date(2026, 5, 1) not in {one.on for one in here.what_became() if one.status == "considering"}
