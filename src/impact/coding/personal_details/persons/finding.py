"""Text in, names of people out."""

from collections.abc import Callable, Iterable, Iterator

from impact.coding.personal_details.detail import Span
from impact.coding.personal_details.persons.capitals import Capitals
from impact.coding.personal_details.persons.lower_case import lower_case_names
from impact.coding.personal_details.persons.own_words import PlaceNames, StaffNames
from impact.coding.personal_details.persons.tokens import words
from impact.vocabulary.names import cues, names


def people(staff: Iterable[str] = (), places: Iterable[str] = ()) -> Callable[[str], Iterator[Span]]:
    """A recogniser. `staff`: names that are always found; `places`: the library's branches, never people."""
    own, branches = StaffNames(staff), PlaceNames(places)

    def find(text: str) -> Iterator[Span]:
        found = words(text)
        yield from own.find(text)
        nobodys = branches.find(text)
        for start, end in (*Capitals(text, found, names(), cues()).find(), *lower_case_names(found, names(), cues())):
            if not any(start < e and s < end for s, e in nobodys):
                yield start, end

    return find
