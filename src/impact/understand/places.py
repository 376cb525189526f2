# ruff: noqa: E501 -- lists of words read best one thought a line
"""A table's columns in; which of them names the place out, and what each row's place is called."""

import re
from collections import Counter
from collections.abc import Sequence

from impact.sheets import Cell
from impact.understand.column_names import COARSE, place_rank, speaks_of_places
from impact.understand.columns import Column
from impact.understand.layout import Layout
from impact.understand.measure_words import spelled_out
from impact.understand.measures import measure_in_name, measure_named
from impact.understand.totals import sums_up, whole_system
from impact.words import branch_key, fold

_ENDS_AS_PLACE = re.compile(
    r"\b(?:library|libraries|branch|branches|mobile|bookmobile|kirjasto|bibliothek|bücherei|bibliothèque|médiathèque|biblioteca|centre|center)\b"
)
_NO_PLACE = re.compile(
    r"^(?:adults?|teens?|children|kids|juvenile|young adults?|ya|fiction|non-?fiction|dvds?|cds?|books?|e-?books?|audio ?books?|e-?audio|magazines?|physical|digital|electronic|print|in[- ]person|"
    r"phone|telephone|email|e-mail|chat|sms|text|virtual|online|other|others|misc|unknown|yes|no|male|female|budget|actual|target|variance|staff|public|desk|walk-in|one-on-one|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|morning|afternoon|evening|\d.*)$"
)
# What branches are called after, and measures and collections are not.
_SOUNDS = re.compile(
    r"\b(?:central|main|downtown|uptown|midtown|(?:north|south|east|west)\w*|park|hills?|heights|grove|lake\w*|creek|river\w*|harbou?r|village|valley|square|street|road|avenue|oaks?|(?!website)\w{3,}(?:side|ville|wood|field|dale|brook|view|burgh?|ford|ton))\b"
)
_NAMED = re.compile(
    r"^(?:branch|library|location|site|outlet|service point|library name|branch name)\s*[:=]\s*(.*)$", re.I
)
# So many names to one town or county, nearly all in one only, are places inside it.
MANY_MORE, MOSTLY = 2, 0.95
# A table with more rows than this is no list of measures.
_ENOUGH_LABELS = 80
_FEWEST_REFUSED = 2
_SHEET_WORDS = frozenset(
    "sheet data stats statistics table tabelle feuil feuille hoja blad taul page report form summary notes readme info import export main input raw tab worksheet".split()
)


def choose_place(layout: Layout) -> None:
    """Sets the finest column of places; a list that is shorter than its coarser neighbour's is no list of branches."""
    candidates = sorted(layout.of_role("place"), key=lambda column: (column.rank, column.index))
    rows = layout.table.rows
    grid = layout.table.grid
    sizes = {c.index: len({grid.rows[r][c.index] for r in rows} - {None}) for c in candidates}
    for i, column in enumerate(candidates):
        rest = [other for other in candidates[i + 1 :] if other.rank > column.rank]
        if any(sizes[other.index] > 2 * sizes[column.index] for other in rest):
            layout.categories.append(column)
            continue
        if column.rank >= COARSE and (finer := _finer_names(layout, column, sizes[column.index])):
            layout.place, layout.coarser = finer, [column, *candidates[i + 1 :]]
            layout.say(f"each name of the first column lies in one place of “{column.header}”")
            return
        layout.place = column
        rest = [other for other in candidates[i + 1 :] if other.rank >= column.rank]
        layout.coarser = [other for other in rest if _holds(layout, other, column)]
        layout.categories += [other for other in rest if other not in layout.coarser]
        layout.say(column.why)
        return


