"""Small numbers and consent: the rules in a sentence each, and a worked example made by the rules themselves."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from impact.app import safe_text, session
from impact.charts.words import listing, plural
from impact.model import Audience
from impact.policy.consent import CLEARANCES, LEVELS, Level, terms
from impact.policy.small_numbers import Cut, cut_for_public, cut_for_staff
from impact.policy.thresholds import USUAL, Thresholds
from impact.service.figures.protected_words import rules

# Six branches that do not exist, and how many wrote at each in one quarter.
EXAMPLE = {"Ash": 24, "Birch": 18, "Cedar": 9, "Dogwood": 7, "Elm": 4, "Fir": 3}
SAID: Mapping[Level, str] = {
    "withdrawn": "Taken back",
    "reader": "Only the readers, or nothing said",
    "colleagues": "Colleagues",
    "anonymous": "Anyone, without name or role",
    "role": "Anyone, with role and branch",
    "named": "Anyone, with a name that was agreed to again",
}
READERS: Mapping[Audience, str] = {"staff": "Staff", "board": "Board", "public": "Public"}


def show() -> None:
    """Both rules, each with its table."""
    st.header("Who is protected, and how")
    safe_text.paragraph(
        "Where few wrote, somebody could be recognised. Then branches are counted together, or the figure widens to "
        "all branches, and says so."
    )
    with st.expander("Small numbers, with an example"):
        limits = session.service().thresholds()
        safe_text.lines(rules(limits))
        safe_text.table(example(limits), caption="Six invented branches in one quarter", numbers=["Reflections"])
    safe_text.paragraph(
        "Consent goes with each sentence. A patron in a story did not agree to be in it, so a quote leaves the staff "
        "only when somebody has read it for who could be recognised."
    )
    with st.expander("Who may quote what"):
        persons = {reader: session.service().persons_before(reader) for reader in READERS}
        safe_text.table(quoting(persons), caption="What the writer said, and who may then see the passage quoted")


def example(limits: Thresholds = USUAL, sizes: Mapping[str, int] = EXAMPLE) -> pd.DataFrame:
    """How each branch is shown to staff and board, and to the public, as the rules cut it."""
    staff = cut_for_staff(sizes, fewest=limits.staff)
    public = cut_for_public(staff, sizes, fewest=limits.staff, fewest_public=limits.public)
    rows = [
        {
            "Branch": branch,
            "Reflections": f"{size:,}",
            "Staff and board see": _seen(staff, branch),
            "The public sees": _seen(public, branch),
        }
        for branch, size in sizes.items()
    ]
    told = {
        "Branch": "All branches",
        "Reflections": "",
        "Staff and board see": _sum(staff),
        "The public sees": _sum(public),
    }
    return pd.DataFrame([*rows, told])


def quoting(persons: Mapping[Audience, int] = CLEARANCES) -> pd.DataFrame:
    """For each level of consent, what each audience may see."""
    rows = [
        {
            "The writer allowed": SAID[level],
            **{READERS[reader]: _quoted(level, reader, persons[reader]) for reader in READERS},
        }
        for level in reversed(LEVELS)
    ]
    return pd.DataFrame(rows)


def _seen(cut: Cut, branch: str) -> str:
    unit = cut.unit_of(branch)
    if unit is None:
        return "held back"
    return f"{listing(unit.members, most=9)} together: {unit.size:,}" if unit.joined else f"{unit.size:,}"


def _sum(cut: Cut) -> str:
    total = f"{sum(unit.size for unit in cut.units):,}"
    return f"{total}, {plural(len(cut.held), 'branch', 'branches')} held back" if cut.held else total


def _quoted(level: Level, reader: Audience, needed: int) -> str:
    if not terms(level, audience=reader, cleared_by=max(needed, CLEARANCES[reader]), atom_shown=True).quote:
        return "no"
    return "yes" if needed == 0 else f"when {plural(needed, 'person has', 'persons have')} cleared it"
