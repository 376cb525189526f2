"""What files tell differently, and what changed since the last file, as the screens ask for it."""

from datetime import date
from pathlib import Path

import pytest

from impact.app.checking.corrections import difference, history, in_rows
from impact.app.checking.drift import summary
from impact.service import Correction, Service, Version, Workspace, local_person

HEAD = "Branch,Month,Library visits,Faxes sent,Holds\n"
APRIL = HEAD + "Mill Street,2026-04,1204,40,70\nHill Road,2026-04,800,30,50\nOld Town,2026-04,600,20,35\n"
RENAMED = HEAD.replace("Faxes sent", "Telefax pages")
MAY = RENAMED + "Mill Street,2026-05,1180,41,72\nHill Road,2026-05,805,28,51\nOld Town,2026-05,590,22,34\n"


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service(Workspace.open(tmp_path), local_person())


def bring(service: Service, **files: str) -> None:
    service.upload_all([(f"{name.replace('_', ' ')}.csv", text.encode()) for name, text in files.items()])


def test_two_numbers_without_evidence_stand_with_their_cells_and_one_answer_settles_them(service: Service) -> None:
    bring(service, a=APRIL, b=APRIL.replace("1204", "1240"))
    (each,) = service.corrections()
    assert each.subject == "mill street · 2026-04 · visits · 1204|1240"
    assert {(v.value, v.file, v.cells, v.stands) for v in each.versions} == {
        (1204, "a.csv", "C2", "waits"),
        (1240, "b.csv", "C2", "waits"),
    }
    assert (each.open, each.counting, each.why) == (True, None, "")
    service.answer(each.question, "1240")
    (settled,) = service.corrections()
    assert not settled.open
    assert [(v.value, v.stands) for v in settled.versions] == [(1240, "counts"), (1204, "replaced")]
    assert settled.answered_on == settled.since
    assert history(settled).startswith("Was 1,204 until ")
    assert history(settled).endswith(f", corrected to 1,240 by {settled.answered_by}.")


def test_a_file_that_says_it_is_corrected_counts_until_somebody_says_otherwise(service: Service) -> None:
    bring(service, b_corrected=APRIL.replace("1204", "1240"), a=APRIL)
    (each,) = service.corrections()
    assert each.counting is not None
    assert (each.counting.value, each.counting.file) == (1240, "b corrected.csv")
    assert each.why.startswith("“b corrected.csv”")
    service.answer(each.question, "1204")
    (old,) = service.corrections()
    assert old.counting is not None
    assert old.counting.value == 1204


def test_a_number_that_no_file_holds_is_told_as_typed(service: Service) -> None:
    bring(service, a=APRIL, b=APRIL.replace("1204", "1240"))
    service.answer(service.corrections()[0].question, "1222")
    (each,) = service.corrections()
    assert each.counting == Version(1222, "", "", "", None, "counts")
    assert in_rows(each.versions)["Stands in"].tolist()[0] == "typed under Check"


def test_what_changed_since_the_last_file_is_told_and_the_answer_ends_it(service: Service) -> None:
    bring(service, april=APRIL, may=MAY)
    (each,) = service.drift()
    assert summary(each) == "may.csv, since april.csv: 1 to be asked about"
    (change,) = each.changes
    assert (change.change, change.name, change.was) == ("asked", "Telefax pages", "Faxes sent")
    question = service.questions().set_index("id").loc[change.question]
    assert question["guess_1"] == "label: Faxes sent"
    service.answer(change.question, question["guess_1"])
    assert service.drift() == ()
    assert change.question not in set(service.questions()["id"])


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((1240.0, 1204.0), "1,240 is 36 more than 1,204 (+3.0%)."),
        ((0.0, 5.0), "5 is 5 more than 0."),
        ((3.5, 2.0, 4.0), "4 is 2 more than 2 (+100%)."),
    ],
)
def test_the_difference_in_words(values: tuple[float, ...], said: str) -> None:
    assert difference(values) == said


def test_the_history_says_until_when_the_old_number_stood() -> None:
    old = Version(1204, "a.xlsx", "Stats", "D2", date(2026, 4, 2), "replaced")
    new = Version(1240, "b.xlsx", "Stats", "D2", date(2026, 5, 3), "counts")
    each = Correction(
        question="q", subject="", versions=(new, old), why="", answered_by="Ada", answered_on=date(2026, 5, 3)
    )
    assert history(each) == "Was 1,204 until 3 May 2026, corrected to 1,240 by Ada."
