# ruff: noqa: E501 -- lists of words read best one thought a line
"""Words that stand in a number's place in, what they say about the number out: why there is none, in seven languages."""

import re

from impact.words import fold

# Key of the wording in problems.csv → the words. A blank cell is none of these, and none of these is zero.
_WORDS: dict[str, str] = {
    "not_available": (
        "n/a|na|n.a.|n.a|n\\a|n / a|#n/a|nd|n/d|n.d.|n.d|null|nan|none|blank|(blank)|empty|missing|unknown|unk|?|??|???|-|--|---|–|—|−|.|..|...|…|:|/|//|**"
        "|not available|not applicable|not known|not collected|not recorded|not reported|not counted|not tracked|not kept|not measured|not supplied|not provided|not open|no data|no count|no record|no records|no stats|no statistics|no report|no response|no answer"
        "|data missing|data unavailable|data not available|did not report|did not count|didn't count|dnr|unavailable|inapplicable|not in use|not offered|no service|see note|see notes|see comment|see below|cell x|lost|broken|out of order|counter broken|gate broken|counter down"
        "|k.a.|k. a.|k.a|ka|keine angabe|keine angaben|keine daten|nicht verfügbar|nicht erhoben|nicht gezählt|unbekannt|entfällt|fehlt|n.v.|n. v."
        "|s.o.|s. o.|s/o|sans objet|non disponible|non communiqué|non renseigné|nr|n.r.|n/r|n.c.|inconnu|pas de données|données manquantes"
        "|s/d|sin datos|no disponible|no aplica|no procede|desconocido|sd|s.d."
        "|dato non disponibile|non rilevato|non applicabile|sconosciuto|n.p."
        "|ei tietoa|ei saatavilla|ei tilastoitu|ei käytössä|puuttuu|tuntematon"
        "|não disponível|não se aplica|sem dados|desconhecido|n/disp"
    ),
    "was_closed": (
        "closed|branch closed|library closed|gate closed|temporarily closed|closed all month|closed for renovation|closed for renovations|closed (covid)|closed - covid|covid|covid closure|covid-19|renovation|shut|not yet open|holiday"
        "|geschlossen|zu|fermé|fermée|fermé pour travaux|fermeture|cerrado|cerrada|chiuso|chiusa|suljettu|kiinni|fechado|fechada|encerrado|encerrada"
    ),
    "not_yet": (
        "tbc|tbd|tba|t.b.c.|t.b.d.|pending|awaited|awaiting|awaiting data|to be confirmed|to be determined|to follow|to come|not yet available|not yet|in progress|coming|due|late|outstanding"
        "|folgt|ausstehend|in arbeit|noch nicht verfügbar|à venir|en attente|à confirmer|à compléter|pendiente|por confirmar|in attesa|da confermare|odottaa|tulossa|myöhemmin|pendente|a confirmar"
    ),
    "held_back": "*|***|†|x|c|z|(x)|(c)|[x]|[c]|[z]|[u]|[low]|suppressed|confidential|withheld|redacted|masked|geheim|vertraulich|confidentiel|secret|confidencial|riservato|salassa|luottamuksellinen",
    # Written out, none at all: but whether it was counted or only presumed, a person knows.
    "word_for_zero": "nil|zero|nought|none at all|no visitors|no visits|null visits|keine|keiner|kein|aucun|aucune|néant|zéro|ninguno|ninguna|cero|nessuno|nessuna|nulla|ei yhtään|nolla|nenhum|nenhuma",
}  # fmt: skip
_KEY_OF: dict[str, str] = {fold(word): key for key, words in _WORDS.items() for word in words.split("|")}
# “Cell C12”, “included in Main”, “see Central”: the number stands elsewhere and is none here.
_ELSEWHERE = re.compile(
    r"^\(?(?:cell [a-z]{1,3} ?\d{1,4}|see (?:cell|line|row|column|above)\b.*|(?:incl\.?|included|counted|reported|combined|recorded) (?:in|with|at|under|by|above|below|elsewhere)\b.*"
    r"|in (?:cell|line) \w+|(?:enthalten|gezählt|mitgezählt) (?:in|bei|unter)\b.*|(?:in|bei) .{1,30} enthalten|(?:inclus?e?|compris|comptée?s?) (?:dans|avec|à)\b.*|(?:incluido|incluida) en\b.*|(?:incluso|inclusa|compreso) in\b.*|(?:incluído|incluída) em\b.*|sisältyy\b.*)\)?$"
)
# Errors that spreadsheets show, as they stand in files that keep only what was shown.
_ERROR = re.compile(
    r"^#(?:ref|div/0|value|name|num|null|spill|calc|getting_data|error|err|bezug|wert|zahl|nv|leer|überlauf|valeur|nom|nombre|nul|¡ref|¡div/0|¡valor|¡num|¡nulo|¿nombre|rif|valore|nome|viittaus|arvo|nimi|luku|puuttuu|jako/0|valor|núm|nulo)[!?]?$|^err:\d{3}$"
)
_HASHES = re.compile(r"^#{2,}$")


def absent(text: str) -> str:
    """Why the cell holds no number, by its words alone: a key of problems.csv, or empty where they do not say."""
    words = fold(text)
    if _ERROR.match(words):
        return "error_cell"
    if _HASHES.match(words):
        return "too_narrow"
    return (
        _KEY_OF.get(words)
        or _KEY_OF.get(words.strip("()[] .!*\"'“”"))
        or ("elsewhere" if _ELSEWHERE.match(words) else "")
    )
