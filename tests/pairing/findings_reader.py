"""A reader who takes a finding's sentence apart into numbers, and compares each with what the raw rows come to."""

import re
from collections.abc import Sequence
from statistics import median

from findings_rows import Rows, year_before

from impact.vocabulary.codebook import codebook
from impact.vocabulary.measures import measures

NUMBER = r"[\d,]+(?:\.\d+)?"
WHEN = r"Q\d \d{4}"
_CODE_WORDS = {code.id: re.sub(r"^Outcome: ", "", code.name).split(" / ")[0].casefold() for code in codebook().values()}
_NOUNS = {
    "visits": "visits", "program_attendance": "program attendance", "tech_help": "technology help",
    "directional": "directional questions", "training_hours": "staff training hours",
    "volunteer_hours": "volunteer hours", "incidents": "incidents",
    "social_referrals": "social-service referrals", "debriefs_held": "debriefs and sounding-board meetings held",
    "new_registrations": "new cards", "vacancies": "vacant posts", "staff_fte": "staff",
}  # fmt: skip
_X_OF_N = rf"(?P<x>{NUMBER}|[Nn]one) of (?P<n>{NUMBER}) reflections? names? (?P<code>[^;:,]+?)"
_FORMS: dict[str, str] = {
    "share": rf"(?P<what>.+?) (?P<verb>fell|rose) (?P<share>{NUMBER})% against (?P<then>{WHEN}), to (?P<now>{NUMBER}) "
    rf"in (?P<when>{WHEN})",
    "from": rf"(?P<what>.+?) (?P<verb>fell|rose) from (?P<before>{NUMBER}) in (?P<then>{WHEN}) to (?P<now>{NUMBER}) "
    rf"in (?P<when>{WHEN})",
    "same": rf"(?P<what>.+?) (?:came to|stood at) (?P<now>{NUMBER}) in (?P<when>{WHEN}), "
    rf"(?P<about>about )?as in (?P<then>{WHEN})",
    "alone": rf"(?P<what>.+?) (?:came to|stood at) (?P<now>{NUMBER}) in (?P<when>{WHEN})",
}


