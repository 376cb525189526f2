"""One block a branch, one under the other on a sheet: the line above each block names its branch."""

from collections.abc import Sequence

from impact.understand.layout import Layout
from impact.understand.places import could_be_place, sound_like_places
from impact.understand.said_times import without_times
from impact.understand.totals import sums_up, whole_system
from impact.words import fold, tidy


def place_blocks(layouts: Sequence[Layout], titles: Sequence[str]) -> list[Layout]:
    """Gives each block the branch of its title, where they are alike but for it; the blocks that sum the others up.

    A block whose place stands in a column or was found otherwise is left as it is.
    """
    blocks = [
        (layout, _name(title))
        for layout, title in zip(layouts, titles, strict=True)
        if layout.place is None and not layout.places_across and title
    ]
    sums = [layout for layout, name in blocks if sums_up(name) or whole_system(name)]
    named = [(layout, name) for layout, name in blocks if layout not in sums]
    names = [name for _, name in named]
    if len(named) < 2 or len(set(map(fold, names))) < len(names) or len(set(map(_headers, layouts))) > 1:
        return []
    if not all(map(could_be_place, names)) or not sound_like_places(names, named[0][0]):
        return sums
    for layout, name in named:
        layout.one_place = name
        layout.say(f"one block a branch: “{name}” stands above its own")
    return sums


def _name(title: str) -> str:
    """“Central Library – 2025” → “Central Library”, in its own spelling."""
    words = without_times(title)
    at = fold(title).find(words)
    return tidy(title)[at : at + len(words)].strip(" -–—:,") if at >= 0 else title


def _headers(layout: Layout) -> tuple[str, ...]:
    header = layout.table.header
    return tuple(fold(header.label(c)) for c in layout.table.columns)
