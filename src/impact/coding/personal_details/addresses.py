"""Text in, addresses out: streets with a number, postcodes, boxes, in the forms of several countries."""

import re
from collections.abc import Iterator

from impact.coding.personal_details.detail import Span

_CAP = r"[^\W\d_a-zß-öø-ÿ][\wà-öø-ÿ'’-]*\.?"
_TYPES = (
    r"(?:Street|Str|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Crescent|Cres|Close|Cl|"
    r"Terrace|Terr|Tce|Parade|Pde|Highway|Hwy|Parkway|Pkwy|Square|Sq|Gardens|Gdns|Row|Mews|Grove|Rise|Quay|Trail|Circle|Cir|"
    r"Loop|Alley|Broadway|Esplanade|Walk|Bypass|Turnpike|Marg|Nagar|Wynd|Crossing|Ridge|View|Vale|Lodge|House|Heights)"
)
_POSTCODE = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|[A-CEGHJ-NPR-TVXY]\d[A-Z][ -]?\d[A-Z]\d\b"
    r"|[A-Z]\d{2} ?[A-Z\d]{4}\b|\d{5}-\d{4}\b|\d{3} \d{3}\b|\d{4,6}\b)"
)
_STATE = r"(?:[A-Z]{2,3}\b\.?)"
_CITY = rf"{_CAP}(?: {_CAP}){{0,2}}"
_UNIT = (
    r"(?:(?:Apt|Apartment|Unit|Flat|Suite|Ste|Room|Rm|Block|Floor|No|Lot|Shop|Site|Box|Comp"
    r"|Basement)\.? ?#?[\w-]{1,6}|#\d{1,5}[A-Za-z]?)"
)
_UNIT_I = rf"(?i:{_UNIT})"
# Behind a street: its unit, its town with postcode, or its town at the end of the sentence.
_TAIL = (
    rf"(?:,? {_UNIT_I})?"
    rf"(?:,? {_CITY},? {_STATE},? {_POSTCODE}|,? {_CITY},? {_POSTCODE}|,? {_STATE} {_POSTCODE}"
    rf"|,? {_POSTCODE}(?: {_CITY})?|,? {_CITY}, {_STATE}(?!\w)|, {_CITY}(?=[.;)]|$))?"
)
_SHAPES = (
    # 27B Elm Street, Apt 4 · Unit 9, 400 Wascana Crescent, Regina SK S4P 3B8
    rf"(?:{_UNIT_I},? )?(?<![\w.,/£$€-])\d{{1,5}}[A-Za-z]?(?:[-/]\d{{1,5}}[A-Za-z]?)?,? (?:(?:[NSEW]|NE|NW|SE|SW)\.? )?"
    rf"(?:{_CAP} |\d{{1,3}}(?:st|nd|rd|th) ){{1,4}}?{_TYPES}\b\.?(?: (?:North|South|East|West|NE|NW"
    rf"|SE|SW|[NSEW])\b)?{_TAIL}",
    # 311 maple crescent
    r"(?<![\w.,/£$€-])\d{1,5}[a-z]? (?!minutes?|mins?|metres?|meters?|miles?|blocks?|years?|days?"
    r"|doors?|kids?|people|steps)"
    r"[a-z'-]{3,15} (?:[a-z'-]{3,15} )?(?:street|avenue|ave|crescent|boulevard|blvd|lane"
    r"|terrace)\b(?:,? (?:apt|unit|flat) ?\w{1,4})?",
    # 12 bis rue des Tanneurs, 67000 Strasbourg
    rf"(?<![\w.,/£$€-])\d{{1,4}}(?: ?(?:bis|ter|quater))?,? (?i:rue|avenue|av\.|boulevard|bd|place"
    rf"|chemin|impasse|allée|route|quai|cours|"
    rf"square|montée|rang) (?:(?i:de la|de l['’]|des|du|de|d['’]|la|le|les"
    rf"|l['’]) ?){{0,2}}{_CITY}(?:,? {_POSTCODE}(?: {_CITY})?)?",
    # Calle del Olmo 23 · Rua das Flores, 8 · Via Roma 4 · ul. Długa 5
    rf"(?:(?i:calle|avenida|avda?\.?|paseo|plaza|carrer|rua|travessa|praça|via|viale|corso|piazza|ulica|ul\.)|C/) ?"
    rf"(?:(?i:de la|de los|de las|del|dela|de|da|das|dos|do|della|dei|delle"
    rf"|di) )?{_CITY},? ?(?:n\.?[ºo°]? ?)?\d{{1,4}}[A-Za-z]?\b(?:,? \d+[ºª°]?[A-Z]?\b)?(?:,?"
    rf" \d{{4,5}}(?:-\d{{3}})? {_CITY})?",
    # Lange Straße 5 · Kirchweg 12a, 20095 Hamburg · Kerkstraat 8
    rf"(?:(?:{_CAP}[ -])?(?:Straße|Strasse)|\b[A-ZÄÖÜ][\wäöüß-]*?(?:straße|strasse|str\.|gasse|platz"
    rf"|allee|weg|damm|ufer|straat|laan|gatan|vägen|gade|vej|gracht|plein))"
    rf" \d{{1,4}} ?[a-z]?\b(?:,? (?:[A-Z]{{1,2}}-)?\d{{4,5}}(?: [A-Z]{{2}})? {_CITY})?",
    # PO Box 219, Leduc · RR 2, Site 4
    rf"(?i:\b(?:g?p\.? ?o\.?|post office) box|\bprivate bag|\bapartado(?: de correos)?|\bpostfach"
    rf"|\bcasilla|\bcase postale) ?#?[\dA-Z]{{1,8}}\b(?: \d{{1,4}}\b)?{_TAIL}",
    rf"\b(?:RR|R\.R\.|Rural Route|RMB|HC) ?#? ?\d{{1,4}}\b(?:,? (?:Box|Site|Comp|Stn"
    rf"|Station)\.? ?\w{{1,6}}){{0,3}}{_TAIL}",
    rf"\bRD ?\d{{1,2}}, {_CITY}(?: \d{{4}})?",
    # Flat 404, Rose Apartments, Station Road, Pune 411001
    rf"{_UNIT_I}, (?:{_CITY}, ){{1,4}}{_CITY} \d{{5,6}}\b",
    # Boise, ID 83702
    rf"\b{_CITY}, [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?\b",
)
_ADDRESSES = tuple(re.compile(shape) for shape in _SHAPES)
_ALONE = re.compile(
    r"\b[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z] ?\d[A-CEGHJ-NPR-TV-Z]\d\b"  # Canada
    r"|\b(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]?) \d[ABD-HJLNP-UW-Z]{2}\b"  # United Kingdom
)


def find(text: str) -> Iterator[Span]:
    if not any(c.isdecimal() for c in text):
        return
    for pattern in _ADDRESSES:
        yield from (_cut(text, found.span()) for found in pattern.finditer(text))
    yield from (found.span() for found in _ALONE.finditer(text))


def _cut(text: str, span: Span) -> Span:
    """Without the full stop of its sentence."""
    return span[0], span[0] + len(text[slice(*span)].rstrip(". ,"))
