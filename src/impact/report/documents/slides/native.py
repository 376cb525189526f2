"""A chart in numbers in, a chart on a slide out that the office program draws itself and lets one edit."""

from datetime import date
from typing import Any

from impact.model.native_chart import NativeChart
from impact.report.documents.office import midnight
from impact.report.documents.slides.words import Box
from impact.report.documents.slides.writing import Slide, dress, emu, rgb

_KINDS = {"bars": "BAR_CLUSTERED", "columns": "COLUMN_CLUSTERED", "stacked_bars": "BAR_STACKED", "line": "LINE_MARKERS"}
_LYING = ("bars", "stacked_bars")
LABEL = 11.0
# Of the room of a bar, for the air between groups of bars, in percent of a bar's width.
_GAP = 45
_AND_LABEL = 1.15
# Our ink itself, whatever the theme calls text.
_INK = "ink"
# Values of which labels stand beside each other without touching.
_MOST_LABELS = 5


def put_chart(slide: Slide, box: Box, chart: NativeChart, *, alt: str, day: date, panel: bool) -> None:
    """With its name, its words for who cannot see it, and a workbook inside that holds these numbers as they are.

    `panel`: on paper of its own, in our ink, because the ground it will stand on is not known.
    """
    from pptx.enum.chart import XL_CHART_TYPE  # noqa: PLC0415

    frame: Any = slide.shapes.add_chart(getattr(XL_CHART_TYPE, _KINDS[chart.kind]), *emu(box), _data(chart, day))
    frame.name = chart.name[:200]
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    drawn = frame.chart
    _name_axes(drawn)
    drawn.has_title = False
    ink = _INK if panel else "text"
    if panel:
        _on_paper(drawn)
    dress(drawn.font, size=LABEL, ink=ink)
    _draw_axes(drawn, chart, ink)
    drawn.has_legend = False
    for at, series in enumerate(chart.series):
        _draw_series(drawn.plots[0], chart, at, series.colour, ink)
    if chart.kind != "line":
        drawn.plots[0].gap_width = _GAP
        drawn.plots[0].overlap = 100 if chart.kind == "stacked_bars" else 0


def rows_of(chart: NativeChart) -> int:
    """How many bars stand below each other."""
    each = len(chart.series) if chart.kind == "bars" else 1
    return len(chart.categories) * each


def _data(chart: NativeChart, day: date) -> Any:
    from impact.report.documents.slides.chart_workbook import chart_data  # noqa: PLC0415

    data = chart_data(midnight(day), number_format=_number_format(chart))
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, series.values)
    return data


def _number_format(chart: NativeChart) -> str:
    whole = all(float(one).is_integer() for series in chart.series for one in series.values if one is not None)
    return "#,##0" if whole else "#,##0.0"


def _name_axes(drawn: Any) -> None:
    """Their numbers as ECMA-376 has them (21.2.2.9 axId): not below nought."""
    from pptx.oxml.ns import qn  # noqa: PLC0415

    for axis in drawn._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", str(int(axis.get("val")) % 2**32))


def _draw_axes(drawn: Any, chart: NativeChart, ink: str) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK  # noqa: PLC0415

    names, values = drawn.category_axis, drawn.value_axis
    names.reverse_order = chart.kind in _LYING
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.has_major_gridlines = False
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.color.rgb = rgb("rule")
    dress(names.tick_labels.font, size=LABEL, ink=ink)
    values.visible = False
    values.has_major_gridlines = False
    values.minimum_scale = 0
    # So that a label beyond the longest bar stays in the picture.
    if largest := max((one for series in chart.series for one in series.values if one is not None), default=0):
        values.maximum_scale = largest * _AND_LABEL


def _draw_series(plot: Any, chart: NativeChart, at: int, colour: str, ink: str) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE  # noqa: PLC0415
    from pptx.util import Pt  # noqa: PLC0415

    series = plot.series[at]
    if chart.kind == "line":
        series.smooth = False
        series.format.line.color.rgb = rgb(colour)
        series.format.line.width = Pt(2.25)
        series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 7
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = rgb(colour)
        series.marker.format.line.color.rgb = rgb("bg")
        for place in _labelled(chart.series[at].values):
            label = series.points[place].data_label
            label.position = XL_LABEL_POSITION.ABOVE
            dress(label.font, size=LABEL, face="strong", ink=ink)
        return
    _fill(series, colour)
    labels = series.data_labels
    labels.show_value = True
    labels.number_format = _number_format(chart)
    if chart.kind != "stacked_bars":
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
    dress(labels.font, size=LABEL, face="strong" if at == 0 else "sans", ink=ink)


def _on_paper(drawn: Any) -> None:
    from lxml import etree  # noqa: PLC0415
    from pptx.oxml.ns import qn  # noqa: PLC0415

    space = drawn._chartSpace
    fill = etree.Element(qn("c:spPr"))
    etree.SubElement(etree.SubElement(fill, qn("a:solidFill")), qn("a:srgbClr"), val=str(rgb("bg")))
    space.find(qn("c:chart")).addnext(fill)


def _fill(series: Any, colour: str) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(colour)
    series.invert_if_negative = False


def _labelled(values: tuple[float | None, ...]) -> list[int]:
    """The first, the last, and as many between them as have room."""
    known = [at for at, value in enumerate(values) if value is not None]
    step = max(1, -(-len(known) // _MOST_LABELS))
    return sorted({*known[::-1][::step], *known[:1]}) if len(known) <= _MOST_LABELS else known[::-1][::step][::-1]
