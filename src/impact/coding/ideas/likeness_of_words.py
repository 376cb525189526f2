"""Ideas that share rare words: TF-IDF, and themes by non-negative factors. For who has not the optional package."""

from collections.abc import Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray

from impact.coding.ideas.likeness import Directions, Likeness, unit, without_strangers

# One theme for so many ideas, and never more themes than a person looks through.
IDEAS_A_THEME, MOST_THEMES = 3, 40
# Under this cosine to the middle of the others an idea stands alone.
LEAST = 0.15
# Factors settle soon; more rounds change no group and take seconds.
ROUNDS = 60


class _ByWords:
    near_enough = 0.3  # of new ideas that came so near, 5 of 6 came to the right group (`benchmarks/ideas.py`)

    def directions(self, texts: Sequence[str]) -> Directions:
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415  a second to load

        weigh = TfidfVectorizer(stop_words="english", sublinear_tf=True, strip_accents="unicode")
        if not any(map(weigh.build_analyzer(), texts)):
            return np.zeros((len(texts), 1))
        return unit(weigh.fit_transform(texts).toarray())

    def labels(self, directions: Directions) -> NDArray[np.intp]:
        labels = -1 - np.arange(len(directions), dtype=np.intp)  # whoever shares no word is alone
        told = np.flatnonzero(directions.any(axis=1))
        themes = min(MOST_THEMES, ceil(len(told) / IDEAS_A_THEME), directions.shape[1])
        if len(told) >= 2:
            labels[told] = _strongest(directions[told], themes)
        return without_strangers(labels, directions, least=LEAST)


def by_words() -> Likeness:
    return _ByWords()


def _strongest(directions: Directions, themes: int) -> NDArray[np.intp]:
    import warnings  # noqa: PLC0415

    from scipy.sparse import csr_array  # noqa: PLC0415
    from sklearn.decomposition import NMF  # noqa: PLC0415  a second to load
    from sklearn.exceptions import ConvergenceWarning  # noqa: PLC0415

    # Of ideas in the same words nothing is left over, and rounding may leave a little less than that.
    with warnings.catch_warnings(), np.errstate(invalid="ignore"):
        warnings.simplefilter("ignore", ConvergenceWarning)
        factors = NMF(themes, init="nndsvd", max_iter=ROUNDS, tol=1e-3, random_state=0)
        parts = factors.fit_transform(csr_array(directions))
    strongest: NDArray[np.intp] = parts.argmax(axis=1)
    return strongest
