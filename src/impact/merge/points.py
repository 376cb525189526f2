"""Counts in, the lines out that another sheet tells too, each with its point in the series and its identity there."""

import pandas as pd

from impact.merge.tables import LIVE, places
from impact.words import fold

_POINT = ["lead", "period_start", "period_end", "measure", "name"]


def told_twice(counts: pd.DataFrame) -> pd.DataFrame:
    """The lines on points that two tables speak of: with `point`, `identity`, `in_table` and `place`."""
    live = counts[counts["fate"].isin(LIVE) & counts["period_start"].notna() & counts["period_end"].notna()]
    if live["table"].nunique() < 2:
        return live.iloc[:0]
    live = live.assign(name=_names(live))
    live = live.assign(point=live.groupby(_POINT, sort=False).ngroup())
    told_by = live.drop_duplicates(["point", "table"])["point"].value_counts()
    lines = live[live["point"].isin(told_by[told_by > 1].index)]
    if lines.empty:
        return lines
    by_table = lines.groupby(["point", "table"], sort=False)
    in_table = by_table["value"].transform("size")
    several = in_table.groupby(lines["point"]).transform("max") > 1
    # The header's wording drifts from file to file; it tells lines apart only where a table has several.
    label = lines["label"].map(fold).where(several, "")
    lines = lines.assign(in_table=in_table, line_label=label, place=places(lines))
    nth = lines.groupby(["point", "table", "line_label", "value"], sort=False).cumcount()
    return lines.assign(
        identity=lines.assign(nth=nth).groupby(["point", "line_label", "value", "nth"], sort=False).ngroup()
    )


def _names(live: pd.DataFrame) -> pd.Series:
    """What a line without a measure is called: its label, with the sheet's name where one workbook has it in several.

    “Total” on the sheet Income and “Total” on the sheet Loans are two things.
    """
    folded = {text: fold(text) for text in live["label"].unique()}
    unknown = live[live["measure"] == ""]
    unknown = unknown.assign(name=unknown["label"].map(folded).astype("str"))
    told = unknown.drop_duplicates(["file", "file_sha256", "name", "sheet"])
    several = told[told.duplicated(["file", "file_sha256", "name"], keep=False)]
    by_sheet = unknown.reset_index().merge(several[["file", "file_sha256", "name", "sheet"]]).set_index("index")
    names = unknown["name"].reindex(live.index, fill_value="")
    names.loc[by_sheet.index] = by_sheet["name"] + " (" + by_sheet["sheet"].str.casefold() + ")"
    return names
