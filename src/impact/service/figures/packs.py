"""Everything merged in; the files of a pack for one audience out: figures, their numbers, and the pairs."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd

from impact import __version__, frames, pipeline
from impact.merge import Merged
from impact.model import Audience, BothSides, Mode
from impact.pairing import Grain
from impact.pipeline import MANIFEST, Coded, Export, Scene
from impact.policy.thresholds import USUAL, Thresholds
from impact.service.left_out.left_out import fewest_words, left_out
from impact.service.refusal import Refused
from impact.service.sheets.choices import chosen_measure, chosen_period, first_period, measures_here, periods_here
from impact.vocabulary.codebook import Codebook, codebook

_MODES: tuple[Mode, ...] = ("light", "mono")


def make_pack(
    merged: Merged,
    folder: Path,
    *,
    audience: Audience,
    period: str | None,
    year_starts: int,
    codings: pd.DataFrame | None = None,
    codes: Codebook | None = None,
    thresholds: Thresholds = USUAL,
    blocked: Collection[str] = (),
) -> list[str]:
    """Names of the files. Raises Refused for a period that is not here, or when no period is known at all, and for a
    folder that holds another audience's pack: what only staff may see must not lie beside what the public gets.
    """
    _refuse_mixing(folder, audience)
    book = codebook() if codes is None else codes
    held = pipeline.coded(merged, codings, codes=book)
    scene = Scene(audience, fiscal_start=year_starts, codes=book, thresholds=thresholds, blocked=frozenset(blocked))
    sides = _sides(merged, held, scene, period=period)
    pairs = pipeline.pair(held, scene, grain=_grain(sides))
    exports = [*_figures(sides), _numbers(sides, book), _pairs(pairs, sides)]
    exports = [replace(one, filters=f"{one.filters}; codebook {book.version}") for one in exports]
    return pipeline.write_pack(exports, folder)


def _refuse_mixing(folder: Path, audience: Audience) -> None:
    manifest = folder / MANIFEST
    if manifest.exists() and f"audience {audience};" not in manifest.read_text(encoding="utf-8"):
        raise Refused(f"{folder} holds a pack for another audience. Choose a folder of its own for “{audience}”.")


def _sides(merged: Merged, held: Coded, scene: Scene, *, period: str | None) -> BothSides:
    periods = periods_here(merged, year_starts=scene.fiscal_start)
    measure = chosen_measure("visits", measures_here(merged))
    chosen = (
        chosen_period(period, periods, year_starts=scene.fiscal_start)
        if period
        else first_period(merged, measure.key, periods)
    )
    if chosen is None:
        raise Refused("No period is known in these files, so there is nothing to put side by side.")
    return pipeline.both_sides(held, scene, measure=measure.key, period=chosen)


def _grain(sides: BothSides) -> Grain:
    return "quarter" if "Q" in sides.period else "month" if "-" in sides.period else "year"


def _figures(sides: BothSides) -> Iterator[Export]:
    for mode in _MODES:
        figure = pipeline.figure(sides, mode=mode)
        yield _export(sides, f"slide-{mode}", "png", pipeline.png(figure))
        yield _export(sides, f"slide-{mode}", "svg", pipeline.svg(figure))


def _numbers(sides: BothSides, codes: Codebook) -> Export:
    """As the screens hand it out: words that look like a formula stay words."""
    about = pipeline.About(
        audience=sides.audience,
        period=sides.period,
        place="All branches",
        filters=sides.measure.label,
        sources=sides.sources,
        version=__version__,
        codebook=codes.version,
        made_at=date.today(),
        left_out=left_out(sides),
    )
    return _export(sides, "table", "csv", pipeline.exporters()["csv"].write(pipeline.figure(sides), about))


def _pairs(pairs: pd.DataFrame, sides: BothSides) -> Export:
    return _export(sides, "pairs", "csv", frames.to_csv(pairs, "pairs").encode())


def _export(sides: BothSides, look: str, ending: str, contents: bytes) -> Export:
    total = sides.rows.loc[sides.rows["role"] == "total", "n"]
    return Export(
        file=pipeline.file_name(period=sides.period, scope="all", form="sides", look=look, ending=ending),
        figure=f"sides, {look}",
        contents=contents,
        filters=(
            f"audience {sides.audience}; {sides.period}; {sides.measure.label}; all branches; {fewest_words(sides)}"
        ),
        n="" if total.isna().all() else str(int(total.iloc[0])),
    )
