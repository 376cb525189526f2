"""People read and code; a quote goes only where its writer and those who read it let it go."""

import pytest

from impact.service import Coding, NotAllowed, Refused, Service, Wanted


def ids(service: Service, *, consent: str, branch: str = "Central") -> list[str]:
    told = service.reflections()
    return list(told.loc[(told["consent"] == consent) & (told["branch"] == branch), "id"])


def quoted(service: Service, audience: str) -> set[str]:
    return {quote.reflection_id for quote in service.quotes(audience)}


def test_a_read_mark_is_the_readers_own(full, asked_by):
    first = full.reflections()["id"].iloc[0]
    full.mark_read([first])
    assert full.reflections().set_index("id")["read"].to_dict()[first]
    assert not asked_by("Bo", "reader").reflections()["read"].any()


def test_readers_see_words_and_neither_writers_nor_files(full):
    assert not {"writer", "file", "sheet", "cell"} & set(full.reflections().columns)


@pytest.mark.parametrize(
    "coding",
    [
        {"code": "KINDNESS"},
        {"state": "maybe"},
        {"polarity": "both"},
        {"start": 3},
        {"start": 3, "end": 3},
        {"start": -1, "end": 3},
        {"start": 0, "end": 10_000},
        {"reflection_id": "0" * 16},
    ],
)
def test_a_coding_that_cannot_be_is_refused(full, coding):
    reflection = full.reflections()["id"].iloc[0]
    with pytest.raises(Refused):
        full.code([Coding(**{"reflection_id": reflection, "code": "DIGNITY", **coding})])


def test_a_passage_may_be_the_whole_text_and_the_coder_is_who_asks(full, tmp_path):
    told = full.reflections().iloc[0]
    full.code([Coding(told.id, "DIGNITY", start=0, end=len(told.text), coder="somebody else")])
    full.export(tmp_path)
    assert (tmp_path / "codings.csv").read_text().splitlines()[1].split(",")[-2] == "Ada"


@pytest.mark.parametrize(
    ("consent", "audience", "persons", "goes"),
    [
        ("reader", "staff", 2, False),
        ("colleagues", "staff", 1, True),
        ("colleagues", "board", 2, False),
        ("anonymous", "board", 0, False),
        ("anonymous", "board", 1, True),
        ("anonymous", "public", 1, False),
        ("anonymous", "public", 2, True),
    ],
)
def test_a_quote_goes_as_far_as_its_writer_and_its_readers_let_it(full, asked_by, consent, audience, persons, goes):
    reflection = ids(full, consent=consent)[0]
    for name in ("Ada", "Bo")[:persons]:
        asked_by(name, "manager", "reader").clear_quote(reflection)
    assert (reflection in quoted(full, audience)) is goes


def test_a_clearance_that_is_taken_back_stops_the_quote(full):
    reflection = ids(full, consent="anonymous")[0]
    full.clear_quote(reflection)
    full.clear_quote(reflection, cleared=False)
    assert quoted(full, "board") == set()


def test_a_viewer_sees_only_what_somebody_has_read_first(full, asked_by):
    viewer = asked_by("Vi", "viewer")
    assert quoted(full, "staff")
    assert viewer.quotes("staff") == []
    reflection = ids(full, consent="colleagues")[0]
    full.clear_quote(reflection)
    assert [quote.reflection_id for quote in viewer.quotes("staff")] == [reflection]
    with pytest.raises(NotAllowed):
        viewer.reflections()


def test_a_small_branch_is_quoted_without_its_name(full):
    for branch in ("Central", "Lakeside"):
        full.clear_quote(ids(full, consent="anonymous", branch=branch)[0])
    assert sorted(quote.branch for quote in full.quotes("board")) == ["", "Central"]


def test_what_was_told_of_a_year_does_not_name_its_branch_by_what_a_quarter_shows(full, library):
    """It is in no figure, so nobody knows how many at Central told of a year: perhaps one."""
    head = ["Branch", "Period", "What happened between you and someone here that the numbers will not show?"]
    head.append("Who may read or quote this?")
    row = ["Central", "2026", "All year long the same man came to the desk and we talked.", "Anyone, without my name"]
    full.upload("year.xlsx", library.workbook([head, row]))
    told = full.reflections()
    (year,) = told.loc[told["text"].str.contains("All year long")].itertuples()
    assert (year.period_end - year.period_start).days > 360
    full.clear_quote(year.id)
    (quote,) = (quote for quote in full.quotes("board") if quote.reflection_id == year.id)
    assert quote.branch == ""


def test_an_export_that_repeats_last_quarters_rows_adds_only_the_new_ones_and_keeps_all_codings(service, library):
    service.upload("2026-05.xlsx", library.stories())
    before = service.reflections()
    some = [str(name) for name in before["id"].head(5)]
    service.mark_read(some)
    service.code([Coding(name, "BELONGING") for name in some])
    told = service.figure_data(Wanted())
    more = [
        ["Central", "2026-06-20", "He asked whether the chess table could stay where it is.", "Purpose", "Colleagues"]
    ]
    service.upload("2026-06.xlsx", library.stories(more=more))
    after = service.reflections()
    assert len(after) == len(before) + 1
    assert set(before["id"]) < set(after["id"])
    ledger = service.ledger()
    rows = ledger[(ledger["file"] == "2026-06.xlsx") & (ledger["cell"] == "") & ledger["row"].notna()]
    assert rows["fate"].value_counts().to_dict() == {"already_here": len(before), "kept": 1, "not_data": 1}
    now = service.figure_data(Wanted())
    assert told is not None
    assert now is not None
    first, second = (sides.rows.query("role == 'total'").iloc[0] for sides in (told, now))
    assert second["PURPOSE"] == first["PURPOSE"] + 1
    assert second["DIGNITY"] == first["DIGNITY"]
