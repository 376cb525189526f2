"""A sheet as read in, a line of the table `sheets` out, and back without losing a cell."""

import json
import zlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from impact.sheets import Sheet, Spot, pack_rows, unpack_rows


def pack_sheet(sheet: Sheet) -> dict[str, Any]:
    """The columns name, digest, rows and about."""
    return {
        "name": sheet.name,
        "digest": sheet.digest,
        "rows": zlib.compress(pack_rows(sheet.rows)),
        "about": json.dumps(_about(sheet), ensure_ascii=False),
    }


def unpack_sheet(row: Row[Any], *, file: str, sha256: str) -> Sheet:
    """The sheet as it was read; blanked cells are empty and its digest is still the first one."""
    about = json.loads(row.about)
    sheet = Sheet(
        file=file,
        name=row.name,
        file_sha256=sha256,
        rows=unpack_rows(zlib.decompress(row.rows)),
        reader=about["reader"],
        hidden=about["hidden"],
        hidden_rows=frozenset(about["hidden_rows"]),
        hidden_columns=frozenset(about["hidden_columns"]),
        merged=tuple(tuple(box) for box in about["merged"]),
        errors=_spots(about["errors"]),
        uncached=frozenset(_spot(spot) for spot in about["uncached"]),
        formats=_spots(about["formats"]),
        comments=_spots(about["comments"]),
    )
    if not row.rewritten:
        sheet.__dict__["cells_digest"] = row.digest  # known, so it need not be reckoned anew
    return with_digest(sheet, row.digest)


def with_digest(sheet: Sheet, digest: str) -> Sheet:
    """The sheet under the digest it had when it was first read: questions about it and their answers stay the same."""
    sheet.__dict__["digest"] = digest  # where the cached property would put its own
    return sheet


def _about(sheet: Sheet) -> dict[str, Any]:
    return {
        "reader": sheet.reader,
        "hidden": sheet.hidden,
        "hidden_rows": sorted(sheet.hidden_rows),
        "hidden_columns": sorted(sheet.hidden_columns),
        "merged": sheet.merged,
        "errors": _named(sheet.errors),
        "uncached": sorted(map(_name, sheet.uncached)),
        "formats": _named(sheet.formats),
        "comments": _named(sheet.comments),
    }


def _named(spots: Mapping[Spot, str]) -> dict[str, str]:
    return {_name(spot): words for spot, words in sorted(spots.items())}


def _spots(named: Mapping[str, Any]) -> dict[Spot, Any]:
    return {_spot(name): words for name, words in named.items()}


def _name(spot: Spot) -> str:
    return f"{spot[0]},{spot[1]}"


def _spot(name: str) -> Spot:
    row, _, column = name.partition(",")
    return int(row), int(column)
