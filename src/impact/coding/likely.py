"""Texts with the codes that people confirmed, and unread texts, in; an order of the unread out. It never counts.

A small model (words and pairs of words, one logistic regression a code) says which unread text most likely holds one of
the codes. Its numbers are used for the order and thrown away.
"""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

# With fewer, an order by chance would be as good.
FEWEST_CONFIRMED = 200
# A code that stands on fewer texts, or is missing from fewer, teaches nothing.
FEWEST_EACH = 5


def likely_first(
    coded: Mapping[str, Collection[str]], texts: Mapping[str, str], unread: Sequence[str]
) -> list[str] | None:
    """The unread ids, those most likely to hold a code first; equals stay as they stood.

    `coded`: id of each text that a person has read → the codes confirmed on it; `texts`: id → text, of the read and of
    the unread. None where fewer than FEWEST_CONFIRMED codes were confirmed, or none of them can be told apart.
    """
    known = [id_ for id_ in coded if id_ in texts]
    if sum(len(set(coded[id_])) for id_ in known) < FEWEST_CONFIRMED:
        return None
    there = _codes_that_teach([set(coded[id_]) for id_ in known])
    if not there or not unread:
        return None
    chances = _chances([texts[id_] for id_ in known], there, [texts.get(id_, "") for id_ in unread])
    return [unread[at] for at in np.argsort(-chances, kind="stable")]


def _codes_that_teach(codes: Sequence[set[str]]) -> list[list[bool]]:
    """For each code that divides the texts: on which of them it stands."""
    columns = [[code in here for here in codes] for code in sorted(set().union(*codes))]
    return [column for column in columns if FEWEST_EACH <= sum(column) <= len(column) - FEWEST_EACH]


def _chances(known: Sequence[str], there: Sequence[Sequence[bool]], unread: Sequence[str]) -> "np.ndarray":
    """The chance that a text holds at least one of the codes, taken as independent; rounded: the order is steady."""
    # Here, because it takes a second to load and most sessions never need it.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    seen = words.fit_transform(known)
    new = words.transform(unread)
    none = np.ones(len(unread))
    for column in there:
        model = LogisticRegression(class_weight="balanced", max_iter=300).fit(seen, column)
        none *= 1 - model.predict_proba(new)[:, 1]
    return np.round(1 - none, 6)
