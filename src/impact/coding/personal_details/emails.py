"""Text in, e-mail addresses out, also those that were spelled aloud."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.detail import Span

_WRITTEN = re.compile(r"(?<![\w.+%@-])\w[\w.+%-]*+(?:'[\w.+%-]++)?@[\w-]++(?:\.[\w-]+)+")
_SPOKEN = re.compile(
    r"(?i)\b[\w.+-]{1,64}(?: dot [\w-]{1,64}){0,2} (?:at|\(at\)|\[at\]) [\w-]{1,64}(?: dot [\w-]{1,64}){0,2}"
    r" dot (?:com|org|net|edu|gov|ca|uk|ie|au|nz|za|in|us|de|fr|es|mx)\b"
)


def find(text: str) -> Iterator[Span]:
    if "@" in text:
        yield from (found.span() for found in _WRITTEN.finditer(text))
    if " dot " in text:
        yield from (found.span() for found in _SPOKEN.finditer(text))