def _finer_names(layout: Layout, coarser: Column, size: int) -> Column | None:
    """The first column of words, however it is headed, where its names are many and each lies in one town or county."""
    grid, rows = layout.table.grid, layout.table.rows
    first = next((c for c in layout.columns if c.role in ("text", "place") and c.index < coarser.index), None)
    if first is None or first.role != "text":
        return None
    around: dict[str, set[Cell]] = {}
    for r in rows:
        if isinstance(name := grid.rows[r][first.index], str) and not sums_up(name):
            around.setdefault(branch_key(name), set()).add(grid.rows[r][coarser.index])
    in_one = sum(len(cells - {None}) == 1 for cells in around.values())
    if len(around) <= MANY_MORE * size or in_one < MOSTLY * len(around) or names_measures(list(around)):
        return None
    return first


def _holds(layout: Layout, coarser: Column, finer: Column) -> bool:
    """Whether a column may be the town or state of the places: most of them lie in one, as no event held there does."""
    grid, rows = layout.table.grid, layout.table.rows
    places, towns = grid.column(finer.index, rows), grid.column(coarser.index, rows)
    around: dict[str, set[Cell]] = {}
    for place, town in {(str(place), town) for place, town in zip(places, towns, strict=True) if place is not None}:
        around.setdefault(branch_key(place), set()).add(town)
    several = sum(len(cells - {None}) > 1 for cells in around.values())
    return several <= (len(around) / 2 if coarser.rank >= COARSE - 1 else 0)


def choose_label_column(layout: Layout) -> None:
    """No column is called branch or library: the first words of the rows may still be places, or measures."""
    texts = [column for column in layout.of_role("text") if layout.table.columns.index(column.index) <= 3]
    if not texts or layout.place:
        return
    column = texts[0]
    cells = layout.table.grid.column(column.index, layout.table.rows)
    labels = [cell for cell in cells if isinstance(cell, str)]
    if not labels:
        return
    if reason := _why_places(layout, column, labels):
        layout.place = column
        layout.say(reason)
    elif names_measures(labels):
        layout.measure = column
        layout.say("the rows are named after measures")


def _why_places(layout: Layout, column: Column, labels: Sequence[str]) -> str:
    known = layout.context.known_places
    names = [label for label in labels if not sums_up(label)]
    if not names:
        return ""
    if known and sum(branch_key(name) in known for name in names) >= len(names) / 2 and len(set(names)) > 1:
        return "the first column holds the same names as the branches on another sheet"
    if names_measures(names):
        return ""
    if any(sums_up(label) in ("reporting", "system") or _of_libraries(label) for label in labels):
        return "beside the rows there are totals “of libraries”, so the rows are libraries"
    if column.distinct > 0.5 and column.header and len(column.header) < 200 and speaks_of_places(column.header):
        return f"“{column.header}” speaks of libraries or towns"
    if sum(bool(_ENDS_AS_PLACE.search(fold(name))) for name in names) >= 0.3 * len(names):
        return "the rows are called libraries or branches"
    return ""


def _of_libraries(label: str) -> bool:
    return bool(sums_up(label)) and bool(
        re.search(r"\b(?:librar(?:y|ies)|branch(?:es)?|statewide|system)\b", fold(label))
    )


def names_measures(labels: Sequence[str]) -> bool:
    """Whether a good part of these labels is made of names of measures (refused rates among them count too)."""
    named = [measure_named(label) for label in list(dict.fromkeys(labels))[:_ENOUGH_LABELS]]
    known = sum(bool(n.key) or n.refused for n in named)
    if not any(n.key for n in named):
        # “Target visits”, “Average hold time”: no branch is called so, though none of them may be counted.
        return len(named) > _FEWEST_REFUSED and known > len(named) / 2
    return known >= 0.25 * len(named)


