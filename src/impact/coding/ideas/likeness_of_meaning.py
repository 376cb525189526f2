"""Ideas that mean the same though no word is the same; needs the optional package wordllama, and no network."""

import functools
import logging
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from impact.coding.ideas.likeness import Directions, Likeness, unit, without_strangers

# Ward's distance up to which groups are joined, and the cosine under which one of them stands alone after all: where
# groups of invented ideas agree best with what they were written for (`benchmarks/ideas.py`).
CUT, LEAST = 1.55, 0.3


class _ByMeaning:
    near_enough = 0.35  # of new ideas that came so near, 9 of 10 came to the right group (`benchmarks/ideas.py`)

    def __init__(self, model: Any) -> None:
        self._model = model

    def directions(self, texts: Sequence[str]) -> Directions:
        plain = [text.casefold() or " " for text in texts]
        if not plain:
            return np.zeros((0, 1))
        return unit(np.nan_to_num(self._model.embed(plain).astype(np.float64)))

    def labels(self, directions: Directions) -> NDArray[np.intp]:
        if len(directions) < 2:
            return np.zeros(len(directions), dtype=np.intp)
        from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415  it takes half a second to load

        joined = fcluster(linkage(directions, "ward"), CUT, "distance").astype(np.intp)
        return without_strangers(joined, directions, least=LEAST)


@functools.cache
def by_meaning() -> Likeness | None:
    """None where the optional package is not there, or came without its words."""
    found = find_spec("wordllama")
    if found is None or found.origin is None:
        return None
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    try:
        from wordllama import WordLlama  # noqa: PLC0415  optional, and a second to load

        model = WordLlama.load(disable_download=True, cache_dir=Path(found.origin).parent)
    except (ImportError, OSError):
        return None
    finally:
        # The package sets up logging for the whole program when it is loaded.
        root.setLevel(level)
        root.handlers[:] = handlers
    return _ByMeaning(model)
