"""A workspace in, what every figure is made from out: placed counts, reflections and standing codes, made once a state.

Holds raw text: not for faces.
"""

import hashlib

import pandas as pd

from impact import pipeline
from impact.model import Audience, Family
from impact.pipeline import Coded, Scene
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.people.thresholds import thresholds_of
from impact.service.sheets.reading import Reading, codings_of, read_all, reading_key, state_key
from impact.service.two_readers.comparing import blocked_codes
from impact.workspace import Workspace

_CODED: Cache[Coded] = Cache(3)
_OF_CODINGS: Cache[Coded] = Cache(3)
_SIDES: Cache[pd.DataFrame] = Cache(4)


def coded_of(kept: Workspace) -> Coded:
    return _CODED.get(state_key(kept), lambda: _coded(kept))


def _coded(kept: Workspace) -> Coded:
    """Most writes touch no coding: a note, a cleared quote. Then what stands is not worked out again."""
    codings, codes = codings_of(kept), codebook_of(kept)
    lines = hashlib.sha256(pd.util.hash_pandas_object(codings).to_numpy().tobytes()).digest()
    key = (*reading_key(kept), codes, lines)
    return _OF_CODINGS.get(key, lambda: pipeline.coded(read_all(kept).merged, codings, codes=codes))


def sides_of(kept: Workspace, family: Family) -> pd.DataFrame:
    """Of a family's codes: on which reflection each was missing, and on which in place; made once a state."""
    return _SIDES.get((*state_key(kept), family), lambda: _sides(kept, family))


def _sides(kept: Workspace, family: Family) -> pd.DataFrame:
    return pipeline.sides(read_all(kept).merged, codings_of(kept), coded_of(kept), family, codes=codebook_of(kept))


def scene(
    kept: Workspace,
    reading: Reading,
    audience: Audience,
    *,
    invented: bool,
    notes: tuple[str, ...] = (),
) -> Scene:
    """For this audience; `notes` stand under its figures."""
    return Scene(
        audience,
        fiscal_start=reading.year_starts,
        branch_order=reading.branch_order,
        invented=invented,
        notes=notes,
        thresholds=thresholds_of(kept),
        blocked=blocked_codes(kept),
        codes=codebook_of(kept),
    )


def branches_here(kept: Workspace) -> tuple[str, ...]:
    """Every branch that counts or writes, in the library's own order."""
    held = coded_of(kept)
    named = [*read_all(kept).branch_order, *held.counts["branch"].unique(), *held.reflections["branch"].unique()]
    here = {*held.counts["branch"], *held.reflections["branch"]}
    return tuple(str(name) for name in dict.fromkeys(named) if name and name in here)
