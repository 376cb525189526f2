"""A pack and the same presentation made anew in; what in the pack is not as it is made today out."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from impact.model.presented import Presented
from impact.report.pack import Export
from impact.report.packing import FIGURES, LEFT_OUT, PACK, TABLES, packing
from impact.report.verify.difference import Difference
from impact.report.verify.office_parts import parts_of
from impact.report.verify.pack_tables import read_table

_SHOWN = 80


def about_pack(pack: bytes) -> Mapping[str, str]:
    """What a pack says of itself: Presentation, Audience, Period, Made and more. Raises ValueError."""
    inside = parts_of(pack)
    if PACK not in inside:
        raise ValueError(f"has no {PACK}")
    return {row[0]: row[1] for row in read_table("pack", inside[PACK]).rows if len(row) > 1}


def rebuilt_differences(pack: bytes, told: Presented) -> Iterator[Difference]:
    """Tables, pictures and drawings, made anew as on the day on which the pack was made; equal to the last byte."""
    inside, about = parts_of(pack), about_pack(pack)
    anew = replace(told, made_at=_day(about), version=about.get("Program", told.version))
    exports: tuple[Export, ...] = ()
    for step in packing(anew, documents=()):
        exports = step.exports
        for trouble in step.trouble if step.done == step.of else ():
            yield Difference("", "", trouble)
    made = {export.file: export.contents for export in exports if export.file}
    for file, contents in made.items():
        if file == PACK:
            continue
        if file not in inside:
            yield Difference(file, "", "is made from the workspace and is not in the pack")
        elif inside[file] != contents:
            yield from _differing(file, inside[file], contents)
    for file in inside:
        if file.startswith((f"{TABLES}/", f"{FIGURES}/", LEFT_OUT)) and file not in made:
            yield Difference(file, "", "is in the pack and is not made from the workspace")


def _day(about: Mapping[str, str]) -> date:
    return date.fromisoformat(about.get("Made", ""))


def _differing(file: str, packed: bytes, made: bytes) -> Iterator[Difference]:
    if not file.endswith(".csv"):
        yield Difference(file, "", "is not as it is made from the workspace")
        return
    there, here = (
        list(csv.reader(io.StringIO(one.decode("utf-8-sig", "replace"), newline=""))) for one in (packed, made)
    )
    if len(there) != len(here):
        yield Difference(file, "", f"has {len(there)} lines; from the workspace it has {len(here)}")
    for number, (old, new) in enumerate(zip(there, here, strict=False)):
        for at, (was, now) in enumerate(zip(old, new, strict=False)):
            if was != now:
                column = here[0][at] if at < len(here[0]) else str(at + 1)
                yield Difference(
                    file, f"row {number}, {column}", f"“{was[:_SHOWN]}”; from the workspace “{now[:_SHOWN]}”"
                )
