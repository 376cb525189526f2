"""The names of the vocabulary, each in the forms in which a header is compared with it."""

import functools

from impact.understand.measure_words import comparable
from impact.vocabulary.measures import measures

# Headers that hold the number of something that other words name.
GENERIC = frozenset(
    "count counts total totals number numbers value values figure figures amount quantity qty volume n no # sum result"
    " anzahl nombre número numero lukumäärä määrä quantité cantidad valore quantidade".split()
)


@functools.cache
def named_measures() -> dict[str, frozenset[str]]:
    """Comparable form → keys. A name that is only a shortened form gives way to one that is written in full."""
    full: dict[str, set[str]] = {}
    short: dict[str, set[str]] = {}
    for measure in measures().values():
        for name in (measure.key.replace("_", " "), measure.label, *measure.aliases):
            forms = comparable(name)
            if forms:
                full.setdefault(forms[0], set()).add(measure.key)
            # Without its “total”, a name such as “total attendance” would say less than it does.
            for form in () if name.casefold().startswith("total ") else forms[1:]:
                short.setdefault(form, set()).add(measure.key)
    every = {**short, **full}
    return {form: frozenset(keys) for form, keys in every.items() if form not in GENERIC}
