# ruff: noqa: E501 -- lists of words read best one thought a line
"""A header's words in, the form in which it is compared with the vocabulary out, and the words that forbid a mapping."""

import re

from impact.understand.run_together import apart_at_capitals
from impact.words import fold, remembered

_ITEM = re.compile(
    r"^(?:\(?[a-z]?\d{1,3}(?:\.\d{1,3})*[a-z]?[).:]?\*?\s+|[a-z]?\d{1,3}(?:\.\d{1,3})+[a-z]?\*?\s*[-:.]?\s*)(?=[^\W\d])"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
# What may stand in brackets without changing what is counted.
_NEUTRAL_BRACKETS = re.compile(
    r"\((?:sessions?|all outlets|all branches|(?:incl\.?|including) (?:all )?branches|count|total|number|no\.?|"
    r"annual total|annual|est\.?|estimated?|actual|virtual ?\+ ?physical|physical ?\+ ?virtual|loans \+ renewals|40[- ]hour week|covid-19|"
    r"\d{4}|to date|monthly|door count|gate count)\)"
)
_TAILS = re.compile(
    r"(?:\bper (?:year|annum)|/ ?(?:year|yr)|\bin (?:the )?year|\bfor the year|\bbased on 40 hours?|\bthis (?:month|quarter|year)|\bfor the period)\s*$"
)
_HEADS = re.compile(
    r"^(?:the )?(?:total )?(?:number of|no\.? of|nr\.? of|# of|# |count of|sum of|annual number of|annual total (?:number )?of)\s*"
)
_FILLERS = re.compile(r"\b(?:annual|annually|yearly|monthly|quarterly)\b")

REFUSALS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"\bper (?!year\b|annum\b)|/ ?(?:capita|hr|hour|wk|week|1,?000)|\bper$|\bp/c\b|(?<!public) pc$|\bpro kopf\b", "it is a rate (“per …”), not a count"),
        (r"%|\bpercent|\bper ?cent|\bpct\b|\bproportion|\bshare of", "it is a percentage, not a count"),
        (r"\brates?\b|\bratio|\bturnover\b(?! count)|\bindex\b|\brank", "it is a rate or a rank, not a count"),
        (r"\baverage|\bavg\b|\bmean\b|\bmedian", "it is an average, not a count"),
        (r"\bweekly\b|\btypical week|\bsample week|\ba week\b|\bdaily\b", "it is counted by the week or the day"),
        (r"\breporting method|\bmethod\b|\bmethodology", "it says how something was counted"),
        (r"^(?:does|do|is|are|has|have|did|was|were|can|will)\b|^(?!how many|number|what|total).*\?$|\byes ?/ ?no\b|\by/n\b", "it asks a yes-or-no question"),
        (r"\bsubset\b|\bof (?:which|these|those|the above)\b|\bonly\b|\bincluded (?:in|above|with|within)\b|\bcounted with\b|\b(?:di cui|dont|davon|darunter|de (?:los|las) cuales|d[oa]s quais|joista|waarvan|varav|heraf)\b|\bportion of\b|\bpart of (?:the )?total\b", "it counts a part only"),
        (r"\bthousands?\b|\b1,?000s?\b|'?\b000'?s?\b|\bmillions?\b|\bhundreds\b", "it counts in thousands"),
        (r"\badded\b|\bacquired\b|\bacquisitions?\b|\bpurchased\b|\bwithdrawn\b|\bwithdrawals?\b|\bdiscard(?:s|ed)?\b|\bweeded\b", "it counts what came or went, not what there is"),
        (r"^f_[a-z]", "it says how another column was filled in"),
        (r"\bstaff (?:use|only)\b", "it is for staff only"),
        (r"\bgoal\b|\btarget\b|\bbudget|\bprojected|\bforecast|\blast (?:year|month|quarter)\b|\b(?:previous|prior|prev)\b|\b[pl]y\b|\bchange\b|\bvariance|\bdifference|\bincrease|\bdecrease", "it is not a count of this period"),
        (r"\bsq(?:uare|\.)? ?(?:f(?:ee|oo)t(?:age)?|ft|m(?:et(?:er|re)s?)?)\b|\bparking\b|\bseat(?:s|ing)\b|^ages?$", "it describes the building or a person, not what was done"),
        (r"\b(?:start|end|begin|beginning|opening|closing|previous|current|meter)(?:ing)? (?:count|reading)s?\b|\b(?:count|reading)s? (?:at )?(?:start|end|open|close|opening|closing)$|\bmeter\b", "it is what a counter shows, not what was counted"),
        (r"\bcumulative\b|\b(?:fy|m|q)?td\b|\bytd\b|\byear to date\b|\brunning\b", "it runs up over the year"),
    )
)  # fmt: skip

_MONEY = re.compile(
    r"\b(?:fees?|charges|income|revenues?|receipts|expenditures?|expenses?|expend|costs?|salar(?:y|ies)|wages|appropriations?|fines|fund(?:s|ing)|millage)\b|[$£€]"
)


def of_money(header: str) -> str:
    """Why these words speak of money and of nothing that people did; empty where they do not."""
    return "it is money, not a count" if _MONEY.search(spelled_out(header)) else ""


def refusal(header: str) -> str:
    """Why these words must not be taken for a measure; empty where nothing speaks against it."""
    words = spelled_out(header)
    return next((reason for pattern, reason in REFUSALS if pattern.search(words)), "")


@remembered(20_000)
def spelled_out(header: str) -> str:
    """Folded, item number off, underscores and camel case as blanks: `5.3* Total_Circulation` → `total circulation`."""
    words = fold(_CAMEL.sub(" ", apart_at_capitals(header).replace("_", " ")).replace("\xa0", " ").replace("’", "'"))
    return fold(_ITEM.sub("", words).strip(" *†:;.,"))


@remembered(20_000)
def comparable(header: str) -> tuple[str, ...]:
    """The forms under which a header may stand in the vocabulary, the most exact first."""
    words = _NEUTRAL_BRACKETS.sub(" ", spelled_out(header))
    words = _TAILS.sub("", fold(words))
    forms = [words, _HEADS.sub("", words), _FILLERS.sub(" ", words), _FILLERS.sub(" ", _HEADS.sub("", words))]
    forms += [re.sub(r"^(?:grand )?total |^overall ", "", fold(form)) for form in forms]
    forms += [re.sub(r"^total ", "", fold(_HEADS.sub("", form))) for form in forms]
    return tuple(dict.fromkeys(form for form in map(_plain, forms) if form))


@remembered(20_000)
def plain_word(word: str) -> str:
    """One word of a folded header as words are compared: singular, and in one of its spellings."""
    return _singular(_plain(word).replace(" ", ""))


def _plain(words: str) -> str:
    words = words.replace("&", " and ").replace("wi-fi", "wifi").replace("wi fi", "wifi")
    words = re.sub(r"\be-(?=\w)", "e", words)
    words = re.sub(r"\s*/\s*", " and ", words)
    words = (
        words.replace("programme", "program")
        .replace("inter-library", "interlibrary")
        .replace("inter library", "interlibrary")
    )
    words = words.replace("1:1", "one to one")
    if re.search(r"[^\w\s'/.,\-–]", words):  # a bracket or a plus says something that we have not understood
        words = re.sub(r"[+:;]", " ", words) if not re.search(r"[()\[\]<>=≤≥]", words) else words
    return " ".join(map(_singular, re.split(r"[\s,\-–]+", words.strip(" .,"))))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1].rstrip("'")
    return word
