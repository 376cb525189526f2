# ruff: noqa: E501 -- lists of words read best one thought a line
"""Rows and columns that sum up others: known by their words, and by arithmetic. None of them is a place."""

import re

import numpy as np
import numpy.typing as npt

from impact.words import fold, once_a_wording

Grid = npt.NDArray[np.float64]

_TOTAL = (
    r"totals?|sub[- ]?totals?|sum|sums|ytd|fytd|year[- ]to[- ]date|to date|year total|cumulative|running total|accumulated|aggregate|tot\.?|ttl\.?|"
    r"summe|summen|gesamt|gesamtsumme|gesamtzahl|insgesamt|zwischensumme|teilsumme|jahressumme|kumuliert|"
    r"somme|total général|totaux|sous-total|cumul|totale|totali|totale generale|subtotale|somma|complessivo|totaal|"
    r"yhteensä|yht\.?|koko maa|kaikki yhteensä|välisumma|summa|suma|totales|total general|subtotales|acumulado|soma|totais|total geral|subtotais|ensemble"
)
_MIDDLE = (
    r"averages?|avg\.?|mean|median|mode|minimum|maximum|min|max|std\.? ?dev\.?|standard deviation|per cent of total|percent of total|% of total|share of total|range|count|"
    r"moyenne|médiane|media|mediana|durchschnitt|mittelwert|keskiarvo|mediaani|promedio|média|quartile|percentile|moyen|"
    r"(?:% |percent |per cent |pct\.? |year[- ]over[- ]year |yoy |net |annual )?(?:change|variance|difference|increase|decrease|growth)|% (?:inc|dec|increase|decrease|diff|difference|\+/-)|%|\+/-(?: ?%)?|diff\.?|yoy|y/y|delta|"
    r"veränderung|abweichung|differenz|évolution|écart|variation|différence|variación|diferencia|variazione|differenza|muutos|erotus|variação|diferença"
)
_BEFORE = r"(?:(?:grand|overall|system|systemwide|system-wide|state|statewide|state-wide|county|countywide|county-wide|regional|district|annual|monthly|quarterly|yearly|combined|library|libraries|branch|branches|all|fy|fiscal year|year|group|section|column|row|net|report|city|citywide|\d{4}) )*"
_TOTAL_LABEL = re.compile(
    rf"^{_BEFORE}(?:{_TOTAL})(?:\b[ :]*(?:\(.*\)|(?:for |of )?(?:all )?(?:\d{{4}}|branches|libraries|locations|sites|system|library|libraries reporting|year|year to date|ytd|state|county|months?|quarter))*[ :]*)?$|\b(?:grand total|sub-?total|total)s?[ :]*$"
)
_MIDDLE_LABEL = re.compile(
    rf"^{_BEFORE}(?:{_MIDDLE})(?:[ :]*(?:per|of|for|all|from|since|vs\.?|on|over|in|the|last|previous|prior|library|libraries|branch|branches|location|day|week|month|year|\d{{4}}|\(.*\)|%|reporting))*[ :]*$|\b(?:average|median|mean)$"
)
# Who sent in their numbers, however they are called: “Town/city reporting”, “Libraries reporting”, “171 reporting”.
_WHO_REPORTS = r"(?:librar(?:y|ies)|branch(?:es)?|sites?|outlets?|systems?|locations?|towns?|cit(?:y|ies)|municipalit(?:y|ies)|count(?:y|ies)|districts?|states?|agenc(?:y|ies)|institutions?|respondents?|number|total|count|no\.?|n|#|\d+)"
_REPORTING = re.compile(
    r"\b(?:libraries|branches|sites|outlets|systems) reporting\b|^(?:number|no\.?|n|count) (?:of )?(?:libraries|branches|reporting|respondents)\b|^reporting$|"
    rf"^(?:(?:number|no\.?|n|#|total|count|all|public|%|percent|per cent) (?:of )?)?{_WHO_REPORTS}(?: ?(?:/|&|or|and) ?{_WHO_REPORTS})*(?: (?:number|total|count))? ?(?:reporting|responding)$"
)
_SYSTEM = re.compile(
    r"^(?:the )?(?:whole|entire) (?:system|library system|service)$|^(?:all|system|systemwide|system-wide|statewide|state-wide|county-?wide|city-?wide|district-?wide)$|^all (?:branches|libraries|locations|sites|outlets|service points)(?: combined| together)?$|^system[- ]?wide(?: total)?$|^library system(?: total)?$|"
    r"^(?:alle|sämtliche) (?:zweigstellen|standorte|bibliotheken|filialen|büchereien)$|^(?:toutes les|ensemble des) (?:bibliothèques|médiathèques|annexes|sites)$|^tous les (?:sites|établissements)$|^(?:todas|el total de) las (?:bibliotecas|sucursales|sedes)$|"
    r"^tutte le (?:biblioteche|sedi|filiali)$|^kaikki (?:kirjastot|toimipisteet)$|^todas as bibliotecas$|^all (?:our )?(?:departments|buildings|branch libraries|library locations|public libraries)$"
)
# Stands among branches and is compared with them: neither a branch nor a sum.
_COMPARED = re.compile(
    r"^(?:(?:the )?(?:last|prior|previous|preceding) (?:year|fy|fiscal year|month|quarter)(?:'s)?(?: totals?| actual)?|[pl]y|same (?:month|period|quarter),? (?:last|previous|prior) year|(?:annual |monthly |yearly )?(?:target|goal|budget|forecast|projection|benchmark|objective)s?(?: \d{4})?|projected|"
    r"(?:average |avg\.? )?(?:visits |visitors |loans )?per (?:open )?(?:day|hour|week|month|capita|branch|location)|daily|daily avg\.?|rank|ranking|share|"
    r"vorjahr|vorjahreswert|zielwert|soll|année précédente|objectif|par jour|año anterior|objetivo|por día|anno precedente|obiettivo|edellinen vuosi|tavoite|ano anterior)[ :%]*$"
)
# Words for a mean or a mark that are names of real places too: their numbers have to bear it out.
_ALSO_NAMES = frozenset({"media", "mode"})
# “Subtotal – East”, “Total for 2024”: rows say more of what they sum up than columns do.
_ROW_TOTAL = re.compile(
    r"^(?:(?:grand|sub)[- ]?totals?|sous-total|zwischensumme|sum)\b(?!.*\b(?:branch|library)$)|^totals?(?: ?[-–—:]| for| of| to| in| général| pour| de| für| overall)\b"
)
# What is called so is made of branches more often than it is one.
_LARGER = re.compile(
    r"\b(?:districts?|regions?|zones?|areas?|county|counties|cluster|division|city|town|township|municipal\w*|system|network|group|consortium|authority|state|province|combined|together|both|all branches|overall|everything|region(?:al)?e?|bezirk|kreis|stadt|réseau|ville|zona|distrito|región|regione|città|comune|ciudad|seutu|alue|kaupunki|município|rede)\b"
)


