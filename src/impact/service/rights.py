"""Who is asking, and what they may do: each use case names the roles that may call it, and nobody else may."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, Literal, ParamSpec, Protocol, TypeVar, cast, get_args

from impact.policy.persons import THIS_COMPUTER
from impact.service.moment import one_moment
from impact.service.refusal import NotAllowed

Role = Literal["viewer", "reader", "manager", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)

_P = ParamSpec("_P")
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Who:
    """A person with the roles they were given. Without a role a person may do nothing."""

    name: str
    roles: frozenset[Role] = frozenset()

    def is_any(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)


def local_person(name: str = THIS_COMPUTER) -> Who:
    """Local mode: one person at their own computer, who may do everything."""
    return Who(name, frozenset(ROLES))


class _Asked(Protocol):
    @property
    def who(self) -> Who: ...


_S = TypeVar("_S", bound=_Asked)


def needs(
    *roles: Role,
) -> Callable[[Callable[Concatenate[_S, _P], _R]], Callable[Concatenate[_S, _P], _R]]:
    """Only a person with one of these roles may call this. Raises NotAllowed for everybody else, at each call.

    What it reads is of one moment.
    """

    def guard(use_case: Callable[Concatenate[_S, _P], _R]) -> Callable[Concatenate[_S, _P], _R]:
        @functools.wraps(use_case)
        def guarded(self: _S, *args: _P.args, **named: _P.kwargs) -> _R:
            if not self.who.is_any(*roles):
                raise NotAllowed(f"This is for a {' or a '.join(roles)}. Ask the person who looks after the workspace.")
            with one_moment():
                return use_case(self, *args, **named)

        guarded.needs = frozenset(roles)  # type: ignore[attr-defined]
        return cast(Callable[Concatenate[_S, _P], _R], guarded)

    return guard
