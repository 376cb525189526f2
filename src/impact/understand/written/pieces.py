# ruff: noqa: E501 -- lists of words read best one thought a line
"""What all writings of time share: words made plain, years made long, and the words that can be part of a time."""

import re
import unicodedata

from impact.understand.month_names import MONTH_PATTERN, MONTHS
from impact.words import fold

_DASHES, _QUOTES = re.compile("[‐‑‒–—―−]"), re.compile("[’‘‛`´]")

YEAR_4 = r"(?:19|20)\d\d"
OF = r"(?:(?<![a-z])(?:of|de|del|do|da|du|di|des|the|la|le|el|il|im|in|d') ?)?"
MONTH = rf"(?P<m>{MONTH_PATTERN})\.?"
FISCAL_YEAR = r"(?:s?f\.?y\.?e?|(?:state |our )?(?:fiscal|financial) (?:year|yr)(?: (?:ending|ended|end))?|fiscal|budget year|exercice|ejercicio(?: fiscal)?|anno fiscale|ano fiscal|exercicio|haushaltsjahr|geschaftsjahr|tilikausi)"
QUARTER_WORD = r"(?:quarter|quart|qtr|qrt|trimestre|trim|tri|trimester|quartal|vuosineljannes|neljannes|q)\.?"
HALF_WORD = r"(?:half(?:[ -]?year)?|semestre|sem|semester|halbjahr|puolivuosi|vuosipuolisko)\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|m[aio]|ti|ke|to|pe|la|su|mo|di|do|fr|sa|so|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?)"

_WORDS = frozenset(
    "of de del do da du di des the la le el il im in d from to through thru until till til bis von vom desde hasta dal al au a e ate fino "
    "and y und et ja st nd rd th er ere eme o am pm z t w h m p q s wk week weeks w/e kw vko viikko semaine semana settimana woche iso "
    "year yr calendar reporting report cy ano annee jahr vuosi anno ytd fy fye sfy ffy f fiscal financial state our budget ending ended end "
    "federal exercice ejercicio fiscale exercicio haushaltsjahr geschaftsjahr tilikausi months month mois meses monate quarter quart qtr qrt trimestre trim tri trimester quartal "
    "vuosineljannes neljannes half semestre sem semester halbjahr puolivuosi vuosipuolisko first second third fourth erstes zweites drittes viertes premier deuxieme troisieme quatrieme primer primero segundo tercer tercero cuarto primo terzo quarto secondo primeiro terceiro i ii iii iv "
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica montag dienstag mittwoch donnerstag freitag samstag sonntag ma ti ke to pe la su mo di mi do fr sa so segunda terca quarta quinta sexta feira "
    "commencing beginning starting start begin wc we c "
    "three six nine twelve".split()
) | frozenset(MONTHS)
_LETTERS = re.compile(r"[^\W\d_]+")


def normal(text: str) -> str:
    """Folded, without accents, with one kind of dash and of quotation mark."""
    text = _QUOTES.sub("'", _DASHES.sub("-", fold(text.replace("_", " ").replace("\xa0", " "))))
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.replace("º", "o").replace("ª", "a").replace("°", "o"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def may_be_time(text: str) -> bool:
    """A quick look: no word in it is foreign to times."""
    return all(word in _WORDS for word in _LETTERS.findall(text))


def long_year(text: str) -> int:
    """`25` and `'25` are 2025, `98` is 1998."""
    digits = text.strip("' ")
    return int(digits) if len(digits) == 4 else (1900 if int(digits) > 69 else 2000) + int(digits)


def end_year(first: int, second: str) -> int:
    """The second of two years, of which only the last digits may be written."""
    return int(second) if len(second) == 4 else first - first % 100 + int(second) + (100 if int(second) == 0 else 0)


def whole(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"^(?:{pattern})$") for pattern in patterns)
