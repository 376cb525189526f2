"""Phrases of a code: how many wrote them, and that no edition, no quarter and no pair of them tells of a few."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from impact.service import Coding, NotAllowed, Refused, Service, Who, Workspace, local_person

HEADER = [
    "Branch",
    "Date",
    "What happened between you and someone here that the numbers will not show?",
    "What did it show?",
    "Who may read or quote this?",
]
ANYONE, COLLEAGUES, READERS = "Anyone, without my name", "Colleagues", "Only the readers"
FIRST, SECOND = date(2026, 1, 5), date(2026, 4, 6)
# Phrase → how many wrote it, when, and what they allow.
TOLD: dict[str, list[tuple[int, date, str]]] = {
    "amber lantern": [(1, FIRST, ANYONE)],
    "birch ladder": [(2, FIRST, ANYONE)],
    "cedar kettle": [(4, FIRST, ANYONE)],
    "dented mirror": [(5, FIRST, ANYONE)],
    "elder button": [(6, FIRST, ANYONE)],
    "fennel carpet": [(9, FIRST, ANYONE)],
    "ginger saddle": [(10, FIRST, ANYONE)],
    "hollow basket": [(11, FIRST, ANYONE)],
    "ivory pocket": [(5, FIRST, ANYONE), (3, FIRST, COLLEAGUES), (2, FIRST, READERS)],
    "juniper thimble": [(5, FIRST, ANYONE), (2, SECOND, ANYONE)],
    "knotted ribbon": [(3, FIRST, ANYONE), (3, SECOND, ANYONE)],
    "linen blanket": [(4, FIRST, ANYONE), (4, SECOND, ANYONE)],
    "maple with Mrs Agnes Miller of stubborn kindness": [(6, FIRST, ANYONE)],
}


# Long, so that what is short and rare elsewhere stands out against it.
OTHERS = (
    "printer ran out of paper and toner spilled over drawers while cables hummed near copier trays under blinking "
    "lamps beside stacked cartons of envelopes next to broken staplers and dusty monitors with cracked frames showing "
    "error codes nobody understands because manuals vanished during renovation together with spare fuses and keyboards"
)


def rows_of(told: dict[str, list[tuple[int, date, str]]]) -> Iterable[Sequence[object]]:
    """Each reflection says its phrase and ticks Dignity; thirty others speak of a printer."""
    yield HEADER
    number = 0
    for phrase, parts in told.items():
        for many, day, consent in parts:
            for _ in range(many):
                number += 1
                yield ["Oak Park", day, f"Visitor came, {phrase}, {'m' * number}.", "Dignity", consent]
    for one in range(30):
        yield ["Oak Park", FIRST, f"The {'q' * (one + 1)} {OTHERS}.", "Purpose", ANYONE]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, library) -> Service:
    """All of it, brought in once. For tests that only look."""
    folder: Path = tmp_path_factory.mktemp("words")
    service = Service(Workspace.open(folder), local_person("Ada"))
    return library.read_once(service, {"form.xlsx": library.workbook(list(rows_of(TOLD)))})


@pytest.fixture
def six(service: Service, library) -> Service:
    """Six reflections with one phrase, to change."""
    phrase = "gentle stubborn patience at a wobbly counter"
    return library.read_once(service, {"form.xlsx": library.workbook(list(rows_of({phrase: [(6, FIRST, ANYONE)]})))})


def here(service: Service, phrase: str, **how: str) -> int:
    return dict(counted(service, **how)).get(phrase, 0)


def counted(service: Service, code: str = "DIGNITY", **how: str) -> list[tuple[str, int]]:
    return [(one.words, one.reflections) for one in service.our_words(code, **how).phrases]


def of(service: Service) -> list[str]:
    lines = service.reflections()
    return [str(name) for name in lines.loc[lines["text"].str.contains("gentle"), "id"]]


@pytest.fixture(autouse=True)
def the_whole_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("impact.service.our_words.our_words.MOST_PHRASES", 100)


@pytest.mark.parametrize(
    ("phrase", "readers", "staff", "public"),
    [
        ("amber lantern", 0, 0, 0),
        ("birch ladder", 2, 0, 0),
        ("cedar kettle", 4, 0, 0),
        ("dented mirror", 5, 5, 0),
        ("elder button", 6, 6, 0),
        ("fennel carpet", 9, 9, 0),
        ("ginger saddle", 10, 10, 10),
        ("hollow basket", 11, 11, 11),
        # Who kept it to readers or colleagues lends no other edition a word.
        ("ivory pocket", 10, 5, 0),
    ],
)
def test_it_takes_two_before_readers_five_before_staff_and_board_ten_before_the_public(
    told, phrase, readers, staff, public
):
    found = {edition: here(told, phrase, edition=edition) for edition in ("readers", "staff", "board", "public")}
    assert found == {"readers": readers, "staff": staff, "board": staff, "public": public}


def test_staff_and_board_side_by_side_give_nothing_away(told):
    assert counted(told, edition="staff") == counted(told, edition="board")


def test_a_year_adds_up_told_quarters_so_that_none_is_what_is_left(told):
    phrase = "juniper thimble"
    times = ("2026-Q1", "2026-Q2", "2026", "")
    assert [here(told, phrase, period=time) for time in times] == [5, 0, 5, 5]
    assert here(told, phrase, edition="readers", period="2026") == 7


def test_small_quarters_are_told_together_and_none_alone(told):
    times = ("2026-Q1", "2026-Q2", "2026")
    assert [here(told, "knotted ribbon", period=time) for time in times] == [0, 0, 6]


def test_quarters_whose_sum_would_tell_of_each_are_held_back(told):
    assert here(told, "linen blanket") == here(told, "linen blanket", period="2026") == 0


def test_names_stand_in_no_phrase(told):
    found = [words for words, _ in counted(told, edition="readers")]
    assert any("stubborn kindness" in words for words in found)
    assert not any("agnes" in words or "miller" in words for words in found)


def test_the_readers_list_is_for_readers_and_a_code_that_is_none_is_said_to_be(told):
    viewer = Service(told._own, Who("Vera", frozenset(["viewer"])))
    assert counted(viewer) == counted(told)
    with pytest.raises(NotAllowed):
        viewer.our_words("DIGNITY", edition="readers")
    with pytest.raises(NotAllowed):
        viewer.our_words_file("DIGNITY", edition="readers")
    with pytest.raises(Refused):
        viewer.our_words("NO_SUCH_CODE")


def test_the_file_names_its_readers_and_holds_the_list(told):
    made = told.our_words_file("DIGNITY", edition="board")
    assert made.name == "AllQuarters_all_our-words-dignity_for-board_v1.csv"
    assert "dented mirror,,5" in made.contents.decode()


def test_sensitive_codes_stay_with_the_staff(six):
    sensitive = next(code.id for code in six.codebook().values() if code.sensitive)
    six.code([Coding(name, sensitive) for name in of(six)])
    six.mark_read(six.reflections()["id"])
    assert counted(six, sensitive, edition="staff")
    for edition in ("board", "public"):
        found = six.our_words(sensitive, edition=edition)
        assert (found.held, found.phrases) == (True, ())


def test_marked_words_count_and_what_stands_around_them_does_not(six):
    texts = six.reflections().set_index("id")["text"]
    for name in of(six):
        start = texts[name].index("gentle")
        six.code([Coding(name, "DIGNITY", start=start, end=start + len("gentle stubborn patience"))])
    assert counted(six) == [("gentle stubborn patience", 6)]


def test_examples_are_cleared_quotes_that_this_edition_may_see(six):
    assert all(one.examples == () for one in six.our_words("DIGNITY", edition="board").phrases)
    six.clear_quote(of(six)[0])
    first, *_ = six.our_words("DIGNITY", edition="board").phrases
    assert len(first.examples) == 1
    assert "gentle stubborn patience" in first.examples[0]
    assert "Oak Park" not in first.examples[0]


def test_withdrawn_reflections_lend_no_word(six):
    assert counted(six)
    for name in of(six)[:2]:
        six.withdraw(name)
    assert counted(six) == []
    assert {number for _, number in counted(six, edition="readers")} == {4}
