"""Branch names of all files in; one key a branch, its shown spelling, and what must be asked about names out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from impact.decisions import Decisions
from impact.merge.alike import pairs_alike
from impact.questions import Question, question_id
from impact.words import branch_key, tidy


@dataclass(frozen=True)
class Names:
    """The names that people joined: each key leads to the one that stands for it."""

    decisions: Decisions

    @cached_property
    def _answers(self) -> dict[str, str]:
        """By key. A subject that was typed rather than copied need not be folded."""
        return {branch_key(d.subject): tidy(d.answer) for d in self.decisions.of_kind("branch") if tidy(d.subject)}

    def answer(self, key: str) -> str:
        """The name that was answered, or nothing. A decision may come with the question's id alone."""
        return self._answers.get(key) or tidy(self.decisions.answer("branch", key) or "")

    def lead(self, key: str) -> str:
        """The end of a chain of answers. A ring of names has no end: its first key in the alphabet stands for all."""
        seen: list[str] = []
        while key not in seen:
            seen.append(key)
            # The whole system has no name and takes none.
            key = (key and branch_key(self.answer(key))) or key
        return min(seen[seen.index(key) :])

    def decision(self, key: str) -> str:
        """The id of the decision that gave this key another name, or nothing."""
        return question_id("branch", key) if self.lead(key) != key else ""

    def typed(self, lead: str) -> str:
        """How a person wrote the name that no file holds."""
        answers = sorted(tidy(d.answer) for d in self.decisions.of_kind("branch"))
        return next((name for name in answers if branch_key(name) == lead), lead)


def name_branches(frames: Sequence[pd.DataFrame], names: Names) -> list[pd.DataFrame]:
    """The frames with `key` (as written, folded) and `lead` (as decided), both empty where no branch is named."""
    out = []
    for frame in frames:
        keys = {written: branch_key(written) for written in frame["branch"].unique()}
        key = frame["branch"].map(keys).astype("str")
        leads = {k: names.lead(k) for k in keys.values()}
        decisions = {k: names.decision(k) for k in keys.values()}
        out.append(frame.assign(key=key, lead=key.map(leads).astype("str"), decision=key.map(decisions).astype("str")))
    return out


def show_branches(frames: Sequence[pd.DataFrame], names: Names) -> list[pd.DataFrame]:
    """The frames with `branch` spelt one way: the most frequent spelling in all of them, then first in the alphabet.

    A name that was decided on is spelt as the files spell that name, else as the person typed it.
    """
    # A row that is here already would weigh twice.
    new = [f[(f["key"] != "") & (f["fate"] != "already_here")] for f in frames]
    seen = pd.concat([f[["branch", "key"]] for f in new])
    counted = seen.assign(n=1).groupby(["key", "branch"], as_index=False)["n"].sum()
    counted["spelling"] = counted["branch"].map(spelling)
    best = (
        counted.groupby(["key", "spelling"], as_index=False)["n"]
        .sum()
        .sort_values(["n", "spelling"], ascending=[False, True], kind="stable")
        .drop_duplicates("key")
    )
    shown = dict(zip(best["key"], best["spelling"], strict=True))
    leads = {lead for f in frames for lead in f["lead"].unique()}
    spelt = {lead: shown.get(lead) or (lead and names.typed(lead)) for lead in leads}
    return [f.assign(branch=f["lead"].map(spelt).astype("str")) for f in frames]


def spelling(written: str) -> str:
    """A name as it may be shown: tidy, without the footnote stars behind it."""
    return re.sub(r"[*\s]+$", "", tidy(written))


def ask_about_names(frames: Sequence[pd.DataFrame], names: Names) -> list[Question]:
    """A question for each name that may be another branch's, but never about two that one file names side by side."""
    seen = pd.concat([f.loc[f["key"] != ""] for f in frames])
    files = _files_of(seen)
    everywhere = seen["file_sha256"].nunique()
    # A name that every file holds stands beside every other.
    pairs = pairs_alike(key for key, inside in files.items() if len(inside) < everywhere)
    open_pairs = [(s, g) for g, s in sorted(pairs) if files[g].isdisjoint(files[s]) and _is_open(names, s, g)]
    return _questions(seen, open_pairs)


def _files_of(seen: pd.DataFrame) -> dict[str, set[str]]:
    files: dict[str, set[str]] = defaultdict(set)
    named = seen[["key", "file_sha256"]].drop_duplicates()
    for key, file in zip(named["key"], named["file_sha256"], strict=True):
        files[key].add(file)
    return files


def _is_open(names: Names, subject: str, guess: str) -> bool:
    return not names.answer(subject) and names.lead(subject) != names.lead(guess)


def _questions(seen: pd.DataFrame, pairs: Iterable[tuple[str, str]]) -> list[Question]:
    guesses: dict[str, list[str]] = defaultdict(list)
    for subject, guess in pairs:
        guesses[subject].append(guess)
    if not guesses:
        return []
    rows = seen[["key", "file", "sheet", "row"]].drop_duplicates()["key"].value_counts()
    asked = seen[seen["key"].isin({*guesses, *(g for gs in guesses.values() for g in gs)})]
    written = asked.drop_duplicates("key").set_index("key")
    return [
        Question(
            "branch",
            subject,
            file=str(written.at[subject, "file"]),
            sheet=str(written.at[subject, "sheet"]),
            cell=str(written.at[subject, "cell"]),
            seen=spelling(str(written.at[subject, "branch"])),
            guesses=tuple(
                spelling(str(written.at[g, "branch"])) for g in sorted(others, key=lambda g: (-rows[g], g))[:3]
            ),
            reason="The two names are alike and never stand in one file side by side.",
            rows_waiting=int(rows[subject]),
        )
        for subject, others in sorted(guesses.items())
    ]
