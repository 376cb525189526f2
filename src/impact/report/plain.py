"""A figure with words of others in, the same words out, without the characters that are no words.

A control character breaks an XML file; a mark that turns the direction of writing makes a name read as another one.
"""

import re
import unicodedata
from dataclasses import replace
from typing import Any

import pandas as pd

from impact.model import Figure
from impact.model.native_chart import NativeChart

_BREAKS = re.compile("\r\n|[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]")
# Not the joiners and the plain direction marks: names in many scripts need them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]")


def plain(words: str) -> str:
    """One line of text (NFC): breaks and tabs are blanks; control and direction-turning characters are gone."""
    if words.isascii() and words.isprintable():
        return words  # most there are, and a presentation is made plain for each of its files
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _BREAKS.sub(" ", words)))


def plain_figure(figure: Figure) -> Figure:
    """The same figure with every word plain: its sentences, its table, and what is drawn."""
    return replace(
        figure,
        spec=_plain_all(figure.spec),
        title=plain(figure.title),
        subtitle=plain(figure.subtitle),
        alt=plain(figure.alt),
        footer=plain(figure.footer),
        table=plain_table(figure.table),
        boxes=tuple((*box[:5], plain(box[5])) for box in figure.boxes),
        made_title=plain(figure.made_title),
        native=tuple(_plain_chart(chart) for chart in figure.native),
    )


def _plain_chart(chart: NativeChart) -> NativeChart:
    return replace(
        chart,
        name=plain(chart.name),
        unit=plain(chart.unit),
        categories=tuple(plain(category) for category in chart.categories),
        series=tuple(replace(series, name=plain(series.name)) for series in chart.series),
        left_out=plain(chart.left_out),
    )


def plain_table(table: pd.DataFrame) -> pd.DataFrame:
    """The same table with its words and the names of its columns plain."""
    words = [column for column in table.columns if not pd.api.types.is_numeric_dtype(table[column])]
    plainer = table.assign(**{str(column): table[column].map(_plain_cell) for column in words})
    return plainer.set_axis([plain(str(column)) for column in table.columns], axis="columns")


def _plain_cell(cell: Any) -> Any:
    return plain(cell) if isinstance(cell, str) else cell


def _plain_all(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: _plain_all(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain_all(inner) for inner in value]
    return value
