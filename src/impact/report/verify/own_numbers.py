"""A number that no table has in; whether it is one by which a file counts its own pages, figures or findings, out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from impact.report.verify.corpus import Untold

# Without blanks, as all texts are compared.
_CAPTION = re.compile(r"([Ff]igure|[Tt]able)(\d+)")
_PAGE = re.compile(r"[Pp]age(\d+)")
_ALONE = re.compile(r"(\d{1,2})[.)]?")
_MORE = re.compile(r"(\d{1,2})more")
_PART = re.compile(r"\((\d+)of(\d+)\)$")
_DIGEST = re.compile(r"SHA-?(256)")


@dataclass(slots=True)
class OwnNumbers:
    """Of one file, in its order: what counts up by one, so that a changed digit breaks the count."""

    most: int
    """More than this no file counts of anything."""
    captions: dict[str, int] = field(default_factory=dict)
    alone: int = 0
    part: tuple[int, int] = (0, 0)

    def explain(self, number: Untold) -> bool:
        rules: tuple[tuple[re.Pattern[str], Callable[[int], bool]], ...] = (
            (_PAGE, lambda value: 1 <= value <= self.most),
            (_MORE, lambda value: 1 <= value <= self.most),
            (_DIGEST, lambda value: True),
        )
        for pattern, holds in rules:
            for found in pattern.finditer(number.text):
                if found.span(1) == (number.start, number.end):
                    return holds(int(found[1]))
        for found in _CAPTION.finditer(number.text):
            if found.span(2) == (number.start, number.end):
                return self._is_next_caption(found[1].casefold(), int(found[2]))
        part = _PART.search(number.text)
        if part and part.start() <= number.start:
            return self._is_next_part(int(part[1]), int(part[2]))
        alone = _ALONE.fullmatch(number.text)
        return alone is not None and self._is_next_alone(int(alone[1]))

    def _is_next_caption(self, kind: str, value: int) -> bool:
        """A caption, or words on the figure or the table that was last."""
        last = self.captions.get(kind, 0)
        if value not in (last, last + 1) or value < 1:
            return False
        self.captions[kind] = value
        return True

    def _is_next_part(self, value: int, of: int) -> bool:
        """A table that goes on over several slides; asked for once for each of its two numbers."""
        last, of_last = self.part
        if not (1 <= value <= of <= self.most and (value == 1 or (value in (last, last + 1) and of == of_last))):
            return False
        self.part = (value, of)
        return True

    def _is_next_alone(self, value: int) -> bool:
        if value not in (1, self.alone + 1):
            return False
        self.alone = value
        return True
