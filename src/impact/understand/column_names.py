# ruff: noqa: E501 -- lists of words read best one thought a line
"""What columns are called, for each of the roles that a column can have."""

import re

from impact.understand.measure_words import spelled_out

FINEST, CODES, COARSE = 0, 3, 5
# What a column that names places is called, the finest first: of several, the finest is the branch.
_PLACES: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(rf"^(?:{words})$"))
    for rank, words in enumerate(
        (
            r"campus|(?:library )?branch(?:es)?(?: ?name| library| location| libraries)?|name of (?:library )?branch|branch ?/ ?\w+|zweigstellen?|filialen?|sucursal(?:es)?|bibliotecas?|biblioteche|bibliothèques?|bibliothek(?:en)?|kirjastot?|toimipisteet|toimipiste|médiathèques?|standorte?|sedes?|sedi|biblioteca ?/ ?\w+",
            r"location(?: ?name)?|site(?: ?name)?|outlet(?: ?name)?|service ?point(?: name)?|facility(?: name)?|library(?: ?name| outlet| location| site| building| details)?|libraries|name of (?:the )?library|libname|libraries ?/ ?\w+|community library|building",
            r"library (?:service|system|authority)(?: name)?|institution(?: name)?|organi[sz]ation|name",
            r"branch ?code|library ?code|location ?code|site ?code|branch ?id|library ?id|outlet ?id|(?:branch|library|location|site|outlet) ?(?:no\.?|number|#)|loc(?:ation)? ?id",
            r"authority(?: (?:nice )?name)?|local authority(?: name)?|council|library authority.*|authority code",
            r"town|city|town/city|municipality|towns|cities|municipalities|kunta|kunnat|kommune|kommuner|gemeinden?|communes?|comune|comuni|comunas?|ciudad(?:es)?|municipios?|municipio|place|cidades?|ville|villes",
            r"county|district|region|state|province|country|area|zone|ward(?: name)?|counties|districts|regions|states|provinces|countries|areas|zones|région|régions|region|regionen|región|regiones|regione|regioni|região|regiões|provincias?|province|provincie|départements?|departamentos?|distritos?|kreis|kreise|bezirke?|landkreise?|maakunta|maakunnat",
        )
    )
)  # fmt: skip
_OF_NAMES = re.compile(r"[ :/-]*\b(?:full |short |long )?(?:name|nimi|nom|nombre|nome|namn|naam|navn)$")
_PLACE_WORDS = re.compile(
    r"\b(?:by (?:branch|library|location|town|site|outlet|city)|branch(?:es)?|librar(?:y|ies)|town/city)\b"
)
TIME_WORDS = re.compile(
    r"^(?:date|dates|date ?(?:/|&|and)? ?time|timestamp|asked at|day|month|months|period|periods|quarter|qtr|year|years|(?:fiscal|financial|budget|calendar|survey|data|statistics?|stats?|report) (?:year|yr)(?: end(?:ing|ed)?)?|s?fye?|años? fiscal|ano fiscal|anno fiscale|année (?:fiscale|budgétaire)|exercice|ejercicio|exercício|esercizio|tilikausi|(?:fiscal|fy) (?:quarter|qtr|month)|reporting (?:period|year|month|quarter)|"
    r"month ?(?:/|and|&|-)? ?year|year ?(?:/|and|&|-)? ?month|monthyear|week (?:of|ending|beginning|commencing)|time|time period|(?:start|begin|end|from|to)(?:ing)?(?: ?date)?|date (?:from|to)|"
    r"period (?:start|end|from|to)(?: date)?|event date|date of (?:visit|event|count|session|program)|session date|stat(?:istics)? (?:month|year)|"
    r"(?:calendar |fiscal |reporting )?(?:month|quarter|qtr|day)(?: of (?:the )?(?:year|month))?[ _.-]?(?:number|numeric|no\.?|num|nr\.?|index|idx|id|#|name|abbreviation)|day of (?:the )?month|"
    r"mois|année|trimestre|fecha|mes|año|monat|jahr|quartal|datum|data|mese|anno|kuukausi|vuosi|pvm|päivä|mês|ano|période|periodo|período|jakso)$"
)  # fmt: skip
START_WORDS = re.compile(r"^(?:.*\b)?(?:start|begin|from|beginning)(?:ing)?(?: ?date)?$|^date from$")
END_WORDS = re.compile(r"^(?:.*\b)?(?:end|ending|to|until)(?: ?date)?$|^date to$")
ATTRIBUTE_WORDS = re.compile(
    r"\b(?:zip|zip ?code|post ?code|postal ?code|phone|telephone|fax|email|e-mail|url|website|web address|web site|address|street|lat|latitude|lon|long|lng|longitude|"
    r"geo\w*|coordinates?|point|x ?coord\w*|y ?coord\w*|easting|northing|fscs\w*|uuid|guid|isil|object ?id|row ?id|record ?id|census ?(?:tract|block)|fips\w*|nbhd ?no|ward ?no|"
    r"founded|built|construction|established|opened|site ?year|renovated|expires?|expire date|rank|tier|nearest neighbou?r)\b"
)  # fmt: skip
# Words of an address that branches are called after too: “Mill Street”, “Long Beach”, “Cedar Point”.
NAMES_HOLD = frozenset({"street", "point", "long"})
CODE_WORDS = re.compile(
    r"^(?:_?id|.* id|(?:branch|library|lib|site|outlet|location|loc|row|record|object|item|agency|org|f|u)id|no|no\.|nr|nr\.|#|.*[a-z] (?:code|no|key|num)|(?:branch|library|lib|site|outlet|location|loc|row|item|agency|post|zip|area)(?:code|no|key|num)|code|key|index|seq(?:uence)?|row|line|line (?:no|number)|s/?n|serial)\.?$"
)
NOTES_WORDS = re.compile(
    r"\b(?:note|notes|comment|comments|remark|remarks|reason|please tell|please specify|explain|trainer|delivered by|contact|manager|director|staff member|name of|title|presenter)\b"
)
METHOD_WORDS = re.compile(
    r"\b(?:method|ct/es|actual or|estimated|estimate|count made|based on sample|how counted|flag|est\?|quality)\b|^(?:c/e|ce|status)$"
)
MEASURE_WORDS = re.compile(
    r"^(?:measure|measures|metric|metrics|indicator|statistic|statistics|stat|stat type|statistic type|data element|element|variable|item|activity type|service|count type|category of use|kennzahl|indicateur|indicador|mittari|tunnusluku|measure name|measurement)$"
)
# Who counted is no part of what was counted, and initials are somebody's.
COUNTER_WORDS = re.compile(
    r"^(?:staff|(?:staff|employee|librarian)(?: ?(?:name|member|initials?|id))?|initials?|(?:entered|submitted|recorded|completed|logged|answered|reported|counted) ?by|user(?: ?name)?|operator|clerk|your name)$"
)
BRANCH_WORDS = frozenset({"branch", "library", "library branch", "location", "site", "outlet"})
UNIT_WORDS = re.compile(r"^(?:unit|units|unit of measure|einheit|unité|unidad|yksikkö)$")


def place_rank(words: str) -> int | None:
    """How fine the places of a column with this name are, 0 the finest; None where it names none.

    “Municipality name” names what “municipality” does.
    """
    bare = _OF_NAMES.sub("", words)
    for rank, pattern in _PLACES:
        if pattern.match(words) or (bare and pattern.match(bare)):
            return rank
    return None


def speaks_of_places(words: str) -> bool:
    return bool(_PLACE_WORDS.search(spelled_out(words)))
