"""Words written in one, as in headers and names of files, in; the same with blanks between them out."""

import re

# “LibriPrestati”; DeKalb and McKinley, after one capital and one small letter or two, are single names.
_NEXT_WORD = r"(?<=[a-zà-öø-ÿ]{3})(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"
# “NuoveIscrizioniMLOL”, “VisitsYTD”: capitals that stand together stay together.
_CAPITALS_BEHIND = r"(?<=[a-zà-öø-ÿ]{3})(?=[A-ZÀ-ÖØ-Þ]{2,}(?![a-zà-öø-ÿ]))"
# “ILLBorrowed”, “YAPrograms”; “DVDs” is one word.
_CAPITALS_BEFORE = r"(?<=[A-Z]{2})(?=[A-Z][a-zà-öø-ÿ]{2})"
_CAPITALS = re.compile(f"{_CAPITALS_BEHIND}|{_CAPITALS_BEFORE}")
_PART_OF_A_NAME = r"(?<!\bMac)(?<!\bVan)(?<!\bVon)(?<!\bSan)(?<!\bDel)(?<!\bDes)(?<!\bLes)"
_ALL = re.compile(f"{_NEXT_WORD}{_PART_OF_A_NAME}|{_CAPITALS.pattern}")


def apart_at_capitals(words: str) -> str:
    """Only where several capitals stand: “TotalILL” → “Total ILL”."""
    return _CAPITALS.sub(" ", words)


def in_single_words(name: str) -> str:
    """The name of a file: “AberdeenCity” → “Aberdeen City”, “sampleGateCount” → “sample Gate Count”."""
    return _ALL.sub(" ", name)
