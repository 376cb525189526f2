# ruff: noqa: E501 -- lists of words read best one thought a line
"""A column of numbers in; out why they count nothing: numbers of districts, of papers, years of building, the map.

A new kind of such numbers is one line in `KINDS`. Each is asked by its words and by its cells together: a word alone
(“district”, “year”) may as well stand over counts.
"""

import re
from collections.abc import Callable, Sequence

from impact.sheets import Cell

# Degrees on a map are written to so many places; a figure that a formula worked out has more than twice as many.
_DECIMALS, _MOST_DECIMALS = 5, 8
_DEGREES = re.compile(
    r"(?:lat|lon|lng|geo|coord)|[_ ][xy]$|\b(?:šírka|dĺžka|šířka|délka|breite|länge|leveys|pituus|latitud|longitud)\b"
)
_NUMBERED = re.compile(
    r"\b(?:district|ward|precinct|tract|council district|riding|arrondissement|bezirk|barrio|zone|route|stop|tier|band|level|class|grade|sort|order|position)(?: ?(?:no\.?|nr\.?|number|num|#))?$"
)
_PART_OF_TIME = re.compile(
    r"^(?:calendar |fiscal |reporting |iso )?(?:year|month|quarter|qtr|week|weekday|day|hour)s?(?: of (?:the )?(?:year|month|week|day))?[ _.-]?(?:number|numeric|no\.?|num|nr\.?|index|idx|id|key|sort|order|#)?$"
    r"|^(?:kw|kalenderwoche|wochentag|semaine|semana|settimana|viikko|dow|woy)(?:[ _.-]?(?:nr|no|numero|número|numéro)\.?)?$"
)
_MOST_PARTS_OF_TIME = 366
_PAPERS = re.compile(
    r"\b(?:uprn|isbn|issn|barcode|ean|sku|vat|ein|tin|siret|siren|insee|nuts|lsoa|msoa)\b|"
    r"\b(?:reference|account|property|card|item|call|record|invoice|receipt|order|asset|serial|charity|company|licen[cs]e|permit|contract|policy|case|ticket|ext(?:ension)?|fund|budget|cost cent(?:er|re)) ?(?:number|no\.?|nr\.?|num|#|code)\b|"
    r"^(?:id|nr|no|číslo|numero|número|numéro|nummer|numer|kod|kód|code|koodi)\b(?: |$)|\bids?$"
)
_YEAR_OF = re.compile(
    r"\b(?:year|yr|jahr|année|ano|año|anno|vuosi)\b.*\b(?:open\w*|clos\w*|built|build\w*|founded|established|renovat\w*|remodel\w*|construct\w*|bau|construction|joined|acquired|leased|refurb\w*|moved|site)\b|"
    r"\b(?:open\w*|clos\w*|built|founded|established|renovat\w*|remodel\w*|constructed|joined|acquired|refurbished|baujahr|present site) ?(?:in|on)? ?(?:year|yr|jahr)?$"
)


def _numbers(cells: Sequence[Cell]) -> list[float]:
    found = []
    for cell in cells:
        try:
            found.append(float(str(cell).strip()))
        except ValueError:
            continue
    return found


def _whole(numbers: Sequence[float]) -> bool:
    return bool(numbers) and all(number.is_integer() for number in numbers)


def on_the_map(words: str, cells: Sequence[Cell]) -> bool:
    """Degrees: nearly all with many decimals, within one region of the globe.

    Fewer will do where the words say so; without such words visits per head have many decimals too, but to the last
    place that a program can write.
    """
    numbers = _numbers(cells)
    if len(numbers) < 3 or any(abs(n) > 180 for n in numbers) or max(numbers) - min(numbers) > 40:
        return False
    least, most = (3, 20) if _DEGREES.search(words) else (_DECIMALS, _MOST_DECIMALS)
    decimals = [len(str(cell).strip().partition(".")[2]) for cell in cells]
    return sum(least <= many <= most for many in decimals) > 0.7 * len(cells)


def numbered_areas(words: str, cells: Sequence[Cell]) -> bool:
    """The number of a district, ward or tier: small whole numbers under such a word."""
    numbers = _numbers(cells)
    return bool(_NUMBERED.search(words)) and _whole(numbers) and max(numbers) < 200


def parts_of_time(words: str, cells: Sequence[Cell]) -> bool:
    """The number of a week, a weekday or an hour: small whole numbers that say when."""
    numbers = _numbers(cells)
    return (
        bool(_PART_OF_TIME.match(words))
        and _whole(numbers)
        and 0 <= min(numbers) <= max(numbers) <= _MOST_PARTS_OF_TIME
    )


def papers(words: str, cells: Sequence[Cell]) -> bool:
    """What is written on a card, a bill or a file: numbers that name something."""
    return bool(_PAPERS.search(words)) and _whole(_numbers(cells))


def years_of_building(words: str, cells: Sequence[Cell]) -> bool:
    numbers = _numbers(cells)
    return bool(_YEAR_OF.search(words)) and _whole(numbers) and all(1000 < number < 2200 for number in numbers)


KINDS: tuple[tuple[Callable[[str, Sequence[Cell]], bool], str], ...] = (
    (on_the_map, "a place on the map"),
    (numbered_areas, "it says which area, not how many"),
    (parts_of_time, "it says when, not how many"),
    (papers, "it numbers something and counts nothing"),
    (years_of_building, "it says in which year something was built, opened or closed"),
)


def why_not_counted(words: str, cells: Sequence[Cell]) -> str:
    """The reason why numbers under these words count nothing; empty where nothing speaks against counting."""
    return next((why for applies, why in KINDS if applies(words, cells)), "")
