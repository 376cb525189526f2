"""What changed between a sheet and the one before it: one change a line, and all of one sheet in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from impact.merge.profiles import Profile

What = Literal["label", "branch", "sheet"]
Change = Literal["new", "back", "gone", "renamed", "asked"]
"""`asked`: may be `was` under another name, and a question is open; until it is answered the two stay apart."""

NEWS_COLUMNS = (
    "file",
    "sheet",
    "file_sha256",
    "before_file",
    "before_sheet",
    "what",
    "change",
    "name",
    "was",
    "question",
    "why",
)
_SAID: dict[Change, str] = {
    "new": "new",
    "back": "here again",
    "gone": "no longer here",
    "renamed": "under other words",
    "asked": "perhaps under other words, and asked",
}
_CALLED: dict[What, str] = {"label": "", "branch": "branches ", "sheet": "sheets "}
# More names than this make no sentence; all of them stand in the list.
MOST_NAMED = 6


@dataclass(frozen=True)
class News:
    """`was` is the earlier name. `question` is the id of the question that asks about it."""

    new: Profile
    old: Profile
    what: What
    change: Change
    name: str
    was: str = ""
    question: str = ""
    why: str = ""

    def row(self) -> tuple[str, ...]:
        return (
            self.new.file,
            self.new.sheet,
            self.new.file_sha256,
            self.old.file,
            self.old.sheet,
            self.what,
            self.change,
            self.name,
            self.was,
            self.question,
            self.why,
        )


def told(every: Iterable[News]) -> str:
    """All of one sheet: “new: Wi-Fi sessions; no longer here: Faxes sent; branches new: Lakeside”."""
    found: dict[tuple[What, Change], list[str]] = {}
    for news in every:
        shown = f"{news.name} (was {news.was})" if news.was else news.name
        found.setdefault((news.what, news.change), []).append(shown)
    return "; ".join(f"{_CALLED[what]}{_SAID[change]}: {_listed(names)}" for (what, change), names in found.items())


def _listed(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
