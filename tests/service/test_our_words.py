"""Phrases of a code: how many wrote them, and that no edition, no quarter and no pair of them tells of a few."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from impact.service import Coding, NotAllowed, Refused, Service

HEADER = [
    "Branch",
    "Date",
    "What happened between you and someone here that the numbers will not show?",
    "What did it show?",
    "Who may read or quote this?",
]
ANYONE, COLLEAGUES, READERS = "Anyone, without my name", "Colleagues", "Only the readers"
FIRST, SECOND, THIRD = date(2026, 1, 5), date(2026, 4, 6), date(2026, 7, 6)
Say = Callable[..., Service]


@pytest.fixture
def say(service: Service, library) -> Say:
    """`told`: (how many, the day, consent) of reflections that say “gentle stubborn patience” and tick Dignity."""

    def brought(*told: tuple[int, date, str], phrase: str = "gentle stubborn patience") -> Service:
        rows: list[Sequence[object]] = [HEADER]
        for part, (number, day, consent) in enumerate(told):
            for one in range(number):
                words = f"Visitor {chr(97 + part)}{chr(97 + one)} came, {phrase}, {'m' * (one + 1)}{'n' * (part + 1)}."
                rows.append(["Oak Park", day, words, "Dignity", consent])
        for one in range(30):
            words = f"The printer {'q' * (one + 1)} ran out of paper again."
            rows.append(["Oak Park", FIRST, words, "Purpose", ANYONE])
        service.upload("form.xlsx", library.workbook(rows))
        return service

    return brought


def counted(service: Service, **how: str) -> dict[str, int]:
    return {one.words: one.reflections for one in service.our_words("DIGNITY", **how).phrases}


def here(service: Service, **how: str) -> int:
    return counted(service, **how).get("gentle stubborn patience", 0)


@pytest.mark.parametrize(("wrote", "staff", "readers"), [(1, 0, 0), (2, 0, 2), (4, 0, 4), (5, 5, 5), (6, 6, 6)])
def test_it_takes_five_before_staff_and_two_before_readers(say, wrote, staff, readers):
    service = say((wrote, FIRST, ANYONE))
    assert here(service, edition="staff") == here(service, edition="board") == staff
    assert here(service, edition="readers") == readers


@pytest.mark.parametrize(("wrote", "public"), [(9, 0), (10, 10), (11, 11)])
def test_it_takes_ten_before_the_public(say, wrote, public):
    assert here(say((wrote, FIRST, ANYONE)), edition="public") == public


def test_who_kept_it_to_readers_or_colleagues_lends_no_edition_a_word_and_editions_give_nothing_away(say):
    service = say((5, FIRST, ANYONE), (3, FIRST, COLLEAGUES), (2, FIRST, READERS))
    assert here(service, edition="readers") == 10
    staff, board = service.our_words("DIGNITY", edition="staff"), service.our_words("DIGNITY", edition="board")
    assert [(p.words, p.people, p.reflections) for p in staff.phrases] == [
        (p.words, p.people, p.reflections) for p in board.phrases
    ]
    assert here(service, edition="staff") == 5


def test_a_year_adds_up_told_quarters_so_that_none_is_what_is_left(say):
    service = say((5, FIRST, ANYONE), (2, SECOND, ANYONE))
    assert here(service, period="2026-Q1") == here(service, period="2026") == here(service) == 5
    assert here(service, period="2026-Q2") == 0
    assert here(service, edition="readers", period="2026") == 7


def test_small_quarters_are_told_together_and_none_alone(say):
    service = say((3, FIRST, ANYONE), (3, SECOND, ANYONE))
    assert here(service, period="2026") == 6
    assert here(service, period="2026-Q1") == here(service, period="2026-Q2") == 0


def test_quarters_whose_sum_would_tell_of_each_are_held_back(say):
    service = say((4, FIRST, ANYONE), (4, SECOND, ANYONE))
    assert here(service, period="2026") == here(service) == 0


def test_sensitive_codes_stay_with_the_staff(say):
    service = say((6, FIRST, ANYONE))
    sensitive = next(code.id for code in service.codebook().values() if code.sensitive)
    service.code([Coding(str(name), sensitive) for name in service.reflections()["id"][:6]])
    service.mark_read(service.reflections()["id"])
    assert service.our_words(sensitive, edition="staff").phrases
    for edition in ("board", "public"):
        held = service.our_words(sensitive, edition=edition)
        assert held.held
        assert held.phrases == ()


def test_marked_words_count_and_what_stands_around_them_does_not(say):
    service = say((5, FIRST, ANYONE), phrase="gentle stubborn patience at a wobbly counter")
    lines = service.reflections()
    for name, text in zip(lines["id"], lines["text"], strict=True):
        if "gentle" in text:
            start = text.index("gentle")
            service.code([Coding(name, "DIGNITY", start=start, end=start + len("gentle stubborn patience"))])
    found = counted(service)
    assert found["gentle stubborn patience"] == 5
    assert not any("wobbly" in words for words in found)


def test_names_stand_in_no_phrase(say):
    service = say((6, FIRST, ANYONE), phrase="patience with Mrs Agnes Miller of stubborn kindness")
    assert not any("agnes" in words or "miller" in words for words in counted(service, edition="readers"))
    assert any("stubborn kindness" in words for words in counted(service, edition="readers"))


def test_examples_are_cleared_quotes_that_this_edition_may_see(say):
    service = say((6, FIRST, ANYONE))
    assert service.our_words("DIGNITY", edition="board").phrases[0].examples == ()
    service.say_name("Ada")
    lines = service.reflections()
    name = lines.loc[lines["text"].str.contains("gentle"), "id"].iloc[0]
    Service(service._own, type(service.who)("Ada", service.who.roles)).clear_quote(str(name))
    (example,) = service.our_words("DIGNITY", edition="board").phrases[0].examples
    assert "gentle stubborn patience" in example
    assert "Oak Park" not in example
    public = service.our_words("DIGNITY", edition="public").phrases
    assert not any(one.examples for one in public)


def test_a_withdrawn_reflection_lends_no_word(say):
    service = say((5, FIRST, ANYONE))
    assert here(service) == 5
    lines = service.reflections()
    service.withdraw(str(lines.loc[lines["text"].str.contains("gentle"), "id"].iloc[0]))
    assert here(service) == 0
    assert here(service, edition="readers") == 4


def test_the_readers_list_is_for_readers_and_a_code_that_is_none_is_said_to_be(say, asked_by):
    say((2, FIRST, ANYONE))
    viewer = asked_by("Vera", "viewer")
    assert viewer.our_words("DIGNITY").phrases == ()
    with pytest.raises(NotAllowed):
        viewer.our_words("DIGNITY", edition="readers")
    with pytest.raises(NotAllowed):
        viewer.our_words_file("DIGNITY", edition="readers")
    with pytest.raises(Refused):
        viewer.our_words("NO_SUCH_CODE")


def test_the_file_names_its_readers_and_holds_the_list(say):
    service = say((5, FIRST, ANYONE))
    made = service.our_words_file("DIGNITY", edition="board")
    assert made.name == "AllQuarters_all_our-words-dignity_for-board_v1.csv"
    assert "gentle stubborn patience" in made.contents.decode()
