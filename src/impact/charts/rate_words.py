"""A rate in, the words in which it is told out: what it comes to, its own past, or what is missing for it."""

from collections.abc import Iterator

from impact.charts.words import change, count, known, listing, noun, period, within
from impact.model import ContextLine, Missing, Rate

# As ISO 11620 asks of whoever sets one library beside another.
CAUTION = "Other libraries differ in size, hours and people: compare only with caution."


def name(rate: Rate) -> str:
    """Visits per opening hour."""
    return f"{noun(rate.measure)} {rate.spec.name}"


def told(rate: Rate, *, before: str) -> str:
    """24 visits per opening hour, +3.5% on Q3 2025, which had 23.2; `before` is the name of the year before."""
    if not known(rate.value):
        return not_told(rate)
    said = f"{count(rate.value)} {within(name(rate))}"
    if not before or not known(rate.before):
        return said
    had = f"{period(before)}, which had {count(rate.before)}"
    return f"{said}; {change(rate.change)} on {had}" if known(rate.change) else f"{said}; not compared with {had}"


def not_told(rate: Rate) -> str:
    """Per opening hour: not told, since service hours have 2 of 3 months."""
    start = f"{rate.spec.name[:1].upper()}{rate.spec.name[1:]}: "
    if rate.held:
        return f"{start}held back, as the count is"
    return f"{start}not told, since {listing(list(_reasons(rate)), most=9)}"


def background(context: ContextLine, rate: Rate) -> str:
    """One line under a rate, and never more."""
    where = f"{context.library}, {context.year} ({context.source})"
    return f"Background: {count(context.value)} {rate.spec.name} at {where}. {CAUTION}"


def _reasons(rate: Rate) -> Iterator[str]:
    yield from (_reason(missing) for missing in rate.missing)


def _reason(missing: Missing) -> str:
    what = within(noun(missing.measure))
    match missing.why:
        case "none":
            return f"{what} is not reported for this time and place"
        case "elsewhere":
            return f"{what} is reported for all branches only"
        case "for_the_year":
            return f"{what} is reported for the whole year only"
        case "zero":
            return f"{what} is 0"
        case "places":
            away = f" of {listing(missing.places, most=4)}" if missing.places else " of some branches"
            return f"{what}{away} is missing"
    if missing.parts_expected and missing.parts < missing.parts_expected:
        return f"{what} has {missing.parts} of {missing.parts_expected} months"
    return f"{what} may be shown only in part"