_LONGEST = 70
_FEWEST_MEANS = 2


@once_a_wording
def sums_up(label: str) -> str:
    """`total`, `average`, `reporting` or `system` for the label of a row or column that is no place; else empty."""
    words = fold(label).strip(" *:.-–—=")
    if not words or len(words) > _LONGEST:
        return ""
    if _SYSTEM.match(words):
        return "system"
    if _REPORTING.search(words):
        return "reporting"
    if words in _ALSO_NAMES:
        return ""
    if _MIDDLE_LABEL.search(words):
        return "average"
    return "total" if _TOTAL_LABEL.search(words) else ""


@once_a_wording
def row_sums_up(label: str) -> str:
    """Like `sums_up`, for the name of a row."""
    return sums_up(label) or ("total" if len(label) <= _LONGEST and _ROW_TOTAL.match(fold(label)) else "")


@once_a_wording
def compared(label: str) -> bool:
    """Last year, a target, a figure per day: a row among branches that is none of them."""
    return bool(_COMPARED.match(fold(label).strip(" *:.-–—=")))


def may_sum(label: str) -> bool:
    """Words that could be a mean, or a place: “Media” is a town in Pennsylvania."""
    return fold(label).strip(" *:.-–—=") in _ALSO_NAMES


def larger(label: str) -> bool:
    """Whether the name is that of something made of branches: a district, a city."""
    return bool(_LARGER.search(fold(label)))


def whole_system(words: str) -> bool:
    """Whether a title or a sheet's name says that its numbers are the whole system's."""
    text = fold(words)
    return bool(
        re.search(
            r"\b(?:system[- ]?wide|whole system|entire system|all branches|all locations|all libraries combined|system totals?|library system totals?)\b",
            text,
        )
    )


def column_that_sums(total: Grid, parts: Grid) -> bool:
    """Whether a column equals the sum of others in nearly every row; half a row's worth of slips is forgiven."""
    filled = ~np.isnan(total) & ~np.all(np.isnan(parts), axis=1)
    if filled.sum() < 3 or parts.shape[1] < 2:
        return False
    sums = np.nansum(parts[filled], axis=1)
    alike = np.abs(total[filled] - sums) <= 1e-6 * np.maximum(1.0, np.abs(sums))
    return bool(alike.mean() >= 0.8 and (sums != 0).sum() >= 3)


def column_that_means(mean: Grid, parts: Grid) -> bool:
    """Whether a column is the mean of others in every row, each as far as its own decimals are written."""
    filled = ~np.isnan(mean) & ~np.all(np.isnan(parts), axis=1)
    if filled.sum() < _FEWEST_MEANS or parts.shape[1] < _FEWEST_MEANS:
        return False
    own, of = mean[filled], parts[filled]
    means = np.nanmean(of, axis=1)
    last = np.array([next((10.0**-p for p in (0, 1, 2) if round(value, p) == value), 1e-6) for value in own.tolist()])
    return bool((np.abs(own - means) <= last / 2 + 1e-9).all() and (np.ptp(np.nan_to_num(of), axis=1) > 0).any())
