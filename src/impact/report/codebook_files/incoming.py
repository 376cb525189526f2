"""What a file of codes holds, whoever wrote it: data between the readers of formats and the library's codebook."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class NotACodebook(Exception):
    """The file holds no codes that we could read. The message says what we saw and what to do."""


@dataclass(frozen=True)
class Incoming:
    """One code of a file.

    `key` names it within the file, `where` for people (“line 4”). `groups` are the names of what it stands in and
    nobody can code with, `above` the keys of the codes it stands below; both outermost first. `cells` are columns of
    our own data file, where the file holds them; a column that is not there says nothing.
    """

    key: str
    where: str
    name: str
    text: str = ""
    groups: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    guid: str = ""
    sets: tuple[str, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class IncomingFile:
    """`remarks` are sentences about what has no place here and is left."""

    codes: tuple[Incoming, ...]
    remarks: tuple[str, ...] = ()