class Reader(Rows):
    """One library, one audience, one quarter."""

    def check(self, sentence: str) -> str:
        """Asserts that every clause is true; which kind of sentence it is."""
        assert len(sentence.split()) <= 30
        assert sentence.endswith(".")
        said = sentence[:-1]
        if said.startswith("No count with a past"):
            return self._check_quiet(said)
        if found := re.fullmatch(
            rf"In (?P<when>{WHEN}), (?P<x>\w+) of (?P<n>\d+) reflections? tells? of seeing somebody; "
            r"in (?P<x2>\w+) of (?P<n2>\d+) the other felt seen",
            said,
        ):
            self._is_now(found["when"])
            assert self.x_of_n("SEEN") == (_x(found["x"]), int(found["n"])), said
            assert self.x_of_n("FELT_SEEN") == (_x(found["x2"]), int(found["n2"])), said
            return "seen_felt"
        if " is named in " in said:
            return self._check_named(said)
        first, _, second = said.partition("; ")
        if found := re.fullmatch(_X_OF_N, first):
            self._is_named(found)
            if missing := re.fullmatch(rf"nobody reported (?P<what>.+) for (?P<when>{WHEN})", second):
                self._is_now(missing["when"])
                assert not any(self.cells(_measure(missing["what"]), self.quarter)), said
                return "no_count"
            self._check_given(second)
            return "given"
        self._check_moved(first)
        if found := re.fullmatch(
            _X_OF_N
            + rf"(?:, (?P<xb>{NUMBER}) of (?P<nb>{NUMBER}) the year before)?(?P<fit>: the two (?:differ|agree))?",
            second,
        ):
            self._is_named(found)
            self._check_fit(first, found)
            return "beside"
        self._check_silence(second)
        return "no_voice"

    def _check_moved(self, clause: str) -> None:
        usual = next((u for u in (", no further than usual", ", further than usual") if clause.endswith(u)), "")
        form, found = _form(clause.removesuffix(usual))
        what, now = _measure(found["what"]), self.value(_measure(found["what"]), self.quarter)
        self._is_now(found["when"])
        assert now is not None, clause
        assert found["now"] == _written(now), clause
        if form == "alone":
            assert self.change(what, self.quarter) is None, clause
            return
        assert found["then"] == _said(year_before(self.quarter)), clause
        then = self.value(what, year_before(self.quarter))
        assert then, clause
        if form == "same":
            assert _written(now) == _written(then)
            assert (now == then) == (not found["about"])
        else:
            assert (found["verb"] == "rose") == (now > then), clause
            assert now != then
        if form == "from":
            assert found["before"] == _written(then), clause
            assert min(now, then) < 100 or abs(now - then) / then < 0.0005
        if form == "share":
            # Half a point in the last place, and the wobble of binary numbers.
            told, true = float(found["share"].replace(",", "")), abs(now - then) / then * 100
            assert abs(told - true) <= (0.5 if "." not in found["share"] else 0.05) + 1e-9, clause
            assert min(now, then) >= 100
        self._check_usual(what, usual, clause)

    def _check_usual(self, what: str, usual: str, clause: str) -> None:
        now, past = self.change(what, self.quarter), self.past_changes(what)
        assert now is not None
        if len(past) < 6:
            assert not usual, clause
            return
        if usual:
            assert (usual == ", further than usual") == _beyond(now, past), clause

    def _check_quiet(self, said: str) -> str:
        assert said.endswith(f"between {_said(year_before(self.quarter))} and {_said(self.quarter)}")
        judged = [
            _beyond(now, past)
            for what in {measure for measure, _, _ in self.past.lines}
            if (now := self.change(what, self.quarter)) is not None and len(past := self.past_changes(what)) >= 6
        ]
        assert judged
        assert not any(judged)
        return "quiet"

    def _check_given(self, clause: str) -> None:
        earlier = rf"(?:, (?P<then_value>{NUMBER}) in (?P<then>{WHEN}))?"
        verb = r"(?P<verb>came to|stood at)"
        found = re.fullmatch(rf"(?P<what>.+?) {verb} (?P<now>{NUMBER}) in (?P<when>{WHEN}){earlier}", clause)
        assert found, clause
        what = _measure(found["what"])
        self._is_now(found["when"])
        assert (found["verb"] == "stood at") == (measures()[what].kind == "stock")
        now, then = self.value(what, self.quarter), self.value(what, year_before(self.quarter))
        assert found["now"] == _written(now), clause
        if found["then"]:
            assert found["then"] == _said(year_before(self.quarter))
            assert found["then_value"] == _written(then), clause

    def _check_named(self, said: str) -> str:
        first, *others = re.split(r", (?:and )?| and (?=\w+ in (?:none|\d))", said)
        found = re.fullmatch(
            rf"(?P<code>.+) is named in (?P<x>\w+) of (?P<n>\d+) reflections? of (?P<when>{WHEN})", first
        )
        assert found, said
        self._is_now(found["when"])
        self._is_named(found)
        for other in others:
            name, _, x = other.partition(" in ")
            assert self.x_of_n(_code(name)) == (_x(x), int(found["n"])), said
        return "threads" if _code(found["code"]) in ("DIGNITY", "PURPOSE", "UNDERSTANDING") else "named"

    def _check_fit(self, first: str, found: re.Match[str]) -> None:
        if not found["fit"]:
            assert not found["xb"]
            return
        _, moved = _form(first.removesuffix(", further than usual").removesuffix(", no further than usual"))
        code, what = _code(found["code"]), _measure(moved["what"])
        assert what == "social_referrals", "the one pair that states a claim: voices rise with the count"
        x, n = self.x_of_n(code)
        xb, nb = self.x_of_n(code, year_before(self.quarter))
        if found["xb"]:
            assert (int(found["xb"]), int(found["nb"])) == (xb, nb)
        rose, spoke = self.change(what, self.quarter), x / n - xb / nb
        assert rose is not None
        assert (abs(rose) >= 0.05, abs(spoke) >= 0.10, min(n, nb) >= 20) == (True, True, True)
        assert (found["fit"] == ": the two agree") == ((rose > 0) == (spoke > 0))

    def _check_silence(self, clause: str) -> None:
        wrote = self.wrote(self.quarter)
        if clause == "nobody wrote, so there is no voice yet":
            assert not wrote
        elif found := re.fullmatch(r"(\d+) reflections? waits? to be read", clause):
            assert int(found[1]) in {self.unread(code) for code in ("DIGNITY", "PURPOSE", "UNDERSTANDING")}
        else:
            assert clause == "what was written is held back for privacy", clause
            assert wrote

    def _is_named(self, found: re.Match[str]) -> None:
        assert self.x_of_n(_code(found["code"])) == (_x(found["x"]), int(found["n"].replace(",", ""))), found[0]

    def _is_now(self, when: str) -> None:
        assert when == _said(self.quarter)


def _form(clause: str) -> tuple[str, re.Match[str]]:
    for form, pattern in _FORMS.items():
        if found := re.fullmatch(pattern, clause):
            return form, found
    raise AssertionError(f"a sentence of no form: {clause}")


def _beyond(now: float, past: Sequence[float]) -> bool:
    middle = median(past)
    return abs(now - middle) > 5 * max(median(abs(one - middle) for one in past), 0.01)


def _code(words: str) -> str:
    plain = words.strip("“”").casefold()
    return next(code for code, name in _CODE_WORDS.items() if name == plain)


def _measure(words: str) -> str:
    return next(key for key, noun in _NOUNS.items() if noun == words[:1].casefold() + words[1:])


def _x(words: str) -> int:
    return 0 if words.casefold() == "none" else int(words.replace(",", ""))


def _written(value: float | None) -> str:
    assert value is not None
    return f"{value:,.0f}" if float(value).is_integer() or value >= 1000 else f"{value:,.1f}"


def _said(quarter: str) -> str:
    return f"{quarter[5:]} {quarter[:4]}"
