"""Text in, PINs and passwords out: digits behind a word that says what they are."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.detail import Span

_IS = (
    r"(?:'s|’s)?(?:[ ,:=]{1,2}(?:is|was|number|no\.?|code|est|ist|es|being|of|set to|reset to"
    r"|changed to))*[ ,:=]{1,3}[\"'“‘]?"
)
_DIGITS = re.compile(
    r"(?i)\b(?:pin(?:[ -]?(?:code|number))?|pass ?code|password|passwort|kennwort|contraseña|clave"
    r"|mot de passe|geheimzahl|"
    r"(?:door|alarm|gate|access|security|entry|locker|safe|unlock|code) (?:code|pin)|senha|wachtwoord)"
    + _IS
    + r"(\d{3,8})(?![\w/-])"
)
_MIXED = re.compile(
    r"(?i)\b(?:password|passwort|kennwort|contraseña|mot de passe|passcode|senha|wachtwoord)"
    + _IS
    + r"((?=[\w!@#$%&*-]{0,24}\d)(?=[\w!@#$%&*-]{0,24}[a-z])[\w!@#$%&*-]{4,24})"
)


def find(text: str) -> Iterator[Span]:
    for pattern in (_DIGITS, _MIXED):
        yield from (found.span(1) for found in pattern.finditer(text))
