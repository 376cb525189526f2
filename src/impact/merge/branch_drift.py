"""A sheet and the one before it in; which branches came and went, and which may be one under two names, out."""

from collections.abc import Iterator, Mapping
from statistics import median

from impact.decisions import Decisions
from impact.merge.alike import pairs_alike
from impact.merge.branches import spelling
from impact.merge.likeness import LEAST_EQUAL, slots
from impact.merge.news import News
from impact.merge.profiles import Point, Profile
from impact.questions import Question, question_id

# In so many series a branch under a new name has numbers of the size it had before.
LEAST_SERIES = 3
NEAR = (2 / 3, 1.5)
MOST_COMPARED = 12


def place_changes(old: Profile, new: Profile, decisions: Decisions) -> tuple[list[News], list[Question]]:
    """A branch that went and one that came are asked about where row and numbers speak for it.

    Names that are alike are asked about anyway (branches.py).
    """
    came = [key for key in new.places if key not in old.places]
    went = [key for key in old.places if key not in new.places]
    namesakes = _alike(came, went)
    pairs = dict(_pairs(old, new, came, went))
    news: list[News] = []
    questions: list[Question] = []
    for key in came:
        was, why = pairs.get(key, ("", ""))
        if (alike := namesakes.get(key, "")) and not _answered(decisions, key, alike):
            asked = question_id("branch", _longer(key, alike))
            news.append(_renamed(old, new, (key, alike), question=asked, why="the names are alike"))
        elif was and not _answered(decisions, key, was):
            questions.append(_question(old, new, key, was, why))
            news.append(_renamed(old, new, (key, was), question=questions[-1].id, why=why))
        else:
            news.append(News(new, old, "branch", "new", spelling(new.places[key])))
    named = {each.was for each in news}
    gone = [spelling(old.places[key]) for key in went]
    return [*news, *(News(new, old, "branch", "gone", name) for name in gone if name not in named)], questions


def _alike(came: list[str], went: list[str]) -> dict[str, str]:
    """For each that came one that went and that may be the same by its name."""
    pairs = sorted(pairs_alike([*came, *went])) if came and went else []
    return {
        key: was for one, other in pairs for key, was in ((one, other), (other, one)) if key in came and was in went
    }


def _answered(decisions: Decisions, *keys: str) -> bool:
    return any(decisions.answer("branch", key) for key in keys)


def _longer(one: str, other: str) -> str:
    """Of two names that are alike the one that is asked about."""
    return max(one, other, key=lambda key: (len(key), key))


def _pairs(old: Profile, new: Profile, came: list[str], went: list[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Only where one branch alone fits another alone: several newcomers of one size say nothing."""
    if not came or not went or max(len(came), len(went)) > MOST_COMPARED:
        return
    old_slots, new_slots = slots(list(old.places), new.places), slots(list(new.places), old.places)
    fits = {
        (key, was): why
        for key in came
        for was in went
        if (old_slots[was] == new_slots[key] or old.end >= new.start)
        and (why := _evidence(old, new, was, key, same_row=old_slots[was] == new_slots[key]))
    }
    for (key, was), why in fits.items():
        if sum(k == key for k, _ in fits) == 1 and sum(w == was for _, w in fits) == 1:
            yield key, (was, why)


def _evidence(old: Profile, new: Profile, was: str, key: str, *, same_row: bool) -> str:
    equal, differing, near, compared = 0, 0, 0, 0
    for name in old.series.keys() & new.series.keys():
        before, after = _of(old.series[name].values, was), _of(new.series[name].values, key)
        both = [(before[time], after[time]) for time in before if time in after]
        equal += sum(was == now != 0 for was, now in both)
        differing += sum(was != now for was, now in both)
        if before and after and (usual := median(before.values())) > 0:
            compared += 1
            near += NEAR[0] <= median(after.values()) / usual <= NEAR[1]
    if differing:
        return ""  # both are told of the same time, with other numbers: two places
    if equal >= LEAST_EQUAL:
        return f"{equal:,} numbers of the same times are equal"
    if same_row and near >= LEAST_SERIES and near == compared:
        return f"it stands at the same place in the list, and its numbers in all {near:,} series are of the same size"
    return ""


def _of(values: Mapping[Point, float], place: str) -> dict[tuple[int, int], float]:
    """By first and last day."""
    return {(start, end): value for (of, start, end), value in values.items() if of == place}


def _question(old: Profile, new: Profile, key: str, was: str, why: str) -> Question:
    name, before = spelling(new.places[key]), spelling(old.places[was])
    return Question(
        "branch",
        key,
        file=new.file,
        sheet=new.sheet,
        seen=name,
        guesses=(before,),
        reason=f"“{name}” is new here, and “{before}” of {old.file} is gone. They may be one branch: {why}.",
        rows_waiting=0,
    )


def _renamed(old: Profile, new: Profile, keys: tuple[str, str], *, question: str, why: str) -> News:
    name, was = spelling(new.places[keys[0]]), spelling(old.places[keys[1]])
    return News(new, old, "branch", "asked", name, was, question, why)
