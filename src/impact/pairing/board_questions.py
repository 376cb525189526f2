"""Codes that a quarter named in; the two questions to talk about, out. The rule that the figure states.

The first is about the code named in most reflections, of what happened between people; the second about what weighs
or helps (families Load and Conditions), named in most, or where nothing of that was named, about the next code. Of
equal ones the first of the codebook. Each time another question of the code comes, by the number of the quarter.
"""

from collections.abc import Sequence

from impact.model import BoardQuestion, Code
from impact.pairing.view import quarter_number
from impact.period import Period
from impact.vocabulary.board_questions import questions_for

# What weighs on staff, and what helps them, is told of the whole system: of one branch it would speak of its people.
OF_THE_WHOLE = ("Load", "Conditions")


def questions_to_talk_about(named: Sequence[tuple[Code, int]], *, quarter: Period) -> tuple[BoardQuestion, ...]:
    """`named`: codes in the order of the codebook, with how many reflections name each."""
    turn = quarter_number(quarter) // 3
    often = sorted(named, key=lambda told: -told[1])
    between = [code for code, _ in often if code.family not in OF_THE_WHOLE]
    around = [code for code, _ in often if code.family in OF_THE_WHOLE]
    codes = [*between[:1], *around[:1], *between[1:], *around[1:]]
    found = [_question(code.id, turn) for code in codes]
    every_quarter = [_question("", turn), _question("", turn + 1)]
    picked = dict.fromkeys(one for one in [*found, *every_quarter] if one)
    return tuple(picked)[:2]


def _question(code: str, turn: int) -> BoardQuestion | None:
    """None for a code of the library's own that the file has no question for."""
    questions = questions_for(code)
    return questions[turn % len(questions)] if questions else None
