"""What is behind a number in, the words and small tables that say so out. Nothing here asks or draws."""

import pandas as pd

from impact.charts import words
from impact.charts.places import place_words
from impact.charts.words import count as number
from impact.charts.words import listing, noun, plural
from impact.policy.small_numbers import JOIN
from impact.service.sources.behind import CountHere, VoiceHere
from impact.service.sources.rows_to_open import Place, RowShown

# Cells at once, reflections at once, and letters of each.
CELLS, VOICES = 24, 8
SHORT = 110
# Up to so many cells the sum is written out; of more, each branch comes first.
WRITTEN_OUT = 6
BRANCHES_FIRST = 6

_FLAGS = {"counted": "", "estimated": "estimated", "sampled": "a sample", "revised": "revised"}
_UNLISTED = {
    "held_back": "So few in a sensitive count could be recognised: the number is held back here, and so are its cells.",
    "not_each": "This number is told as a whole only: its parts could point to a person, so its cells are not listed.",
    "none": "There is no count here for this place and time.",
}
_WHY = {
    "edition": "Reflections are listed in the edition for staff only, for those who read them.",
    "role": "Who has the role of a reader sees these reflections here.",
    "round": "You are reading a round without knowing what others say. When it is closed, the reflections stand here.",
    "not_told": "This is not told here, so there is nothing to open.",
    "unmatched": "These reflections cannot be listed one by one for this number.",
    "none": "",
    "": "",
}


def row(one: RowShown, *, all_of: str = "") -> str:
    """What it is called in the list of rows: North Hill; Q3 2026; All branches."""
    about = f"{one.about.replace(JOIN, ' and ')} together" if JOIN in one.about else one.about
    return " · ".join(part for part in (about, words.period(one.period) if one.period else "") if part) or (
        all_of or "All branches"
    )


def where(place: Place) -> str:
    """As it stands after a comma: all branches; North Hill; Oak Park and Lakeside together."""
    if place.unit:
        return f"{place.unit.replace(JOIN, ' and ')} together"
    if len(place.members) > 1:
        return f"{listing(place.members, most=6)} together"
    return place_words(place.branch, None, inside=True)


def counted(count: CountHere) -> str:
    """Visits, North Hill, Q3 2026: 10,443."""
    shown = count.shown
    told = (
        "held back" if count.listed == "held_back" else "not counted" if pd.isna(shown.value) else number(shown.value)
    )
    return f"{noun(count.measure)}, {where(shown.place)}, {words.period(shown.period)}: {told}"


def made_of(count: CountHere) -> list[str]:
    """How the cells come to the number."""
    if count.listed != "listed":
        return [_UNLISTED[count.listed]]
    values = [float(value) for value in count.cells["value"]]
    of_one = count.cells["branch"].nunique() == 1
    total = number(count.shown.value)
    if len(values) == 1:
        return [f"One cell gives this number{'' if count.measure.agg_time == 'sum' else ', as it stood then'}."]
    if count.measure.agg_time == "sum":
        out = f": {' + '.join(map(number, values))} = {total}" if len(values) <= WRITTEN_OUT else f" to {total}"
        return [f"{plural(len(values), 'cell')} add up{out}."]
    if count.measure.agg_time == "last":
        return [f"The last number that each branch gave, added up to {total}."]
    mean = "These are averaged, each as long as the days it stands for"
    return [f"{mean}: {total}." if of_one else f"{mean}, branch by branch, and then added up to {total}."]


def has_parts(count: CountHere, *, more_than: int) -> bool:
    """Whether a table by branch helps: of several branches, and not only a cell each."""
    return len(count.cells) > more_than and count.cells["branch"].nunique() > 1


def parts(count: CountHere) -> pd.DataFrame:
    """Branch, its cells, what they come to, and at the end all of them together."""
    column = noun(count.measure)
    rows = [
        {"Branch": branch or "Whole system", "Cells": f"{len(own):,}", column: number(comes_to(own, count))}
        for branch, own in count.cells.groupby("branch", sort=False)
    ]
    total = {"Branch": "Together", "Cells": f"{len(count.cells):,}", column: number(count.shown.value)}
    return pd.DataFrame([*rows, total])


def comes_to(own: pd.DataFrame, count: CountHere) -> float:
    """What the cells of one branch come to."""
    if count.measure.agg_time == "mean":
        return float((own["value"] * own["days"]).sum() / own["days"].sum())
    return float(own["value"].sum())


def cells(found: pd.DataFrame) -> pd.DataFrame:
    """As people read them: place and time, the number, where it stands, and what a person decided."""
    told = pd.DataFrame(
        {
            "Cell of": [
                f"{branch or 'Whole system'}, {words.period(period)}"
                for branch, period in zip(found["branch"], found["period"], strict=True)
            ],
            "Number": [number(value) for value in found["value"]],
            "Where it stands": [
                " › ".join(part for part in place if part)
                for place in zip(found["file"], found["sheet"], found["cell"], strict=True)
            ],
            "On its way": [
                " ".join(part for part in (_flag(flag), touched) if part)
                for flag, touched in zip(found["flag"], found["touched"], strict=True)
            ],
        }
    )
    return told if told["On its way"].any() else told.drop(columns="On its way")


def named(voice: VoiceHere) -> str:
    """Dignity: 4 of 14 reflections, Q3 2026."""
    shown = voice.shown
    time = words.period(shown.period)
    if shown.x is None or shown.n is None:
        return f"{voice.name}, {time}: {_STATUS.get(shown.status, 'not told here')}"
    return f"{voice.name}, {time}: {shown.x} of {plural(shown.n, 'reflection')}"


_STATUS = {
    "held_back": "held back for privacy",
    "together": "counted with others",
    "silent": "nobody wrote",
    "unread": "nobody has read these yet",
}


def why_none(voice: VoiceHere) -> str:
    """Why no reflection is listed; "" where they are, or where none names it."""
    return "" if voice.reflections or (not voice.shown.x and voice.shown.x is not None) else _WHY[voice.why]


def short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SHORT else f"{plain[:SHORT].rsplit(' ', 1)[0]} …"


def _flag(flag: str) -> str:
    told = _FLAGS.get(flag, flag)
    return f"{told[:1].upper()}{told[1:]}." if told else ""
