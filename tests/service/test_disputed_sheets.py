"""Two files of which a whole column differs: one card with examples, one answer, and the numbers that follow it."""

from pathlib import Path

import pytest

from impact.app.checking.disputed_sheets import differ, in_rows, now
from impact.app.checking.earlier_answers import in_rows as answered_rows
from impact.service import Refused, Service, Workspace, local_person

HEAD = "Branch,Month,Library visits,Faxes sent,Holds\n"
NAMES = ("Mill Street", "Hill Road", "Old Town", "Lakeside", "Riverside", "Oak Park")


def table(*, visits: int, faxes: int, one_hold: int = 0) -> str:
    return HEAD + "".join(
        f"{name},2026-04,{visits + n},{faxes + n},{70 + n + one_hold * (n == 2)}\n" for n, name in enumerate(NAMES)
    )


@pytest.fixture
def service(tmp_path: Path) -> Service:
    told = Service(Workspace.open(tmp_path), local_person())
    files = {"a.csv": table(visits=1000, faxes=40), "b.csv": table(visits=1500, faxes=40, one_hold=9)}
    told.upload_all([(name, text.encode()) for name, text in files.items()])
    return told


def test_six_numbers_are_one_card_and_the_single_correction_stays_a_card_of_its_own(service: Service) -> None:
    (each,) = service.disputed_sheets()
    assert (each.numbers, each.open, each.counting) == (6, True, "")
    assert differ(each) == "a.csv and b.csv differ in 6 numbers. Which count?"
    assert [(e.differ, e.held) for e in each.examples] == [(6, 6)] * 3
    rows = in_rows(each.examples)
    assert rows["Number of"].tolist()[:2] == ["Mill Street, Library visits (in person), Apr 2026"] * 2
    assert set(rows["Stands in"].tolist()[:2]) == {"a.csv › C2", "b.csv › C2"}
    assert now(each) == "Nothing in the files says which sheet is right: none of these numbers counts."
    (single,) = service.corrections()
    assert single.subject == "old town · 2026-04 · holds · 72|81"


def test_one_answer_lets_the_numbers_of_one_sheet_count_and_can_be_read_back(service: Service) -> None:
    (each,) = service.disputed_sheets()
    service.answer(each.question, "sheet: b.csv")
    (settled,) = service.disputed_sheets()
    assert (settled.open, settled.counting, settled.numbers) == (False, "sheet: b.csv", 6)
    assert each.question not in set(service.questions()["id"])
    told = answered_rows(service.answered()).iloc[0]
    assert told["Answer"] == "The numbers of b.csv"
    assert told["Question"].endswith("Sheets that differ in many numbers")


def test_neither_is_an_answer_and_may_be_changed(service: Service) -> None:
    (each,) = service.disputed_sheets()
    service.answer(each.question, "none")
    (out,) = service.disputed_sheets()
    assert {v.stands for e in out.examples for v in e.number.versions} == {"left_out"}
    assert answered_rows(service.answered())["Answer"].tolist() == ["Neither: leave them out"]
    service.answer(each.question, "sheet: a.csv")
    assert service.disputed_sheets()[0].counting == "sheet: a.csv"


def test_two_files_of_one_name_have_buttons_that_tell_them_apart(tmp_path: Path) -> None:
    told = Service(Workspace.open(tmp_path), local_person())
    told.upload_all([("a.csv", table(visits=1000, faxes=40).encode())])
    told.upload_all([("a.csv", table(visits=1500, faxes=40).encode())])
    (each,) = told.disputed_sheets()
    assert len(each.sheets) == 2
    for answer in each.sheets:
        told.answer(each.question, answer)
        assert told.disputed_sheets()[0].counting == answer


def test_a_number_is_no_answer_about_sheets_and_a_sheet_none_about_a_number(service: Service) -> None:
    with pytest.raises(Refused, match="names no sheet"):
        service.answer(service.disputed_sheets()[0].question, "1500")
    for answer in ("sheet: a.csv", "none"):
        with pytest.raises(Refused, match="is no number"):
            service.answer(service.corrections()[0].question, answer)
