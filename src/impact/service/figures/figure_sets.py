"""Finished files of several figures in; one ZIP with its MANIFEST out. What could not be made is named, not hidden."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from impact import pipeline
from impact.model import BothSides, Listening, Misses, PairCard, Ribbon, SoundingBoard, ThenAndNow, Weave
from impact.pipeline import Export, FigureData
from impact.policy.left_out import in_lines
from impact.service.codebook.codebook import codebook_of
from impact.service.figures.exports import Exported
from impact.service.figures.figures import data
from impact.service.figures.wanted import Asked, Wanted, as_shown, settle
from impact.service.left_out.left_out import fewest_words, left_out
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.service.titles.own_titles import own_title
from impact.service.voices.public_clearances import public_clearances
from impact.workspace import Workspace

LEFT_OUT = "what-is-left-out.txt"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """One file of a set; without `file`, `trouble` says why it could not be made."""

    wanted: Wanted
    file: Exported | None = None
    trouble: str = ""


def zip_of(kept: Workspace, made: Sequence[MadeFile], *, invented: bool) -> Exported:
    """Raises Refused for an empty set, and for one that mixes audiences: what only staff may see must not lie beside
    what the public gets.
    """
    audiences = {one.wanted.audience for one in made}
    if not any(one.file for one in made):
        raise Refused("None of these files could be made, so there is nothing to put together.")
    if len(audiences) > 1:
        raise Refused("These figures are for different readers. Make a ZIP of its own for each.")
    asked = settle(read_all(kept), made[0].wanted)
    known = {wanted: data(kept, wanted, invented=invented) for wanted in dict.fromkeys(_plain(one) for one in made)}
    packed = [
        *_with_own_names([_export(kept, one, known[_plain(one)], invented=invented) for one in made]),
        _left_out(kept, known),
    ]
    name = pipeline.file_name(
        period=asked.name if asked else "all",
        scope="all",
        form="figures",
        look=audiences.pop(),
        ending="zip",
    )
    return Exported(name, "application/zip", pipeline.zip_pack(packed, day=date.today()))


def _plain(one: MadeFile) -> Wanted:
    """The same figure whatever its size and colours."""
    wanted = one.wanted
    return replace(wanted, mode="light", size="slide", only_cleared=False)


def _titled(kept: Workspace, one: MadeFile, *, invented: bool) -> list[str]:
    own = own_title(kept, one.wanted, invented=invented) if one.file else None
    return [f"title by {own.by}"] if own and own.stands == "stands" else []


def _export(kept: Workspace, one: MadeFile, shown: FigureData | None, *, invented: bool) -> Export:
    asked = settle(read_all(kept), one.wanted)
    asked = as_shown(asked, shown) if asked and shown else asked
    return Export(
        file=one.file.name if one.file else "",
        figure=_form(one),
        contents=one.file.contents if one.file else b"",
        filters="; ".join(
            [
                _filters(one, asked),
                *([fewest_words(shown)] if shown else []),
                *_titled(kept, one, invented=invented),
                f"codebook {codebook_of(kept).version}",
            ]
        ),
        n=_n(shown),
    )


def _form(one: MadeFile) -> str:
    """The figure; of a picture also its size and colours."""
    wanted = one.wanted
    pictured = one.file is None or one.file.mime.startswith("image/")
    return ", ".join([wanted.form.replace("_", " "), *([wanted.size, wanted.mode] if pictured else [])])


def _filters(one: MadeFile, asked: Asked | None) -> str:
    told = [f"audience {one.wanted.audience}"]
    if asked:
        told += [asked.name, asked.measure.label]
    place = (asked or one).wanted.branch
    told.append(place or "all branches")
    told += [name for name in (one.wanted.pair, one.wanted.code) if name and one.wanted.form == "pair_card"]
    return "; ".join([*([] if one.file else [f"could not be made: {one.trouble}"]), *told])


def _n(shown: FigureData | None) -> str:
    """Reflections behind the figure, as it shows them; blank where it shows none."""
    match shown:
        case PairCard() | SoundingBoard():
            return "" if shown.n is None else str(shown.n)
        case BothSides():
            return _sum(shown.rows.loc[shown.rows["role"] == "total", "n"])
        case Weave() | Misses():
            return _sum(shown.rows["n"])
        case Listening():
            return _sum(shown.rows.loc[shown.rows["role"] == "total", "n"])
        case Ribbon():
            return _sum(shown.bins["n"])
        case ThenAndNow():
            return _sum(shown.voices.groupby("when")["n"].max())
    return ""


def _sum(column: "pd.Series[Any]") -> str:
    total = column.sum(min_count=1)
    return "" if pd.isna(total) else str(int(total))


def _with_own_names(exports: Sequence[Export]) -> list[Export]:
    """Two branches may be written alike in a file name: the second one gets a number."""
    met: Counter[str] = Counter()
    named = []
    for export in exports:
        met[export.file] += 1
        number = met[export.file]
        stem, dot, ending = export.file.rpartition(".")
        file = f"{stem}-{number}{dot}{ending}" if export.file and number > 1 else export.file
        named.append(Export(file, export.figure, export.contents, export.filters, export.n))
    return named


def _left_out(kept: Workspace, known: dict[Wanted, FigureData | None]) -> Export:
    public = public_clearances(kept)
    held = (left_out(shown, public=public) for shown in known.values() if shown is not None)
    words = in_lines(line for lines in held for line in lines) or "Nothing is left out of these figures."
    return Export(LEFT_OUT, "what is left out, and why", f"{words}\n".encode(), "for all figures of this set")
