"""The numbers that a chart keeps, and those of the pack, in; what differs out."""

import math
from collections import defaultdict
from collections.abc import Iterator

from impact.report.verify.bare import bare
from impact.report.verify.opened import ChartRead, Grid
from impact.report.verify.pack_tables import PackTable

Known = dict[tuple[str, str], float]


def known_charts(table: PackTable | None) -> list[Known]:
    """One for each step and chart of charts.csv (Step, Chart, Category, Series, Value)."""
    charts: dict[tuple[str, str], Known] = defaultdict(dict)
    for step, chart, category, series, value in table.rows if table else ():
        if value:
            charts[step, chart][bare(series), bare(category)] = float(value)
    return list(charts.values())


def chart_differences(chart: ChartRead, known: list[Known]) -> Iterator[str]:
    """Beside the chart of the pack that it is most like."""
    here = {(bare(series), bare(category)): value for (series, category), value in chart.values.items()}
    if not here:
        return
    beside = max(known, key=lambda one: sum(_same(value, one.get(key)) for key, value in here.items()), default={})
    for (series, category), value in here.items():
        told = beside.get((series, category))
        if not _same(value, told):
            yield f"{series}, {category}: {value:g} instead of {'nothing' if told is None else f'{told:g}'}"
    for series, category in beside.keys() - here.keys():
        yield f"{series}, {category}: nothing instead of {beside[series, category]:g}"


def chart_laid_out(grid: Grid) -> ChartRead | None:
    """A grid as the numbers of a chart: series across, categories down; None where it is none."""
    if len(grid.rows) < 2:
        return None
    names = grid.rows[0]
    values = {
        (str(names[at]), str(row[0])): cell
        for row in grid.rows[1:]
        for at, cell in enumerate(row)
        if at and isinstance(cell, float) and at < len(names)
    }
    return ChartRead(grid.place, values) if values else None


def is_like(chart: ChartRead, known: list[Known]) -> bool:
    """Whether most of its numbers are those of one chart."""
    here = {(bare(series), bare(category)): value for (series, category), value in chart.values.items()}
    same = max((sum(_same(value, one.get(key)) for key, value in here.items()) for one in known), default=0)
    return 2 * same > len(here)


def _same(here: float, there: float | None) -> bool:
    return there is not None and math.isclose(here, there, rel_tol=1e-12, abs_tol=1e-12)
