"""A presentation in; the numbers of the charts that office programs draw themselves out, a row a number."""

import pandas as pd

from impact.model.presented import Presented

COLUMNS = ("Step", "Chart", "Category", "Series", "Value")


def chart_numbers(presented: Presented) -> pd.DataFrame:
    """Blank is not known or not shown. Each is in the table of its step as well."""
    rows = [
        (step.stem, chart.name, category, series.name, value)
        for step in presented.steps
        if step.figure
        for chart in step.figure.native
        for series in chart.series
        for category, value in zip(chart.categories, series.values, strict=True)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"Value": "float64"})
