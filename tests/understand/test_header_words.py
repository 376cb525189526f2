"""A header is read word by word: it names a measure only where every word belongs to it."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from impact.understand.header_reading import read_header
from impact.understand.measures import measure_named
from impact.understand.near_measures import guesses_for, why_not
from impact.vocabulary.header_words import header_words, load_recipes, load_words, recipes
from impact.vocabulary.measures import measures
from impact.vocabulary.table import VocabularyMistake

# One of each pattern: item numbers, sections before a colon or dash, units and years in brackets, joins that say one
# thing twice, codes of the national survey, and the common measures in six further languages.
NAMED = """
    visits: Q12a. Annual library visits | Library Visits (FY 2024) | Gate count, total | People entering the library
    visits: In-person visits to this library | Number of visits to the library during the year | VISITS | Besuche gesamt
    visits: Nombre de visites | Visitas totales 2024 | Ingressi totali | Kirjastokäynnit | Visitas | Footfall (no.)
    virtual_visits: Visits to the library website | Web site visits per year | WEBVISIT | Visits - online
    active_borrowers: Number of active library cardholders | Active patrons (total) | Usuarios activos
    registered_borrowers: Total registered library users | REGBOR | Registered patrons | Library card holders
    new_registrations: New cardholders registered | New borrowers (year) | New patron registrations
    circ_total: Circulation (including renewals) | Check-outs & renewals | Total circulation of all materials
    circ_total: Circulation – total (all ages) | Prêts | Ausleihen | Préstamos | Lainat yhteensä | Empréstimos | TOTCIR
    circ_physical: Circulation: Physical | Loans of physical items | 5.2 Physical materials circulation
    circ_physical: Circulation (physical)
    circ_electronic: Circulation of digital items | Electronic loans | Total e-media circulation | Préstamos digitales
    circ_children: Circulation - juvenile | Loans of children's items | Children's/juvenile circulation
    ill_lent: Interlibrary loans: lent | ILL - provided to other libraries | Items lent to other libraries | LOANTO
    ill_borrowed: Interlibrary loans received (total) | ILL: borrowed | Materials borrowed from other libraries | LOANFM
    reference: Reference inquiries answered | 7.2* Reference transactions per year | Reference & information questions
    directional: Directional questions asked | Directional
    tech_help: Technology assistance sessions | One-on-one tech help | Computer help
    programs: Total library-sponsored programs | Programs/events | Events offered | Number of synchronous programs
    programs: Veranstaltungen | Nombre d'animations | TOTPRO
    program_attendance: Programs: total attendance | Attendance at library programmes | Audience at library events
    program_attendance: Total attendance at programs (7.51 + 7.52) | Event participants | TOTATTEN
    program_attendance_children: Children's programs - attendance | Attendance at programs for children (0-11)
    program_attendance_teen: Young Adult (12-18) program attendance | YA / teen attendance
    program_attendance_adult: Programs for adults: attendance | Adult event attendees
    program_attendance_virtual: Live online program attendance | Attendance at synchronous virtual programs
    recorded_views: Views of asynchronous program presentations | Recorded program views
    computer_sessions: Use of public access computers | Public computer log-ins | PC sessions | PITUSR
    wifi_sessions: Number of Wi-Fi sessions per year | Wireless log-ins | Sessions of wireless access
    public_computers: Public use internet computers | Computers with internet access for public use | GPTERMS
    room_bookings: Meeting room reservations | Number of study room bookings
    service_hours: Hours open to the public per year | Annual public service hours (all outlets) | HRS_OPEN
    staff_fte: Total paid employees (FTE) | Full-time equivalent staff
    volunteer_hours: Hours contributed by volunteers | Volunteer hours, total
    holdings_physical: Physical items held | Total physical holdings
    population: Population of the legal service area (LSA) | Resident population served | Einwohner