def places_in_heads(layout: Layout) -> str:
    """Evidence that the columns are branches; empty where there is none."""
    heads = [head for head in layout.heads if head.words and not sums_up(head.words)]
    if len(heads) < 2 or any(head.when for head in heads):
        return ""
    words = [head.words for head in heads]
    if any(_NO_PLACE.match(spelled_out(w)) or measure_named(w).refused for w in words):
        return ""
    if any(measure_named(w).key or measure_in_name(w) for w in words):
        return ""
    known = layout.context.known_places
    if known and sum(branch_key(w) in known for w in words) >= len(words) / 2:
        return "the columns carry the names of branches on another sheet"
    corner = next((c.header for c in layout.columns if c.role not in ("number", "empty")), "")
    if place_rank(spelled_out(corner)) is not None:
        return f"the corner says “{corner}” and the columns are not measures"
    if sum(bool(_ENDS_AS_PLACE.search(fold(w))) for w in words) >= len(words) / 2:
        return "the columns are called libraries or branches"
    if layout.times and any(sums_up(h.words) for h in layout.heads) and sound_like_places(words, layout):
        return "the columns are called like places, and one sums the others up"
    sheet = layout.table.grid.sheet
    said = any(map(speaks_of_places, layout.titles)) or any(
        map(speaks_by_place, (sheet.name, sheet.file.replace("_", " ")))
    )
    if said and any(sums_up(h.words) for h in layout.heads):
        return "title, sheet or file speak of branches, and a column sums the others up"
    if said and layout.times and sound_like_places(words, layout):
        return "title, sheet or file speak of branches, and the columns are called like places"
    return ""


def place_of_table(layout: Layout) -> str | None:
    """The one place of a table without a place column: its title's, its sheet's; "" for the whole system."""
    grid = layout.table.grid
    top = layout.table.header.titles
    for r in top:
        cells = [cell for cell in grid.rows[r] if isinstance(cell, str)]
        for i, cell in enumerate(cells):
            found = _NAMED.match(cell)
            if found:
                name = found[1].strip() or (cells[i + 1] if i + 1 < len(cells) else "")
                if name and not sums_up(name):
                    layout.say(f"“{cell}” stands above the table")
                    return name
                if name:
                    return ""
    if layout.table.grid.sheet.name in layout.context.sheet_places:
        name = layout.context.sheet_places[layout.table.grid.sheet.name]
        layout.say(f"one sheet a place: this one is “{name}”")
        return name
    for words in (*layout.titles, grid.sheet.name):
        if whole_system(words) and not speaks_by_place(words):
            layout.say(f"“{words}” says that these are the whole system's")
            return ""
    return None


def speaks_by_place(words: str) -> bool:
    return bool(re.search(r"\bby (?:branch|location|library|site)\b|\bper branch\b", fold(words)))


def sound_like_places(names: Sequence[str], layout: Layout) -> bool:
    """Whether half of these names are known branches, or called like places."""
    known = layout.context.known_places
    like = [
        name
        for name in names
        if branch_key(name) in known or _ENDS_AS_PLACE.search(fold(name)) or _SOUNDS.search(fold(name))
    ]
    return len(like) >= max(1, len(names) / 2)


def could_be_place(name: str) -> bool:
    """Whether a sheet's name may be a branch: words, and none of a month, a measure or “Sheet 1”."""
    from impact.understand.said_times import lone_month, said_times  # noqa: PLC0415

    words = re.findall(r"[^\W\d_]+", fold(name))
    if not words or said_times(name) or lone_month(name) or measure_in_name(name) or measure_named(name).key:
        return False
    return not all(word in _SHEET_WORDS for word in words) and not _NO_PLACE.match(fold(name)) and not sums_up(name)


def with_state(names: list[str], layout: Layout, again: Counter[object]) -> list[str]:
    """“Madison (AL)”: names that stand more than once are told apart by their town or state."""
    for column in layout.coarser:
        cells = layout.table.grid.column(column.index, layout.table.rows)
        towns: dict[str, set[Cell]] = {}
        for name, cell in zip(names, cells, strict=True):
            if name:
                towns.setdefault(branch_key(name), set()).add(cell)
        split = {name for name, cell in towns.items() if len(cell - {None}) > 1}
        if split:
            layout.say(f"one name in several places is told apart by “{column.header}”")
            return [
                f"{n} ({c})" if n and branch_key(n) in split and c is not None else n
                for n, c in zip(names, cells, strict=True)
            ]
    return names
