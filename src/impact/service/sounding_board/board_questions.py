"""The two questions that a person chose for a sounding board, kept and looked up; by period and place."""

from collections.abc import Sequence

from impact import workspace
from impact.model import BoardQuestion
from impact.service.refusal import Refused
from impact.vocabulary.board_questions import board_questions
from impact.workspace import Workspace

SETTING = "board_questions"
QUESTIONS = 2


def chosen_questions(kept: Workspace, period: str, place: str) -> tuple[BoardQuestion, ...]:
    """Empty while nobody chose: then the rule of the figure does."""
    found = (board_questions().get(name) for name in _chosen(kept).get(_key(period, place), ()))
    questions = tuple(one for one in found if one)
    return questions if len(questions) == QUESTIONS else ()


def choose_questions(kept: Workspace, period: str, place: str, chosen: Sequence[str], *, by: str) -> None:
    """Two ids of the list; none: the rule chooses again. Raises Refused."""
    names = list(dict.fromkeys(chosen))
    if any(name not in board_questions() for name in names):
        raise Refused("Choose questions of the list.")
    if names and len(names) != QUESTIONS:
        raise Refused("Choose two different questions.")
    said = {**_chosen(kept), _key(period, place): names}
    with kept.writing(by) as writing:
        workspace.set_setting(writing, SETTING, {key: told for key, told in said.items() if told}, reread=False)


def _chosen(kept: Workspace) -> dict[str, list[str]]:
    with kept.reading() as connection:
        found = workspace.setting(connection, SETTING)
    return {str(key): list(map(str, told)) for key, told in found.items()} if isinstance(found, dict) else {}


def _key(period: str, place: str) -> str:
    return f"{period} {place}".strip()
