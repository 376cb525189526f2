"""A text in, where each of its sentences begins and ends, out: for choosing a passage without cutting a thought."""

import re

# After a full stop, question mark or exclamation mark, with the quotation marks or brackets that close behind it.
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|\n+")
# A full stop behind these ends no sentence.
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|vs|etc|approx|[A-Z])|\b[ap]\.m)\.$")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end (exclusive) of each, in code points, without the blanks around; none where there are no words."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*(match.end() for match in _END.finditer(text) if not _SHORT.search(text[: match.end()])), len(text)):
        part = text[start:end]
        if part.strip():
            found.append((start + len(part) - len(part.lstrip()), start + len(part.rstrip())))
        start = end
    return tuple(found)
