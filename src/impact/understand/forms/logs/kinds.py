"""The kinds of questions in a log in; the measure that each is counted under out. An unknown kind is asked once."""

from collections import Counter

from impact.decisions import Decisions
from impact.questions import Question
from impact.sheets import Sheet, address
from impact.understand.forms.asking import looks_offered
from impact.understand.forms.cells import words_of
from impact.understand.forms.logs.systems import Log
from impact.vocabulary.log_words import log_words
from impact.vocabulary.measures import measures
from impact.words import fold, tidy

# The kinds with the most rows are asked about; the others wait under their own names without loss.
MOST_KINDS = 3
_GUESSES = ("reference", "directional", "tech_help")
WITHOUT_KIND, OTHER_KIND = "Questions at the desk", "Other questions at the desk"
_NO = frozenset({"", "no", "0", "false", "n", "none"})
_YES = frozenset({"yes", "1", "true", "y", "x"})


class Kinds:
    """What the words of the kind column mean, for all rows of one log."""

    def __init__(self, sheet: Sheet, log: Log, *, decisions: Decisions) -> None:
        self._sheet, self._log, self._decisions = sheet, log, decisions
        self._at = log.parts.get("kind")
        self._rows = Counter(fold(self._words(row)) for row in range(log.header + 1, len(sheet.rows)))
        self._unknown: Counter[str] = Counter()
        self._first: dict[str, tuple[int, str]] = {}

    def of(self, row: int) -> tuple[str, str]:
        """Measure and label of a row; the measure is empty while nobody knows."""
        words = tidy(self._words(row))
        if words and not looks_offered(words, rows=self._rows[fold(words)]):
            words = OTHER_KIND  # what somebody asked, in the place of its kind: it goes no further
        label = words or WITHOUT_KIND
        measure = log_words()["kind"].get(fold(label)) or self._decided(label)
        if measure is None:
            self._unknown[fold(label)] += 1
            self._first.setdefault(fold(label), (row, label))
        return measure or "", label

    def questions(self) -> list[Question]:
        return [self._question(folded, rows) for folded, rows in self._unknown.most_common(MOST_KINDS)]

    def _question(self, folded: str, rows: int) -> Question:
        row, label = self._first[folded]
        return Question(
            "measure",
            _subject(label),
            file=self._sheet.file,
            sheet=self._sheet.name,
            cell=address(row, self._at if self._at is not None else self._log.parts["date"]),
            seen=label,
            guesses=_GUESSES,
            reason="Each row is one question at a desk, and these rows are of a kind that is none of our measures.",
            rows_waiting=rows,
        )

    def _decided(self, label: str) -> str | None:
        """A measure, nothing for “none of them”, or None while nobody answered."""
        answer = self._decisions.answer("measure", _subject(label))
        if answer is None:
            return None
        return answer if answer in measures() else ""

    def _words(self, row: int) -> str:
        return words_of(self._sheet.at(row, self._at)) if self._at is not None else ""


def is_held(row: int, sheet: Sheet, log: Log) -> str:
    """Nothing, or the key of why this row is not counted: it was called off, or nobody is known to have come."""
    at = log.parts.get("status")
    thing = fold(words_of(sheet.at(row, log.parts["thing"]))) if "thing" in log.parts else ""
    if log.system == "event" and thing.lstrip("*[( ").startswith(("cancel", "postponed")):
        return "log_called_off"
    if at is None:
        return ""
    said, title = fold(words_of(sheet.at(row, at))), log.titles[at]
    if log.system == "attendees":
        return "" if said in _YES or log_words()["status"].get(said) == "counted" else "log_not_there"
    if title in ("cancelled", "canceled", "no show"):
        return "" if said in _NO else "log_called_off"
    if title == "attended":
        return "" if said in _YES or not said else "log_called_off"
    means = log_words()["status"].get(said) or ("not_counted" if said.startswith(("cancel", "denied")) else "")
    if not said or means == "counted":
        return ""
    return "log_called_off" if means else "log_state_unknown"


def _subject(label: str) -> str:
    """Apart from a header with the same words: “Computers” as a kind of question is no number of computers."""
    return f"kind of question: {fold(label)}"
