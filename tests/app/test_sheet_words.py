"""How a sheet was understood, in two lines: whoever reads them sees whether kind, time or branches are wrong."""

from impact.app.bringing_in.sheet_words import because, holds, of_file, of_time
from impact.period import Period
from impact.service import FileUnderstood, SheetUnderstood


def sheet(**changes):
    plain = {
        "sheet": "Stats",
        "digest": "d",
        "kind": "counts",
        "header_rows": (2, 3),
        "how": ("the time: the file says so", "the time: the file says so"),
        "period": None,
        "hidden": False,
        "hidden_rows": 0,
        "hidden_columns": (),
        "rows": {"kept": 3, "not_data": 2},
        "numbers": 6,
        "voices": 0,
        "labels": 2,
        "branches": 3,
        "branch": "",
        "times": ((Period.parse("2026-Q3"), 6),),
        "left_out": (),
    }
    return SheetUnderstood(**{**plain, **changes})


def test_kind_numbers_branches_time_and_header_stand_in_the_first_line():
    assert holds(sheet()) == "Counts: 6 numbers of 3 branches, 2 things counted. Q3 2026. Header in rows 2 and 3."


def test_what_nobody_knows_is_said():
    told = holds(sheet(times=(), branches=0, rows={"needs_you": 3}))
    assert "of no branch yet" in told
    assert "No time yet" in told


def test_one_branch_is_named_and_no_branch_is_the_whole_library():
    assert "of Oak Park," in holds(sheet(branches=1, branch="Oak Park"))
    assert "of the whole library," in holds(sheet(branches=0))


def test_reflections_are_counted_as_such():
    told = holds(sheet(kind="reflections", numbers=0, voices=46, labels=0, branches=6))
    assert told.startswith("Reflections: 46 reflections of 6 branches.")


def test_a_sheet_without_anything_says_only_that():
    assert holds(sheet(kind="nothing", numbers=0, header_rows=(), times=())) == "Nothing for us."


def test_months_are_told_from_the_first_to_the_last_and_what_is_of_another_time_beside_them():
    months = tuple((Period.parse(f"2026-{month:02}"), 10) for month in (3, 1, 2))
    assert of_time(months) == "3 months, Jan 2026 to Mar 2026"
    assert of_time((*months, (Period.parse("2026"), 4))) == "3 months, Jan 2026 to Mar 2026 (4 numbers of 2026)"
    assert of_time(((Period.parse("2026"), 70), (Period.parse("2025"), 30))) == "2026 (30 numbers of 2025)"


def test_the_second_line_says_why_once_what_is_hidden_and_what_was_left_out():
    told = because(
        sheet(
            hidden=True, hidden_rows=2, hidden_columns=("C",), left_out=(("“n/a” is no number.", 3), ("No place.", 1))
        )
    )
    assert told.count("The time: the file says so") == 1
    assert "Rows: 3 counted, 2 no data" in told
    assert "To look at: “n/a” is no number (3 alike) and No place." in told
    assert "hidden in the workbook" in told
    assert "Hidden column C, read all the same." in told


def test_a_file_says_how_many_sheets_of_which_kind_it_has_and_what_read_them():
    sheets = (sheet(), sheet(kind="nothing", hidden=True), sheet())
    told = of_file(FileUnderstood("a.xlsx", "s", "Ada", "now", waits=False, sheets=sheets))
    assert told == "3 sheets, 2 of counts and 1 with nothing for us, 1 hidden"
