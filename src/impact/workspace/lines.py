"""What people say, in and out: lines that are only ever added to, signed as they are written; the last line stands."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, insert, select, update

from impact.workspace.workspace import Writing

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Line = TypeVar("Line")
Said = TypeVar("Said", bound="DataclassInstance")
Key = TypeVar("Key", bound=Hashable)


def add_lines(writing: Writing, table: Table, lines: Iterable[Mapping[str, Any]], *, by: str | None = None) -> None:
    """In this order, at the time of this write and under its name, or under another one."""
    signed = [{**line, "by": writing.by if by is None else by, "at": writing.at} for line in lines]
    if signed:
        writing.connection.execute(insert(table), signed)


def lines_of(connection: Connection, table: Table, *where: ColumnElement[bool]) -> Sequence[RowMapping]:
    """All of them, or those of which this is true, in the order in which they were said."""
    return connection.execute(select(table).where(*where).order_by(table.c.id)).mappings().all()


def blank_in_lines(connection: Connection, table: Table, gone: Callable[[RowMapping], Mapping[str, Any]]) -> None:
    """In every line, also where a later one took its place: `gone` names what is to stand instead. Lines stay."""
    for row in lines_of(connection, table):
        if instead := gone(row):
            connection.execute(update(table).where(table.c.id == row["id"]).values(**instead))


def last_of_each(lines: Iterable[Line], key: Callable[[Line], Key], *, newest_last: bool = False) -> dict[Key, Line]:
    """The line that stands for each key, in the order in which the keys were first spoken of, or last."""
    found: dict[Key, Line] = {}
    for line in lines:
        if newest_last:
            found.pop(key(line), None)
        found[key(line)] = line
    return found


def by_key(lines: Iterable[Line], key: Callable[[Line], Key]) -> dict[Key, tuple[Line, ...]]:
    """All that was said of each, in the order in which they were first spoken of."""
    found: dict[Key, list[Line]] = {}
    for line in lines:
        found.setdefault(key(line), []).append(line)
    return {name: tuple(said) for name, said in found.items()}


@dataclass(frozen=True)
class Lines(Generic[Said]):
    """A table and the dataclass that one of its lines is: a field a column, `by` and `at` among them.

    `columns` names those that are called otherwise: field → column.
    """

    table: Table
    kind: type[Said]
    columns: Mapping[str, str] = field(default_factory=dict)

    def add(self, writing: Writing, *lines: Said) -> None:
        """Whoever is writing signs them, whatever stands in `by` and `at`."""
        names = self._names()
        add_lines(writing, self.table, ({column: getattr(line, name) for name, column in names} for line in lines))

    def load(self, connection: Connection, *where: ColumnElement[bool]) -> list[Said]:
        """All of them, or those of which this is true, in the order in which they were said."""
        made: Callable[..., Said] = self.kind
        names, rows = self._names(), lines_of(connection, self.table, *where)
        return [made(**{name: row[column] for name, column in names}) for row in rows]

    def _names(self) -> list[tuple[str, str]]:
        return [(one.name, self.columns.get(one.name, one.name)) for one in fields(self.kind)]