"""
# What must not be taken: each a kind of word that turns a count into something else, or says we know not what.
NOT_NAMED = """
    Visits per capita | Visits per hour open | Loans/capita | Circulation % | Visits as a percentage of the county
    Average visits | Visits rank | Turnover rate | Reference transactions in a typical week | Weekly visits
    Library visits - reporting method | Does the library count visits? | Are loans counted? | Wi-Fi (yes/no)
    Program attendance (subset of total) | Of which children's loans | Computers for use by staff only
    Renewals (included in total circulation) | E-books (counted with books) | Items added | Items withdrawn
    Visits goal | Visits last year | Circulation, prior year | Change in visits | Visits YTD
    Library visits (no. in thousands) | Loans ('000) | F_VISITS | Income from fees | Program expenditures | Loan fines
    Circulation excluding renewals | Loans without renewals | Visits except bookmobile | Non-children's circulation
    Programs and attendance | Program/attendance | Visits & circulation
    Items in house | Online loans | Visit duration | Adult and children's circulation
    Attendance | Sessions | Users | Computers | Registrations | Hours | Interlibrary loans | Questions
    Children's programs | Adult circulation | DVD circulation | E-book loans | Virtual programs | In-person attendance
    School visits | Community-sponsored programs | Attendance at programs by others | Program attendance, ages 0-5
    Visits to other libraries | Loans from this branch | Loans to | Interlibrary loans to schools | Net ILL
    Staff hours | Hours open on Sundays | Volunteers | Number of volunteers | Teen volunteer hours | Librarians (FTE)
    Computers in use | Computer usage | Computer hours | Wi-Fi users | Wireless printing | Laptop loans
    Registered resident borrowers | Population under 12 | Website hits | Unique visitors | Visitors to the website
    Programs cancelled | Reference books | Virtual reference questions | Meeting room attendance | Physical events
    Staff | Total staff | Program attendance (in person) | Programs (physical)
    Reservation PC sessions | Circulation system | Print materials | Print circulation | KIDPRO | BKVOL
"""  # fmt: skip


def _named():
    for line in filter(None, map(str.strip, NAMED.splitlines())):
        key, _, headers = line.partition(": ")
        yield from ((header.strip(), key) for header in headers.split(" | "))


def _not_named():
    return [h.strip() for line in NOT_NAMED.splitlines() for h in line.split(" | ") if h.strip()]


@pytest.mark.parametrize(("header", "key"), list(_named()))
def test_a_header_whose_every_word_belongs_to_a_measure_names_it(header, key):
    assert measure_named(header).key == key, why_not(header)


@pytest.mark.parametrize(
    "header", [h.strip() for line in NOT_NAMED.split("\n") for h in line.split(" | ") if h.strip()]
)
def test_a_header_that_says_more_or_less_than_a_measure_names_none(header):
    named = measure_named(header)
    assert not named.key
    assert named.reason.endswith(".")


_SAYS_NOTHING = {words for words, part in header_words().items() if part == "nothing"}
_NAMES = [header for header, _ in _named() if " " in header]


@given(st.sampled_from(_NAMES), st.from_regex(r"[a-z]{4,12}", fullmatch=True), st.booleans())
def test_one_unknown_word_more_is_always_a_question(header, word, before):
    assume(read_header(word).unknown and word not in _SAYS_NOTHING)
    longer = f"{word} {header}" if before else f"{header} {word}"
    assert not measure_named(longer).key


@given(st.sampled_from(_NAMES), st.sampled_from(sorted(_SAYS_NOTHING & {"annual", "total", "per year", "(estimated)"})))
def test_words_that_change_nothing_change_nothing(header, word):
    assert measure_named(f"{header} {word}").key == measure_named(header).key


@given(st.lists(st.sampled_from(sorted(header_words())), min_size=1, max_size=4))
def test_no_words_in_any_order_name_two_measures_without_asking(words):
    keys = read_header(" ".join(words)).keys
    named = measure_named(" ".join(words))
    assert len(keys) < 2 or not named.key or named.reason.endswith(f"“{measures()[named.key].label}”.")


def test_why_a_header_names_none_is_said_by_its_words():
    assert why_not("Hotspot circulation") == "We cannot tell what “hotspot” changes about what is counted."
    assert why_not("Adult circulation") == (
        "“adult” makes it something narrower than “Total circulation (loans + renewals)”."
    )
    assert why_not("Visits and circulation") == "It may count several things in one."


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("Users", "registered_borrowers"),
        ("Computers", "public_computers"),
        ("Loans to", "ill_lent"),
        ("Branch reference transactions", "reference"),
        ("In person visits to this branch or service point", "visits"),
        ("Questions", "reference"),
    ],
)
def test_what_was_meant_is_among_three_guesses(header, meant):
    assert meant in guesses_for(header)


def test_every_recipe_fits_what_it_needs_and_nothing_it_does_not_know():
    for recipe in recipes():
        parts = frozenset(next(iter(group)) for group in recipe.needs)
        assert recipe.fits(parts)
        assert not recipe.fits(parts | {"no such part"})


def test_a_mistake_in_the_tables_is_told_with_its_line(tmp_path: Path):
    words, made = tmp_path / "header_words.csv", tmp_path / "header_recipes.csv"
    words.write_text("part,says,words\nvisits,a,visit|call\nloans,b,loan|call\n", encoding="utf-8")
    with pytest.raises(VocabularyMistake, match=r"line 3.*“call”"):
        load_words(words)
    made.write_text("needs,measure,may\nvisits,visits,\nloans,lending,\n", encoding="utf-8")
    with pytest.raises(VocabularyMistake, match=r"line 3.*“lending”"):
        load_recipes(made, frozenset({"visits", "loans"}))
