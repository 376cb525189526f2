"""A reader changes what a writer allows: with a reason, never above the sheet on their own, and everywhere at once."""

import pytest

from impact.service import Refused, Service, Wanted, Who
from impact.service.consent.consent_given import Change

WHY = "She said so at the desk."


def one(service, consent, branch="Central"):
    told = service.reflections()
    return str(told.loc[(told["consent"] == consent) & (told["branch"] == branch), "id"].iloc[0])


def quoted(service, audience):
    return {quote.reflection_id for quote in service.quotes(audience)}


def test_a_lower_level_takes_the_quote_out_of_every_list_at_once(full):
    reflection = one(full, "anonymous")
    for name in ("Ada", "Ben"):
        Service(full._own, Who(name, full.who.roles)).clear_quote(reflection)
    assert all(reflection in quoted(full, audience) for audience in ("staff", "board", "public"))
    full.give_consent(reflection, Change("colleagues", WHY))
    assert reflection in quoted(full, "staff")
    assert reflection not in quoted(full, "board") | quoted(full, "public")
    full.give_consent(reflection, Change("reader", WHY))
    assert reflection not in quoted(full, "staff")
    assert full.reading_card(reflection).consent == "reader"
    assert set(full.reflections().set_index("id").loc[[reflection], "consent"]) == {"reader"}
    assert full.figure(Wanted("ribbon", "visits")) is not None


def test_a_higher_level_needs_the_writers_word_a_reason_and_a_person(full, asked_by):
    reflection = one(full, "reader")
    for change in (
        Change("anonymous", WHY),
        Change("anonymous", " ", told_me=True),
        Change("withdrawn", WHY, told_me=True),
    ):
        with pytest.raises(Refused):
            full.give_consent(reflection, change)
    with pytest.raises(Refused, match="name"):
        asked_by("this computer", "reader").give_consent(reflection, Change("anonymous", WHY, told_me=True))
    full.give_consent(reflection, Change("anonymous", WHY, told_me=True))
    stands = full.consent_of(reflection)
    assert (stands.level, stands.in_sheet, stands.reason, stands.by) == ("anonymous", "reader", WHY, "Ada")
    assert reflection in quoted(full, "staff")


def test_a_new_start_of_the_program_knows_it_too(full):
    reflection = one(full, "anonymous")
    full.give_consent(reflection, Change("reader", WHY))
    again = Service(type(full._own).open(full._own.folder), full.who)
    assert again.reading_card(reflection).consent == "reader"


def test_a_name_stands_under_a_quote_only_once_the_writer_said_yes_to_it_again(full):
    reflection = one(full, "anonymous")
    with pytest.raises(Refused, match="name"):
        full.give_consent(reflection, Change("named", WHY, told_me=True))
    full.give_consent(reflection, Change("named", WHY, told_me=True, name="Noor Haddad"))
    names = {quote.reflection_id: quote.name for quote in full.quotes("staff")}
    assert names[reflection] == ""
    full.give_consent(reflection, Change("named", WHY, told_me=True, name="Noor Haddad", name_confirmed=True))
    names = {quote.reflection_id: quote.name for quote in full.quotes("staff")}
    assert names[reflection] == "Noor Haddad"
    full.give_consent(reflection, Change("role", WHY, told_me=True))
    assert {quote.name for quote in full.quotes("staff")} == {""}
    assert b"Haddad" not in full._own.database.read_bytes().replace(b"\x00", b"") or full.check() == []


def export(library, consent, more=()):
    row = ["Central", "2026-05-30", "She stayed until the rain was over, and told us of the sea.", "Dignity", consent]
    return library.stories(more=[row, *more])


def test_of_two_exports_the_lower_consent_counts_whatever_their_order(service, library):
    service.upload_all(
        [("a.xlsx", export(library, "Anyone, without my name")), ("b.xlsx", export(library, "Colleagues"))]
    )
    told = service.reflections()
    assert told.loc[told["text"].str.contains("the sea"), "consent"].tolist() == ["colleagues"]


def test_a_writer_who_lowers_it_in_a_later_export_is_heard_over_what_a_reader_gave(service, library):
    service.upload("a.xlsx", export(library, "Colleagues"))
    told = service.reflections()
    (reflection,) = told.loc[told["text"].str.contains("the sea"), "id"]
    service.give_consent(reflection, Change("anonymous", WHY, told_me=True))
    more = ["Central", "2026-05-31", "Another one about the harbour wall and its cats.", "Dignity", "Colleagues"]
    service.upload("b.xlsx", export(library, "Colleagues", [more]))
    assert service.consent_of(reflection).level == "anonymous"
    service.upload("c.xlsx", export(library, "No", [more]))
    assert service.consent_of(reflection).level == "reader"


@pytest.mark.parametrize(("persons", "cleared_by", "goes"), [(2, 1, False), (2, 2, True), (1, 1, True), (1, 0, False)])
def test_the_public_waits_for_as_many_persons_as_the_library_set(full, persons, cleared_by, goes):
    reflection = one(full, "anonymous")
    full.set_public_clearances(persons)
    for name in ("Ada", "Ben")[:cleared_by]:
        Service(full._own, Who(name, full.who.roles)).clear_quote(reflection)
    assert (reflection in quoted(full, "public")) is goes
    word = {1: "one person has", 2: "two persons have"}[persons]
    assert any(word in line for line in full.left_out(Wanted("ribbon", "visits", audience="public")))


def test_nobody_may_be_no_one(full):
    for persons in (0, 3):
        with pytest.raises(Refused):
            full.set_public_clearances(persons)
