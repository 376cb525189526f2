"""A card or a queue and a reader in; the same without what this reader may not know while their round is open, out."""

from dataclasses import replace

from impact.coding.reading import reading
from impact.service.reading.reading_card import CodeHere, ReadingCard
from impact.service.reading.reading_queue import NO_QUARTER, ReadingFilter, ReadingQueue, rows_here
from impact.service.reading.verdicts import verdict
from impact.service.sheets.reading import codings_of
from impact.service.two_readers.rounds import open_round
from impact.workspace import Round, Workspace


def blind_rows(kept: Workspace, reader: str) -> frozenset[str]:
    """Rows (by the id of their first line) that this person is reading blind now."""
    one = _own_round(kept, reader)
    return frozenset(one.reflections) if one else frozenset()


def in_a_round(kept: Workspace, reader: str) -> bool:
    """Whether this person reads blind now: what a number is made of would tell what others said."""
    return _own_round(kept, reader) is not None


def blinded(kept: Workspace, card: ReadingCard, *, reader: str) -> ReadingCard:
    """Only what this reader said of it, where they read it blind: no suggestions, no ticks, nobody else's codes."""
    if card.id not in blind_rows(kept, reader):
        return card
    return replace(
        card,
        blind=True,
        codes=tuple(own for here in card.codes if (own := _own(here, reader))),
        felt_seen="",
        read_by=tuple(name for name in card.read_by if name == reader),
    )


def with_round(kept: Workspace, queue: ReadingQueue, wanted: ReadingFilter, *, reader: str) -> ReadingQueue:
    """The reflections of one's open round come first, and are in no list that tells what others say of them."""
    one = _own_round(kept, reader)
    if one is None:
        return replace(queue, items=()) if wanted.show == "round" else queue
    rows = {row.id: row for row in rows_here(kept)}
    mine = set(reading(codings_of(kept)).query("coder == @reader")["reflection_id"])
    here = [name for name in one.reflections if name in rows]
    todo = [name for name in here if not mine.issuperset(rows[name].lines)]
    queue = replace(queue, in_round=True)
    if wanted.show == "round":
        return replace(queue, items=tuple(todo), unread=len(todo), read=len(here) - len(todo))
    others = tuple(name for name in queue.items if name not in set(here))
    if wanted.asks_codes:
        return replace(queue, items=others)
    if wanted.show == "unread":
        first = [name for name in todo if _is_asked(rows[name].period, rows[name].branch, wanted)]
        return replace(queue, items=(*first, *others))
    return queue


def _own_round(kept: Workspace, reader: str) -> Round | None:
    one = open_round(kept)
    return one if one and reader in one.coders else None


def _own(here: CodeHere, reader: str) -> CodeHere | None:
    said = tuple(one for one in here.said if one.coder == reader)
    return replace(here, said=said, verdict=verdict(said)) if said else None


def _is_asked(period: str, branch: str, wanted: ReadingFilter) -> bool:
    return wanted.period in ("", period or NO_QUARTER) and wanted.branch.casefold() in ("", branch.casefold())
