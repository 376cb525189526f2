"""Codes joined by and, or and not in; for each reflection whether that is so, out.

Of one code there are four states. *There* (in x), *not there* (in n and not in x), *disputed* (in n, and not in x
until it is settled), and *nobody looked* (not in n). “Has it” is so where it is there. “Does not have it” is so where
somebody looked and it is not there: unread is never no, and of a disputed one neither is so.

With several codes it is three-valued, after Kleene: *and* is no as soon as one part is no, *or* is yes as soon as one
part is yes, whatever the others are; else an unknown part leaves it unknown. So what is known is found. For x of n that
would not do: a reflection in which half of the codes were looked at can say yes to an “or” and never no to it, and the
share would lean. In n are only those in which every code that is asked about was looked at; there it is yes or no.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

THERE, NOT_THERE, DISPUTED = "there", "not_there", "disputed"


@dataclass(frozen=True, slots=True)
class Asked:
    """All of the first, any of the second, none of the third; an empty list asks nothing."""

    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.all_of, *self.any_of, *self.none_of)))

    @property
    def contradicts(self) -> tuple[str, ...]:
        """Codes that are asked to be there and not to be there: no reflection can be like that."""
        only = {*self.all_of, *(self.any_of if len(set(self.any_of)) == 1 else ())}
        return tuple(code for code in dict.fromkeys(self.none_of) if code in only)


NOTHING = Asked()


@dataclass(frozen=True, eq=False)
class Combined:
    """`so` by reflection: true, false, or unknown (boolean). `in_n`: every code asked about was looked at there."""

    so: "pd.Series[bool]"
    in_n: "pd.Series[bool]"

    @property
    def n(self) -> int:
        return int(self.in_n.sum())

    @property
    def x(self) -> int:
        return int((self.so.fillna(False) & self.in_n).sum())

    @property
    def known_besides(self) -> int:
        """Of those that are not in n, how many have it for certain all the same."""
        return int((self.so.fillna(False) & ~self.in_n).sum())

    @property
    def not_told(self) -> int:
        """Those that are not in n."""
        return len(self.in_n) - self.n


def combine(states: pd.DataFrame, asked: Asked) -> Combined:
    """`states` has a row a reflection and a column a code: THERE, NOT_THERE, DISPUTED or blank (nobody looked).

    A code without a column was looked at by nobody.
    """
    seen = states.reindex(columns=list(asked.codes)).astype("str").where(lambda s: s.isin(_LOOKED_AT))
    so = pd.Series(True, index=states.index, dtype="boolean")
    for code in asked.all_of:
        so &= _is(seen[code], THERE)
    if asked.any_of:
        so &= _any(_is(seen[code], THERE) for code in asked.any_of)
    for code in asked.none_of:
        so &= _is(seen[code], NOT_THERE)
    return Combined(so, seen.notna().all(axis="columns"))


_LOOKED_AT = (THERE, NOT_THERE, DISPUTED)


def _is(seen: "pd.Series[str]", state: str) -> "pd.Series[bool]":
    return seen.eq(state).astype("boolean").where(seen.notna())


def _any(parts: Iterable["pd.Series[bool]"]) -> "pd.Series[bool]":
    first, *others = parts
    for part in others:
        first = first | part
    return first
