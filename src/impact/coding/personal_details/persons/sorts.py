"""A word in; which sort it is by the lists, out."""

from impact.vocabulary.names import Names

# first: only a first name · word: a name that is a word too · town: both a town and a name · either: a name, or a
# language, place, brand or character · none: never a name · ordinary: a word of the language · unknown: nobody knows it
FIRST, WORD, TOWN, EITHER, NONE, ORDINARY, UNKNOWN = "first", "word", "town", "either", "none", "ordinary", "unknown"
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness", "less", "ish", "able", "y")
_BEGINNINGS = ("un", "re", "non", "pre", "over", "under", "mis", "sub", "co", "super", "semi", "anti", "e", "mini")


def sort_of(fold: str, names: Names) -> str:
    """Of a folded word; of one with hyphens, that of its parts."""
    if fold in names.either:
        return EITHER
    if fold in names.none:
        return NONE
    if fold in names.towns_and_names:
        return TOWN
    if fold in names.words:
        return WORD
    if fold in names.first:
        return FIRST
    if fold in names.ordinary:
        return ORDINARY
    if fold in names.towns:
        return NONE
    if "-" in fold:
        return _compound([sort_of(part, names) for part in fold.split("-") if part])
    return ORDINARY if _is_made_of_a_word(fold, names) else UNKNOWN


def _compound(sorts: list[str]) -> str:
    """Anne-Marie is a name; Self-service, Wi-Fi and Shelf-read are none."""
    if FIRST in sorts and ORDINARY not in sorts[:1]:
        return FIRST
    if sorts[-1:] == [FIRST]:
        return FIRST
    return UNKNOWN if UNKNOWN in sorts and ORDINARY not in sorts and NONE not in sorts else ORDINARY


def _is_made_of_a_word(fold: str, names: Names) -> bool:
    """“Rehomed” and “barcoders” stand in no list, but home and barcode do."""
    apart = fold.replace("’", "'")
    if "'" in apart:
        head, _, tail = apart.partition("'")
        return tail in ("t", "s", "d", "ll", "re", "ve", "m") or (len(head) > 1 and head in names.ordinary)
    stems = [fold] + [fold[: -len(end)] for end in _ENDINGS if fold.endswith(end) and len(fold) - len(end) > 2]
    stems += [stem + "e" for stem in stems[1:]] + [stem[:-1] for stem in stems[1:] if stem[-2:-1] == stem[-1:]]
    stems += [stem[len(b) :] for b in _BEGINNINGS for stem in stems if stem.startswith(b) and len(stem) - len(b) > 3]
    return any(len(stem) > 2 and stem in names.ordinary for stem in stems[1:])
