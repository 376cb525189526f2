"""Texts in, the personal details of each out. A recogniser is a file of its own and a line here."""

from collections.abc import Iterable, Iterator

from impact.coding.personal_details import (
    addresses,
    births,
    cards,
    emails,
    government_ids,
    handles,
    phones,
    pins,
    plates,
)
from impact.coding.personal_details.detail import Detail, Recogniser
from impact.coding.personal_details.persons import people

# Where two claim the same letters, the one above has them.
_RECOGNISERS: tuple[tuple[str, Recogniser], ...] = (
    ("EMAIL", emails.find),
    ("GOVID", government_ids.find),
    ("CARD", cards.find),
    ("DOB", births.find),
    ("PIN", pins.find),
    ("PLATE", plates.find),
    ("PHONE", phones.find),
    ("ADDRESS", addresses.find),
    ("HANDLE", handles.find),
)


def find_details(
    texts: Iterable[tuple[str, str]], *, staff: Iterable[str] = (), places: Iterable[str] = ()
) -> Iterator[Detail]:
    """(id, text) in, the passages found out, in their order; passages never overlap.

    `staff`: names of the library's own people, found also where nothing else tells that they are names. `places`: names
    of its branches, which are nobody's.
    """
    find_people = people(staff, places)
    for id_, text in texts:
        taken: list[Detail] = []
        covered = bytearray(len(text))
        for kind, find in (*_RECOGNISERS, ("PERSON", find_people)):
            for start, end in find(text):
                if start < end and 1 not in covered[start:end]:
                    covered[start:end] = b"\x01" * (end - start)
                    taken.append(Detail(id_, kind, start, end, text[start:end]))
        yield from sorted(taken, key=lambda d: d.start)
