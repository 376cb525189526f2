"""A round that was compared in; how far its two readers agree, where they differ, and what they settle, out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from impact import workspace
from impact.coding.agreement import Agreement
from impact.coding.reading import told
from impact.coding.settled import TOGETHER, Settled, settled
from impact.model import Code
from impact.service.cache import Cache
from impact.service.codebook.codebook import codebook_of
from impact.service.people.people import needs_a_name
from impact.service.reading.verdicts import Said, said_of
from impact.service.refusal import Refused
from impact.service.sheets.reading import codings_of, read_all, state_key
from impact.service.two_readers.rounds import coded_in, find, rounds_of
from impact.workspace import Coding, Round, Workspace

Decision = Literal["", "yes", "no", "open", "again"]

_STATE: dict[Settled, str] = {"yes": "confirmed", "no": "refused", "open": "disputed"}
_BLOCKED: Cache[frozenset[str]] = Cache(2)


@dataclass(frozen=True, slots=True)
class Difference:
    """A row and a code on which they differ. `said`: by each coder and the writer; who read without it is not there.

    `decision`: "" while they have not settled it, "open" where they left it disputed, "again" where somebody said
    otherwise since.
    """

    reflection_id: str
    code: Code
    said: tuple[Said, ...]
    decision: Decision

    @property
    def is_settled(self) -> bool:
        return self.decision not in ("", "again")


@dataclass(frozen=True, slots=True)
class Comparison:
    """`codes`: those that one of them used, in the order of the codebook; `unused` counts the others."""

    round: Round
    units: int
    """Reflections that both have read."""
    together: Agreement
    codes: tuple[tuple[Code, Agreement], ...]
    unused: int
    differences: tuple[Difference, ...]


_COMPARED: Cache[Comparison] = Cache(2)


def comparison(kept: Workspace, round_id: str) -> Comparison:
    """Raises Refused while the round is open."""
    return _COMPARED.get((*state_key(kept), round_id), lambda: _compare(kept, round_id))


def settle(kept: Workspace, round_id: str, reflection_id: str, code: str, decision: Settled, *, by: str) -> None:
    """Both decided it together, and one of them says so. What each said before stays as it was. Raises Refused."""
    needs_a_name(by, why="What two readers decide together is said by one of them.")
    found = comparison(kept, round_id)
    if by not in found.round.coders:
        raise Refused(f"{' and '.join(found.round.coders)} settle this together. If you are one of them, say so.")
    if decision not in _STATE:
        raise Refused(f"“{decision}” is nothing that could be decided here.")
    here = [one for one in found.differences if (one.reflection_id, one.code.id) == (reflection_id, code)]
    if not here:
        raise Refused("They do not differ on this, or the reflection is not here any more.")
    others_settled = all(one.is_settled for one in found.differences if one is not here[0])
    with kept.writing(by) as writing:
        workspace.add_codings(writing, [Coding(reflection_id, code, _STATE[decision], coder=TOGETHER)])
        if others_settled and found.round.state != "settled":
            workspace.keep_round(writing, replace(found.round, state="settled"))


def blocked_codes(kept: Workspace) -> frozenset[str]:
    """Codes of which groups may not be compared: the last round that could tell says that its coders disagree."""
    return _BLOCKED.get(state_key(kept), lambda: _blocked(kept))


def _compare(kept: Workspace, round_id: str) -> Comparison:
    one = find(kept, round_id, "compared", "settled")
    coded, book = coded_in(kept, one), codebook_of(kept)
    found = [(book[a.code], a) for a in coded.agreements() if a.code in book]
    return Comparison(
        round=one,
        units=coded.units,
        together=coded.together(),
        codes=tuple(found),
        unused=len({code.id for code in book.offered} - {code.id for code, _ in found}),
        differences=tuple(_differences(kept, one, coded.differences())),
    )


def _blocked(kept: Workspace) -> frozenset[str]:
    last: dict[str, Agreement] = {}
    for one in rounds_of(kept):
        if one.state != "open":
            last |= {found.code: found for found in coded_in(kept, one).agreements() if found.alpha is not None}
    return frozenset(code for code, found in last.items() if not found.comparable)


def _differences(kept: Workspace, one: Round, differ: list[tuple[str, str]]) -> Iterable[Difference]:
    codings, book = codings_of(kept), codebook_of(kept)
    lines = told(read_all(kept).merged.reflections)
    lines = lines[lines["told_in"].isin([row for row, _ in differ])]
    blind = codings[(codings["at"] <= one.compared_at) & codings["coder"].isin(list(one.coders))]
    said = said_of(lines, blind)
    row_of = dict(zip(lines["id"], lines["told_in"], strict=True))
    decisions = _decisions(codings[codings["reflection_id"].isin(list(row_of))], row_of)
    for row in (name for name in one.reflections if name in said):
        for code in (code for other, code in differ if other == row and code in book):
            yield Difference(row, book[code], said[row].get(code, ()), decisions.get((row, code), ""))


def _decisions(codings: pd.DataFrame, row_of: dict[str, str]) -> dict[tuple[str, str], Decision]:
    """The first joint line only says that they differ; the second and later ones are decisions."""
    joint = codings[codings["coder"] == TOGETHER]
    lines: dict[tuple[str, str], list[str]] = {}
    for line in joint.itertuples():
        lines.setdefault((row_of[str(line.reflection_id)], str(line.code)), []).append(str(line.state))
    found: dict[tuple[str, str], Decision] = {}
    for key, what in settled(codings, row_of).items():
        if len(lines[key]) > 1:
            reopened = what == "open" and lines[key][-1] != _STATE["open"]
            found[key] = "again" if reopened else what
    return found
