"""Ten invented yearly workbooks of one library system, whose headers drift in the ways that real ones do.

Each true series has its own words in each year, or none. Seen in real yearly workbooks, and invented anew here: item
codes that move, capitals, "per cent" and "%", "juvenile" that becomes "children's", words that are left off, columns
that come, go and come back, one heading over several columns, and another thing that takes the place of one that went.
"""
# ruff: noqa: E501 -- a table of headers reads best one item a line

import hashlib
import random
from dataclasses import dataclass, field

from impact.sheets import Book, Cell, Sheet, column_letters

FIRST = 2011
YEARS = tuple(range(FIRST, FIRST + 10))
PLACES = (
    "Alder Falls",
    "Birch Hollow",
    "Cedar Mills",
    "Dunmore",
    "Eastbrook",
    "Fenwick",
    "Granite Bay",
    "Harlow",
    "Ironside",
    "Juniper",
    "Kestrel Point",
    "Larkfield",
)


@dataclass(frozen=True, eq=False)
class Item:
    """One thing that is counted. `words` begin in a year and hold until the next; "" is a year without it."""

    name: str
    size: float
    words: dict[int, str]
    measure: str = ""
    rate: bool = False

    def called(self, year: int) -> str:
        known = [begin for begin in self.words if begin <= year]
        return self.words[max(known)] if known else ""


@dataclass(frozen=True)
class Tab:
    title: str
    items: tuple[Item, ...]


def _item(name: str, size: float, *words: tuple[int, str], measure: str = "", rate: bool = False) -> Item:
    return Item(name, size, dict(words), measure, rate)


TABS = (
    Tab(
        "use stats",
        (
            _item("visits", 9, (2011, "TOTAL LIBRARY VISITS"), (2016, "Total Library Visits"), measure="visits"),
            _item("visits per head", 0.6, (2011, "VISITS PER CAPITA SERVED"), (2016, "Visits Per Capita"), rate=True),
            _item("loans", 14, (2011, "TOTAL CIRCULATION"), (2016, "Total Circulation"), measure="circ_total"),
            _item("programs", 0.2, (2011, "TOTAL PROGRAMS"), (2014, "Total Programs"), measure="programs"),
            _item(
                "attendance", 3, (2011, "TOTAL PROGRAM ATTENDANCE"), (2016, "Total Program Attendance"),
                measure="program_attendance",
            ),
            _item("weeks", 0.05, (2013, "Weeks Main Library Open"), (2015, ""), (2017, "Weeks Main Library Open")),
            _item(
                "computers", 2, (2011, "USES OF PUBLIC MACHINES"), (2015, "PUBLIC INTERNET COMPUTER SESSIONS"),
                measure="computer_sessions",
            ),
        ),
    ),
    Tab(
        "circulation",
        (
            _item("adult books", 7, (2011, "ADULT BOOKS & SERIALS LENT"), (2016, "Adult Books & Serials Lent")),
            _item(
                "young books", 5, (2011, "JUVENILE BOOKS & SERIALS LENT"), (2014, "Children's Books & Serials Lent")
            ),
            _item("young share", 0.04, (2011, "JUV. BOOKS AS PER CENT OF ALL"), (2014, "Children's Books As % of All"), rate=True),
            _item("films", 4, (2011, "DVD & VIDEO LENT"), (2013, "VISUAL MATERIAL LENT"), (2018, "Visual Material Lent")),
            _item("records", 1.5, (2011, "AUDIO LENT"), (2017, "Audio Material Lent")),
            _item("shared card", 2.2, (2011, "STATECARD LENT"), (2016, "shareIT Lent")),
            # The one went in the year in which the other came, at its place and of its size: two things.
            _item("micro", 0.9, (2011, "MICROFORM USED"), (2019, "")),
            _item("tablets", 0.9, (2019, "Tablets Lent")),
            _item("museum", 0.3, (2018, "Museum Passes Lent")),
        ),
    ),
    Tab(
        "services",
        (
            _item("hours", 4, (2011, "7.10 HOURS OPEN ALL OUTLETS"), (2014, "7.12 HOURS OPEN ALL OUTLETS"), (2019, "7.14 Hours Open All Outlets")),
            _item("main hours", 2.6, (2011, "7.11 HOURS OPEN (Principal Library)"), (2015, "7.13 Hours Open (Main Library)")),
            _item("cards", 6, (2011, "TOTAL REGISTERED BORROWERS"), (2016, "Total Registered Borrowers"), measure="registered_borrowers"),
            _item("questions", 1.2, (2011, "TOTAL REFERENCE TRANSACTIONS"), (2016, "Total Reference Transactions"), measure="reference"),
            # Three columns under one heading, as often as not.
            _item("number a", 0.7, (2011, "NUMBER HELD")),
            _item("number b", 0.4, (2011, "NUMBER HELD")),
            _item("number c", 0.1, (2011, "NUMBER HELD")),
            _item("faxes", 0.15, (2011, "FAXES SENT"), (2016, "")),
            _item("wifi", 3.1, (2015, "WIRELESS SESSIONS"), (2018, "Wireless Sessions"), measure="wifi_sessions"),
            _item("laptops", 0.25, (2017, "Laptops Lent In The Building")),
        ),
    ),
)  # fmt: skip


@dataclass
class Written:
    """The workbooks, and of each number's column which item it is."""

    books: list[Book] = field(default_factory=list)
    truth: dict[tuple[str, str, str], Item] = field(default_factory=dict)
    """By file, sheet and column letters."""


def ten_years(seed: int = 1) -> Written:
    written = Written()
    for year in YEARS:
        written.books.append(_book(year, written, random.Random(seed * 1000 + year)))
    return written


def _book(year: int, written: Written, chance: random.Random) -> Book:
    file = f"Profile {year}.xlsx"
    sheets = []
    for tab in TABS:
        present = [(item, item.called(year)) for item in tab.items if item.called(year)]
        rows: list[tuple[Cell, ...]] = [(f"{tab.title}, fiscal year {year}",), ()]
        rows.append(("Library", *(words for _, words in present)))
        for n, place in enumerate(PLACES):
            rows.append((place, *(_number(item, n, year, chance) for item, _ in present)))
        for column, (item, _) in enumerate(present, start=1):
            written.truth[file, tab.title, column_letters(column)] = item
        sheets.append(Sheet(file, tab.title, _sha(file), tuple(rows), reader="written"))
    return Book(file, _sha(file), tuple(sheets))


def _number(item: Item, place: int, year: int, chance: random.Random) -> Cell:
    """Places differ in size, years a little; a number differs from every other."""
    value = item.size * (400 + 137 * place) * (1 + 0.01 * (year - FIRST)) * chance.uniform(0.93, 1.07)
    return round(value / 1000, 3) if item.rate else round(value)


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
