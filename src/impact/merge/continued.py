"""What people said of labels in; the counts with each series under the name that it goes on under, out.

An answer to "what does “Door count” count?" is a measure, `none`, or `label: Gate count`: it goes on the series that an
earlier sheet has under that label. Chains are followed, to a measure if one of the labels was given one.
"""

import pandas as pd

from impact.decisions import Decisions, earlier_label
from impact.vocabulary.measures import measures
from impact.words import fold


def continue_series(counts: pd.DataFrame, decisions: Decisions) -> pd.DataFrame:
    """Lines without a measure take the measure or the label that somebody said they go on.

    Left as they are: a label that stands on several sheets of its workbook, for nobody can have meant all of them, and
    one whose sheet still holds the series that it is said to go on.
    """
    unknown = counts[counts["measure"].eq("") & counts["label"].ne("")]
    words = {label: end for label in unknown["label"].unique() if (end := _end(str(label), decisions))}
    if not words:
        return counts
    ends = {label: (end, _measure(end, counts, decisions)) for label, end in words.items()}
    sheets = unknown.groupby(["file_sha256", "label"])["table"].transform("nunique")
    named = unknown[unknown["label"].isin(ends.keys()) & sheets.eq(1)]
    goes_on = named["label"].map(ends)
    target = pd.MultiIndex.from_arrays([named["table"], goes_on.map(lambda end: end[1] or fold(end[0]))])
    names = counts["measure"].where(counts["measure"] != "", counts["label"].map(fold))
    held = pd.MultiIndex.from_arrays([counts["table"], names])
    free = named[~target.isin(held)]
    out = counts.copy()
    out.loc[free.index, "label"] = free["label"].map(lambda label: ends[label][0])
    out.loc[free.index, "measure"] = free["label"].map(lambda label: ends[label][1])
    known = out.loc[free.index, "measure"]
    units = known[known != ""].map(lambda key: measures()[key].unit)
    out.loc[units.index, "unit"] = units
    return out


def _end(label: str, decisions: Decisions) -> str:
    """The label at the end of the chain that begins here; nothing where nobody said that it goes on."""
    words, seen = label, {fold(label)}
    while earlier := earlier_label(decisions.answer("measure", fold(words)) or ""):
        words = earlier
        if fold(words) in seen:
            return ""  # a ring of answers says nothing
        seen.add(fold(words))
    return words if fold(words) != fold(label) else ""


def _measure(label: str, counts: pd.DataFrame, decisions: Decisions) -> str:
    """What the earlier label counts: as somebody said, else as the sheets that hold it were understood."""
    key = decisions.answer("measure", fold(label)) or ""
    if key in measures():
        return key
    meant = counts.loc[counts["label"].map(fold).eq(fold(label)) & counts["measure"].ne(""), "measure"].unique()
    return str(meant[0]) if len(meant) == 1 else ""
