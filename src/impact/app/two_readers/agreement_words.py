"""How far two readers agree in; the same in words and as a table, out. It never says who was right."""

from collections.abc import Sequence
from math import floor

import pandas as pd

from impact.charts.words import listing, plural
from impact.coding.agreement import FIRST_HINT, Agreement, Label
from impact.model import Code
from impact.service.reading.verdicts import Said
from impact.service.two_readers.comparing import Comparison, Difference

WRITER = "writer"
NUMBERS = ("Read by both", "Used by either", "Used by both", "Alpha", "Kappa")
MEANS: dict[Label, str] = {
    "reliable": "Both see much the same in the same words.",
    "tentative": "Both see mostly the same in the same words. What is concluded from it stays tentative.",
    "coders disagree": "They see different things in the same words. Talk about the codes before you build on them.",
    "not estimable": "Nothing can be said: there was nothing to agree or differ on.",
}
_ALLOWS: dict[Label, str] = {
    "reliable": "reliable: groups may be compared",
    "tentative": "tentative: compare with care",
    "coders disagree": "coders disagree: do not compare groups",
    "not estimable": "not estimable",
}
RARE = "rarely used, a first hint"
CAPTION = "How far two readers agree, code by code"
ABOUT = (
    "Both numbers are 1 where two readers always agree and 0 where they agree as often as by chance. They are rounded "
    "down. Alpha (Krippendorff): 0.80 and more is reliable, 0.667 and more tentative. Kappa: Cohen."
)
_SAYS = {"confirmed": "yes", "denied": "said that it was denied", "refused": "not here", "disputed": "in doubt"}


def in_short(found: Comparison) -> str:
    """“Ada and Ben each read 50 reflections alone. All codes together: alpha 0.72, tentative.”"""
    read = f"{listing(found.round.coders)} each read {plural(found.units, 'reflection')} alone."
    whole = found.together
    if whole.alpha is None:
        return f"{read} All codes together: not estimable."
    return f"{read} All codes together: alpha {number(whole.alpha)}, {whole.label}."


def hint(found: Comparison) -> str:
    """What to say where there are too few to be sure."""
    if found.units >= FIRST_HINT:
        return ""
    return f"Below {FIRST_HINT} reflections this is a first hint: one more could change the word."


def blocked(found: Comparison) -> str:
    names = [code.name for code, one in found.codes if not one.comparable]
    which = listing(names) if len(names) <= 3 else f"the {len(names)} codes on which they disagree"
    return f"Do not compare groups by {which} until a later round shows that both read alike." if names else ""


def unused(found: Comparison) -> str:
    """Codes of which nothing can be said."""
    if not found.unused:
        return ""
    return f"Used by neither: {plural(found.unused, 'other code')} of the codebook. Nothing can be said there."


def table(found: Comparison) -> pd.DataFrame:
    """A line for each code that one of them used, in the order of the codebook."""
    return pd.DataFrame([_line(code.name, one) for code, one in found.codes], columns=["Code", *NUMBERS, "That means"])


def number(value: float | None) -> str:
    """Two decimals, rounded down: 0.7996 is not yet 0.80. A true minus sign."""
    if value is None:
        return "–"
    down = floor(value * 100 + 1e-9) / 100
    return f"{down:.2f}".replace("-", "−")


def who_said(one: Difference, coders: Sequence[str]) -> list[str]:
    """“Ada: yes.”, “Ben read it and did not give this code.”, “The writer ticked it.”"""
    last = {said.coder: said for said in one.said}
    parts = [_says(who, last.get(who)) for who in coders]
    return [*parts, *(["The writer ticked it."] if WRITER in last else [])]


def in_the_codebook(code: Code) -> list[str]:
    """What may settle it: what belongs to the code, what does not, and a near miss."""
    told = (
        ("Belongs here", code.include_when),
        ("Does not", code.exclude_when),
        ("A near miss", f"“{code.near_miss}”" if code.near_miss else ""),
    )
    return [f"{title}: {words}" for title, words in told if words]


def decided(one: Difference) -> str:
    """What they decided of it, or nothing yet."""
    match one.decision:
        case "yes":
            return "Decided together: yes, it is here."
        case "no":
            return "Decided together: no, it is not here."
        case "open":
            return "Decided together: it stays disputed, and out of the count."
        case "again":
            return "Somebody said otherwise since you settled it, so it is open again."
    return ""


def _says(who: str, said: Said | None) -> str:
    return f"{who}: {_SAYS[said.what]}." if said else f"{who} read it and did not give this code."


def _line(name: str, one: Agreement) -> list[object]:
    return [name, one.units, one.either, one.both, number(one.alpha), number(one.kappa), _allows(one)]


def _allows(one: Agreement) -> str:
    """A reliable code that was met once is not yet one to compare by."""
    if not one.is_rare or one.alpha is None:
        return _ALLOWS[one.label]
    return f"{one.label} · {RARE}"
