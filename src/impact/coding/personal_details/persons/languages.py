"""Words of a text in; whether it is English, and whether it is one that writes every noun with a capital, out."""

from collections.abc import Set

_GERMAN = frozenset(
    "hat hatte hätte heute zum zur nie im am den dem auch wieder noch nach bei ohne war und der die"
    " das ist nicht ein eine einen mit für auf bitte sein seine ihr von ich wir zu sie er".split()
)
_OTHERS = _GERMAN | frozenset(
    "le la les des du un une est et pas elle il vous nous avec pour dans el los las una por para con que su muy es y"
    " het een niet van og ikke och inte och jest nie się si na o os uma não il che di per non sono".split()
)
_ENGLISH = frozenset(
    "the a an and or but of to in on at is was were are he she his her him they we you it i my our with for from not"
    " has had have who this that by no as be so up out off again then when what all".split()
)


def is_english(folds: Set[str]) -> bool:
    """Where hardly anything tells, English."""
    return len(folds & _ENGLISH) >= len(folds & (_OTHERS - _ENGLISH))


def writes_nouns_large(folds: Set[str]) -> bool:
    """German: a capital says nothing there."""
    return len(folds & _GERMAN) >= 2 and len(folds & _GERMAN) > len(folds & _ENGLISH)
