"""The codebook of the program and a library's lines in, the codebook that stands there out."""

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import replace

from impact.model import THREADS, Code
from impact.vocabulary.codebook import COLUMNS, Codebook, cells_of

STATE = "state"


def with_own(shipped: Codebook, lines: Iterable[tuple[Code, bool]]) -> Codebook:
    """`lines` are codes and whether they are in use; the last one of an id stands.

    Whatever a line says: ids, families and parents of the program's codes stay, what it guards stays guarded, and the
    three threads keep their names. A child of what is sensitive is sensitive.
    """
    said = {code.id: (code, in_use) for code, in_use in lines}
    codes = {
        code.id: within_bounds(code, shipped[code.id]) if code.id in shipped else code
        for code in _in_order(shipped, [code for code, _ in said.values() if code.id not in shipped], said)
    }
    codes = {code.id: _guarded_with_parent(code, codes) for code in codes.values()}
    aside = frozenset(name for name, (_, in_use) in said.items() if not in_use and name not in THREADS)
    if codes == shipped.codes and aside == shipped.set_aside:
        return shipped
    former = tuple((old.name, old.id) for old in shipped.values() if codes[old.id].name != old.name)
    return Codebook(codes, _digest(codes.values(), aside), aside, former)


def to_csv(codes: Iterable[Code], set_aside: Iterable[str] = ()) -> str:
    """All columns of the data file, and whether a code is in use; UTF-8, comma, CRLF as RFC 4180 asks."""
    aside = frozenset(set_aside)
    out = io.StringIO()
    writer = csv.DictWriter(out, (*COLUMNS, STATE))
    writer.writeheader()
    for code in codes:
        writer.writerow({**cells_of(code), STATE: "set_aside" if code.id in aside else "in_use"})
    return out.getvalue()


def _in_order(shipped: Codebook, new: list[Code], said: dict[str, tuple[Code, bool]]) -> list[Code]:
    """The program's own order; a new code stands behind its parent's others, else behind those of its family."""
    out = [said[code.id][0] if code.id in said else code for code in shipped.values()]
    family = {code.id: code.family for code in shipped.values()}
    for code in new:
        kin = [at for at, other in enumerate(out) if code.parent and code.parent in (other.id, other.parent)]
        kin = kin or [at for at, other in enumerate(out) if family.get(other.id, other.family) == code.family]
        out.insert(kin[-1] + 1 if kin else len(out), code)
    return out


def within_bounds(code: Code, known: Code) -> Code:
    """What a library may say of a code of the program: where that one stands and what guards it stays as `known`."""
    return replace(
        code,
        family=known.family,
        tier=known.tier,
        parent=known.parent,
        traced_to=known.traced_to,
        name=known.name if code.id in THREADS else code.name,
        sensitive=known.sensitive or (code.sensitive and code.id not in THREADS),
    )


def _guarded_with_parent(code: Code, codes: dict[str, Code]) -> Code:
    """Guarded where its parent is. One that is guarded more than its parent, or has none, stands by itself."""
    above = codes.get(code.parent)
    if above is None or above.parent or (code.sensitive and not above.sensitive):
        return replace(code, parent="")
    return replace(code, sensitive=above.sensitive or code.sensitive)


def _digest(codes: Iterable[Code], aside: frozenset[str]) -> str:
    return hashlib.sha256(to_csv(codes, aside).encode()).hexdigest()[:8]
