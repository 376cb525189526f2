"""What two ways of telling like from unlike have in common: each gives directions, near ones for the same meaning."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

# One row an idea, each of length 1 (or 0 where nothing is known of its words).
Directions = NDArray[np.float64]


class Likeness(Protocol):
    """A way of telling which ideas mean the same."""

    near_enough: float
    """The cosine to the middle of a group from which an idea may join it."""

    def directions(self, texts: Sequence[str]) -> Directions: ...

    def labels(self, directions: Directions) -> NDArray[np.intp]:
        """Which belong together: a number for each, the same number for the same group."""
        ...


def unit(vectors: NDArray[np.float64]) -> Directions:
    """Each row made one long; a row of zeros stays. Rounded, so that the order of the texts leaves no trace."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    ones: Directions = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
    return ones.round(6)


def middle(directions: Directions) -> NDArray[np.float64]:
    """The direction of a group."""
    return unit(directions.sum(axis=0))


def without_strangers(labels: NDArray[np.intp], directions: Directions, *, least: float) -> NDArray[np.intp]:
    """Who lies further than `least` (a cosine) from the middle of the others in its group stands alone.

    Of a group the furthest leaves first, then the others are looked at again.
    """
    out = labels.copy()
    alone = int(out.max(initial=0)) + 1
    for label in np.unique(labels):
        inside = list(np.flatnonzero(labels == label))
        while len(inside) > 1:
            held = directions[inside]
            near = np.einsum("ij,ij->i", held, unit(held.sum(axis=0) - held))
            furthest = int(near.argmin())
            if near[furthest] >= least:
                break
            out[inside.pop(furthest)] = alone
            alone += 1
    return out
