"""Random libraries, consents, clearances, limits and second thoughts; what no presentation of them may tell."""

import random
from collections.abc import Iterator
from datetime import date

import pandas as pd

from impact.model import Presented
from impact.service import QuoteWanted, Refused, Service, Wanted, Who, Workspace
from impact.service.consent.consent_given import Change
from impact.service.people.thresholds import PUBLIC, SENSITIVE, STAFF
from impact.service.rights import ROLES
from impact.workspace import set_setting
from impact.workspace.presentations import StepLine, keep_steps

PERIOD = "2026-Q2"
BRANCHES = ("Central", "Mill Street", "North Hill", "Oak Park", "Lakeside")
SAID = ("Only the readers", "Colleagues", "Anyone, without my name", "Anyone, with my role")
# Who may see a passage of this level, and how many have to have read it first.
MAY = {"staff": 1, "board": 1, "public": 2}
REACHES = {"reader": (), "colleagues": ("staff",), "anonymous": tuple(MAY), "role": tuple(MAY)}
HEADER = ("Branch", "Date", "What happened between you and someone here that the numbers will not show?")
HEADER = (*HEADER, "What did it show?", "What helped, or what would have helped you?", "Who may read or quote this?")
CODES = ("Dignity", "Purpose", "Understanding")


def word(number: int) -> str:
    """Stands in one reflection and nowhere else."""
    return "Q" + "".join("bcdfghklmn"[int(digit)] + "aeiouaeiou"[int(digit)] for digit in f"{number:04}")


def files(library, dice: random.Random) -> list[tuple[str, bytes]]:
    """Two quarters of two years of counts, and from none to twelve reflections a branch."""
    months = [date(year, month, 1) for year in (2025, 2026) for month in range(1, 7)]
    counts = [["Branch", "Month", "Visits", "Incidents"]]
    counts += [[b, month, dice.randint(200, 900), dice.choice((0, 1, 2, 3, 9))] for b in BRANCHES for month in months]
    told: list[list[object]] = [list(HEADER)]
    for branch in BRANCHES:
        for _ in range(dice.choice((0, 1, 3, 4, 5, 7, 9, 10, 12))):
            number = len(told)
            words = f"{word(number)} stood at the long desk and spoke of {word(number + 5000)} until we closed."
            day = date(2026, dice.choice((2, 4, 5, 6)), 1 + number % 28)
            told.append([branch, day, words, dice.choice(CODES), f"{word(number)} helped me", dice.choice(SAID)])
    made = library.workbook
    return [("stats.xlsx", made(counts, sheet="Stats")), ("stories.xlsx", made(told, sheet="Form"))]


def second_thoughts(kept: Workspace, presentations: dict[str, str], dice: random.Random) -> None:
    """One thing that somebody does, of all that may change who may see what."""
    ada, ben = (Service(kept, Who(name, frozenset(ROLES))) for name in ("Ada", "Ben"))
    names = [str(name) for name in ada.reflections()["id"]]
    one = dice.choice(names)
    match dice.randrange(8):
        case 0 | 1 | 2:
            for name in dice.sample(names, min(4, len(names))):
                for person in dice.choice(((ada,), (ada, ben))):
                    person.clear_quote(name)
        case 3:
            for person in (ada, ben):
                person.clear_quote(one, cleared=False)
        case 4:
            level = dice.choice(("reader", "colleagues", "anonymous"))
            ada.give_consent(one, Change(level, "They told me so.", told_me=True))
        case 5:
            ada.withdraw(one)
        case 6:
            limits = dice.choice(((3, 5, 5), (5, 10, 10), (8, 12, 10)))
            with kept.writing("Ada") as writing:
                for name, value in zip((STAFF, PUBLIC, SENSITIVE), limits, strict=True):
                    set_setting(writing, name, value, reread=False)
        case 7:
            typed = str(ada.reflections().set_index("id").at[one, "text"])
            for told in presentations.values():
                line = StepLine(told, f"w{dice.randrange(10**6)}", 50, "words", '{"title": "A pause"}', typed, typed)
                with kept.writing("Ada") as writing:
                    keep_steps(writing, [line])


def put_something_in(service: Service, told: str, dice: random.Random) -> None:
    """A figure, or a quote, whether its audience may see it or not."""
    names = [str(name) for name in service.reflections()["id"]]
    forms = ("sides", "weave", "ribbon", "pair_card", "conditions", "then_and_now", "sounding_board", "listening")
    try:
        if dice.random() < 0.5:
            service.add_step(told, "quote", QuoteWanted(dice.choice(names)))
        else:
            measure = dice.choice(("visits", "incidents"))
            wanted = Wanted(dice.choice(forms), measure, PERIOD, dice.choice(("", *BRANCHES)))  # type: ignore[arg-type]
            service.add_step(told, "figure", wanted)
    except Refused:
        pass


def beyond_consent(service: Service, told: Presented, gone: set[str]) -> Iterator[str]:
    """Each passage that stands anywhere in it although its writer or a clearance does not reach so far."""
    said = repr(told) + "".join(table.to_csv() for table in told.tables.values())
    said += "".join(repr(step.figure.spec) for step in told.steps if step.figure)
    cleared = {one.reflection_id: len(one.cleared_by) for one in service.quotes("staff")}
    for line in service.reflections().itertuples():
        own = str(line.text).split(" ")[0]
        allowed = told.audience in REACHES[line.consent] and cleared.get(line.id, 0) >= MAY[told.audience]
        if own in said and not allowed:
            yield f"{own}, {line.consent}, cleared by {cleared.get(line.id, 0)}"
    yield from (own for own in gone if own in said)


def held_back_told(service: Service, told: Presented) -> Iterator[str]:
    """Numbers of branches that are too small, sensitive numbers, and totals that are not the sum of what is shown."""
    limits = service.thresholds()
    fewest = limits.public if told.audience == "public" else limits.staff
    lines = service.reflections()
    wrote = lines[lines["period_start"].ge("2026-04-01")].groupby("branch")["id"].nunique().to_dict()
    voices = pd.concat([told.tables["indicators"], told.tables["pairs"]])
    small = [branch for branch in BRANCHES if 0 < wrote.get(branch, 0) < fewest]
    # That nobody has read them yet (n = 0) is told of any branch.
    shown = voices[voices["branch"].isin(small) & ~voices["n"].eq(0).fillna(False)][["branch", "n", "x", "writers"]]
    yield from (f"voices of {row[0]}" for row in shown.dropna(subset=["n", "x", "writers"], how="all").values)
    counts = told.tables["counts"]
    if told.audience != "staff":
        number = counts.loc[counts["measure"].eq("incidents") & counts["role"].eq("branch"), "value"]
        yield from (f"{value} incidents" for value in number if 0 < value < limits.sensitive)
    for code, rows in told.tables["indicators"].groupby("code"):
        total = rows.loc[rows["branch"].eq(""), "n"].sum()
        parts = rows.loc[rows["branch"].ne(""), "n"].sum()
        if total and total != parts:
            yield f"{code}: {total} is not {parts}"
    answers = told.tables["ledger"].query("file == 'stories.xlsx'")
    yield from (f"{rows} rows of answers" for rows in answers["rows"].dropna())
