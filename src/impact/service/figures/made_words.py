"""How each number is made, in words: what it is, how it is worked out, where that comes from, what it cannot say.

For the page that explains them, and for the last pages of every file that leaves.
"""

from collections.abc import Collection
from dataclasses import dataclass

from impact.charts.words import listing
from impact.model import OUTCOMES
from impact.policy.thresholds import USUAL, Thresholds
from impact.service.figures.how_made import HowMade, how_made, interval
from impact.vocabulary.rates import rates


@dataclass(frozen=True, slots=True)
class Made:
    """One kind of number. `anchor` stands in the address, `formula` is one line, `cannot` what it does not tell."""

    anchor: str
    title: str
    says: tuple[str, ...]
    formula: str = ""
    source: str = ""
    cannot: str = ""


def made(
    limits: Thresholds = USUAL, how: HowMade | None = None, *, only: Collection[str] | None = None
) -> tuple[Made, ...]:
    """In the order in which a reader meets them; `only` those of these anchors."""
    rule = how or how_made()
    # Its example is worked out, and what works it out takes a second to load.
    drawn = (_intervals(rule),) if only is None or "intervals" in only else ()
    found = (*_of_voices(limits, rule), *_of_counts(rule), _outcomes(), *drawn, _fit(rule))
    return tuple(one for one in found if only is None or one.anchor in only)


def _of_voices(limits: Thresholds, rule: HowMade) -> tuple[Made, ...]:
    return (
        Made(
            "n-and-x",
            "x of n",
            (
                "n counts the reflections that a person has read for a code, and the forms that asked about it and got "
                "an answer. x counts those of them in which it is named. A row of a form counts once, however many "
                "of its questions were answered.",
            ),
            "x of n = named / read or asked",
            cannot="Reflections are offered, not drawn by lot: x of n is no share of all moments, or of all people.",
        ),
        Made(
            "shares",
            "Shares",
            (
                f"A percentage stands only from n = {rule.fewest_for_share} on. Below that the two counts are printed, "
                "and one mark stands for one reflection.",
            ),
            f"share = x / n, where n is {rule.fewest_for_share} or more",
        ),
        Made(
            "units",
            "Units and small numbers",
            (
                "Each quarter is cut once, and every larger number adds up whole parts of that cut. A branch with "
                f"{limits.staff} or more people who wrote stands alone for staff and board, one with {limits.public} "
                "or more for the public. The others are counted as one where that tells nothing of any of them, or "
                "they are in no number, and the figure says so.",
                "People are counted where every writer is known, else reflections.",
                "Of a joined part x is shown only where some name the code and some do not. A sensitive code is told "
                "of the whole library or not at all, and outside the staff a sensitive number from 1 to "
                f"{limits.sensitive - 1} is held back.",
            ),
            cannot="Who knows one of the writers, or kept an earlier edition of the same quarter, may know more.",
        ),
        Made(
            "widening",
            "Widening",
            (
                "What may not be told of a branch is told of the branches it is counted with, else of all branches of "
                "the quarter, else of all branches of the year. The figure says what is shown in place of what was "
                "asked for. Nothing new is added up for that.",
            ),
        ),
        Made(
            "agreement",
            "Two readers",
            (
                f"Where two read the same reflections their agreement is told for each code: from {rule.reliable:.3f} "
                f"on reliable, from {rule.tentative:.3f} on tentative, below that they disagree, and branches are not "
                "set beside each other for this code.",
            ),
            "alpha = 1 − observed disagreement / disagreement expected by chance",
            "Klaus Krippendorff, Content Analysis: An Introduction to Its Methodology.",
        ),
    )


def _of_counts(rule: HowMade) -> tuple[Made, ...]:
    return (
        Made(
            "sums",
            "Sums over time and places",
            (
                "A flow, such as visits, is added up. A stock is the last value or the mean of its days, such as "
                "posts. Distinct people are never added up over branches, and no part is added to its total.",
                "Months are taken before a quarter's or a year's figure. A month told by days is whole when no gap is "
                f"longer than {rule.days_closed} days. A branch without a figure for more than "
                f"{rule.closed_after.days} days is taken to have closed.",
            ),
            source="ISO 2789, International library statistics; definitions of the IMLS Public Libraries Survey.",
        ),
        Made(
            "changes",
            "Changes",
            (
                "A count is set beside the same time a year before, of the same place. Both have to be whole, of the "
                "same branches, and counted by one definition: where it changed, nothing is compared.",
            ),
            "change = (now − a year before) / a year before",
            cannot="A change tells that a count moved, and nothing of why.",
        ),
        Made(
            "rates",
            "Rates",
            (
                "A count over people, opening hours or posts. Both are of the same places and the same whole period; "
                "people are those of the year that holds it, posts the mean of its days. Where a part is missing the "
                "rate is not told, and the figure says which part. A sensitive count keeps its guard.",
                "A rate stands beside its own year before. Branches and people who work there are not set beside each "
                "other by it. A row of another library may stand under it as background, and is off until "
                "somebody turns it on: libraries differ in size, hours and people, so compare only with caution.",
            ),
            "rate = count × per how many / what it is set over",
            "ISO 11620, Library performance indicators; IMLS Public Libraries Survey.",
            " ".join(dict.fromkeys(spec.cannot_say for spec in rates().values())),
        ),
    )


def _outcomes() -> Made:
    return Made(
        "outcomes",
        "Outcomes of surveys",
        (
            f"{listing([name.capitalize() for name in OUTCOMES], most=9)}: n counts the people who answered, "
            "x those who answered above the middle of the scale. Of several questions on one outcome the mean "
            "counts. Programmes are guarded as branches are.",
        ),
        source="Project Outcome, Public Library Association.",
        cannot="Answers cannot say what lasted, and those who did not answer may think otherwise.",
    )


def _intervals(rule: HowMade) -> Made:
    percent = f"{rule.confidence:.0%}"
    return Made(
        "intervals",
        "Intervals",
        (
            f"Only where somebody marked a survey as a sample of one programme: in {percent} of such samples the "
            f"interval holds the share of all who could have been asked. 3 of 8 give {interval(3, 8)}. Reflections "
            "have none: nobody drew them.",
        ),
        "(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with p = x/n",
        "E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the "
        "American Statistical Association 22 (1927), 209–212.",
    )


def _fit(rule: HowMade) -> Made:
    return Made(
        "fit",
        "Agrees, adds, differs",
        (
            "A pair that states a claim is tested by it: the count has to move by "
            f"{rule.count_moves:.0%} or more and the share of voices by {rule.voice_moves:.0%} or more of all, "
            f"from n = {rule.fewest_for_share} on at both ends. Otherwise the voices add. The program proposes "
            "with its reason; a person chooses.",
        ),
        cannot="That two things move together does not tell that one moved the other.",
    )
