"""Files and stories come in once, in words that say what became of them, and a restart loses nothing."""

from datetime import date, timedelta

import pytest

from impact.service import Filter, Refused, Service, Workspace, local_person

MARK = "Zwiebelturm"  # stands in every reflection here and nowhere else


def test_files_are_kept_with_a_plain_sentence(service, library):
    first, second = service.upload_all([("stats.xlsx", library.stats()), ("stories.xlsx", library.stories())])
    assert (first.state, first.words) == ("kept", "“stats.xlsx” is kept: 18 counts.")
    assert (second.state, second.words) == ("kept", "“stories.xlsx” is kept: 75 reflections.")


def test_a_restart_shows_the_same(service, workspace, library):
    service.upload("stats.xlsx", library.stats())
    before = service.ledger()
    again = Service(Workspace.open(workspace.folder), local_person("Ada"))
    assert again.ledger().equals(before)
    assert [upload.file for upload in again.uploads()] == ["stats.xlsx"]


def test_the_same_file_under_another_name_adds_nothing(service, workspace, library):
    service.upload("stats.xlsx", library.stats())
    before, data = workspace.revision(), stats_again(service)
    said = service.upload("C:\\Users\\Ada\\copy of stats.xlsx", data)
    assert said.state == "already_here"
    assert said.words == "“copy of stats.xlsx” is already here as “stats.xlsx”. Nothing was added."
    assert workspace.revision() == before


def stats_again(service) -> bytes:
    """The bytes as they were uploaded: a new workbook would carry another time of saving."""
    (upload,) = service.uploads()
    return (service._own.staging / upload.sha256).read_bytes()


def test_what_is_no_spreadsheet_is_refused_in_words_and_not_kept(service):
    said = service.upload("picture.xlsx", b"\x89PNG not a workbook")
    assert said.state == "refused"
    assert said.words
    assert said.remedy
    assert service.uploads() == []


def test_a_removed_file_counts_no_more(service, library):
    service.upload_all(
        [("stats.xlsx", library.stats()), ("more.xlsx", library.workbook([["Branch", "Visits"], ["Elm", 5]]))]
    )
    gone = next(upload for upload in service.uploads() if upload.file == "stats.xlsx")
    service.remove_file(gone.sha256)
    assert set(service.ledger()["file"]) == {"more.xlsx"}
    with pytest.raises(Refused, match="not here any more"):
        service.remove_file(gone.sha256)


def test_a_pasted_story_takes_the_way_of_a_file(service):
    service.paste_story(
        f" {MARK} again ", branch="Central ", day=date(2026, 5, 3), consent="colleagues", told_by="staff"
    )
    told = service.reflections()
    assert told[["branch", "text", "consent", "told_by", "period"]].to_numpy().tolist() == [
        ["Central", f"{MARK} again", "colleagues", "staff", "2026-05-03"]
    ]
    assert told["date"].dt.date.tolist() == [date(2026, 5, 3)]
    assert service.questions().empty


@pytest.mark.parametrize("consent", ["reader", "colleagues", "anonymous", "role", "named"])
def test_a_level_of_consent_given_on_the_screen_is_the_one_that_is_kept(service, consent):
    service.paste_story(f"{MARK} once more", branch="Central", day=date(2026, 5, 3), consent=consent)
    assert service.reflections()["consent"].tolist() == [consent]
    assert service.questions().empty


def test_a_story_without_consent_is_for_the_readers(service):
    service.paste_story(f"{MARK} once more", branch="Central", day=date(2026, 5, 3))
    assert service.reflections()["consent"].tolist() == ["reader"]


@pytest.mark.parametrize(
    ("text", "branch", "days", "said"),
    [
        ("  ", "Central", 0, "no story yet"),
        ("a", " ", 0, "which branch"),
        ("a", "Central", 1, "in the future"),
        ("a" * 20_001, "Central", 0, "longer than"),
    ],
)
def test_a_story_that_lacks_something_is_refused(service, text, branch, days, said):
    with pytest.raises(Refused, match=said):
        service.paste_story(text, branch=branch, day=date.today() + timedelta(days=days))
    assert service.reflections().empty


def test_the_longest_story_is_kept(service):
    service.paste_story("long " * 4000, branch="Central", day=date.today())
    assert len(service.reflections()) == 1


def test_the_account_can_be_narrowed(service, library):
    service.upload_all([("stats.xlsx", library.stats()), ("stories.xlsx", library.stories())])
    assert set(service.ledger(Filter(file="stats.xlsx"))["file"]) == {"stats.xlsx"}
    kept = service.ledger(Filter(file="stats.xlsx", fates=["kept"]))
    assert len(kept[kept["cell"] == ""]) == 3 * len(library.branches)
    assert service.ledger(Filter(key="no_such_problem")).empty


def test_no_words_of_a_reflection_stand_in_the_account(service, library):
    service.upload("stories.xlsx", library.stories())
    assert MARK not in service.ledger().to_csv()
    assert MARK not in service.questions().to_csv()


def test_an_answer_about_the_fiscal_year_is_the_librarys_year(service):
    assert service.fiscal_start() in (None, 1)
    service.decide("fiscal_year", "fiscal year", "7")
    service.upload("stats.csv", b"Branch,Month,Visits\nCentral,2025-08,10\nCentral,2025-09,10\n")
    assert "FY2026" in service.choices().periods


def test_a_story_whose_branch_is_an_address_is_refused_in_words(service):
    with pytest.raises(Refused, match="only the name of the branch"):
        service.paste_story("He came in to say thanks.", branch="see ana@example.org", day=date(2026, 5, 1))


def test_a_file_that_only_repeats_others_is_said_to_be_here_already(service):
    service.upload("a.csv", b"Branch,Month,Visits\nCentral,2025-08,10\n")
    again = service.upload("b.csv", b"Branch,Month,Visits\nCentral,2025-08,10\n\n")
    assert again.words == "“b.csv” is kept; what it says is here from other files."
