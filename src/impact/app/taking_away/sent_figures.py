"""A figure in; its specification as it goes to the browser, out: packed once, not at each run of a screen.

The server would turn every list of marks into Arrow again whenever anything on the screen changes; for a figure of
twenty layers that is most of what a run costs.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from impact.app.taking_away.rows_to_press import bands, with_rows
from impact.model import Figure
from impact.service import Cache

_Spec = Mapping[str, Any]
# The specification stands beside what was made of it: while it lives, no other can have its id.
_SENT: Cache[tuple[_Spec, dict[str, Any]]] = Cache(128)


def specification(figure: Figure, rows: tuple[str, ...] = ()) -> dict[str, Any]:
    """For `st.vega_lite_chart`, which takes parts out of it: so each call gets a copy.

    Kept by the specification itself: what two people are shown of the same wish may differ.
    With the names of `rows` that can be opened, a press on the figure chooses one, where they are found on it.
    Without the description: `alt` names the figure on a screen, and twice would be logged at every run, words and all.
    """
    _, packed = _SENT.get((id(figure.spec), rows), lambda: (figure.spec, _packed(_with(figure.spec, rows))))
    return dict(packed)


def _with(spec: _Spec, rows: tuple[str, ...]) -> _Spec:
    found = bands(spec, rows) if rows else None
    return with_rows(spec, found) if found else spec


def _packed(spec: _Spec) -> dict[str, Any]:
    kept = {name: part for name, part in spec.items() if name != "description"}
    return {**kept, "datasets": {name: _arrow(rows) for name, rows in spec.get("datasets", {}).items()}}


def _arrow(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Apache Arrow, streaming format: what the browser is sent anyway."""
    table = pa.Table.from_pylist([dict(row) for row in rows])
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema) as stream:
        stream.write_table(table)
    packed: bytes = out.getvalue().to_pybytes()
    return packed
