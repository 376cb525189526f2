"""What did not count goes out as a list; mended in its own workbook it comes back, and counts once."""

from datetime import date

HEAD = ["Branch", "Month", "Visits"]
DAY = date(2026, 7, 1)


def stats(library, visits):
    rows = [HEAD, ["Oak Park", DAY, 900], ["Lakeside", DAY, visits], ["Hill", DAY, 70]]
    return library.workbook(rows, sheet="Stats")


def total(service):
    return sum(numbers for numbers, *_ in service.held_by_file().values())


def test_a_row_mended_in_its_own_workbook_counts_once_and_so_do_all_others(service, library):
    service.upload("Q3.xlsx", stats(library, "about 90"))
    assert total(service) == 2
    service.upload("Q3 mended.xlsx", stats(library, 95))
    assert total(service) == 3
    lines = service.ledger()
    rows = lines[lines["cell"] == ""]["fate"].value_counts()
    assert rows["already_here"] == 2


def test_the_list_itself_is_never_taken_for_counts_or_for_what_somebody_wrote(service, library):
    service.upload("Q3.xlsx", stats(library, "about 90"))
    asked = len(service.questions())
    became = service.upload("anything.xlsx", service.set_aside_workbook())
    assert became.state == "refused"
    assert "in your own workbook" in became.remedy
    assert total(service) == 2
    assert len(service.questions()) == asked
    assert len(service.uploads()) == 1
