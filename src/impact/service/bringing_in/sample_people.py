"""The sample library's workspace in; what its invented people decided is kept in it, each under their own name."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from impact import workspace
from impact.coding.settled import TOGETHER
from impact.period import Period
from impact.questions import QuestionKind
from impact.sample.decided import decided
from impact.service.asks.evidence_keys import condition_key, pair_key
from impact.service.figures.wanted import Wanted
from impact.service.presenting.steps_wanted import AskWanted, FindingsWanted, QuoteWanted, StepWanted, as_json
from impact.service.voices.same_words import marks_to_clear
from impact.vocabulary.codebook import code_of
from impact.workspace import CodebookLine, Coding, Note, PairWords, Round, Workspace
from impact.workspace.asks import Ask, Evidence, EvidenceKind, keep_ask, keep_evidence
from impact.workspace.ideas import IdeaGroup, put_ideas, say_of_ideas
from impact.workspace.presentations import Presentation, StepLine, keep_presentation, keep_steps
from impact.workspace.story_choices import StoryLine, StoryState, add_story_lines

Line = Mapping[str, str]


def answer_as_they_did(sample: Workspace) -> None:
    """Before its files are brought in, so that they are read once."""
    for by, lines in _by_person(decided("decisions")):
        with sample.writing(by) as writing:
            for line in lines:
                kind: QuestionKind = line["kind"]  # type: ignore[assignment]
                workspace.add_decision(writing, kind, line["subject"], line["answer"], note=line["note"])
    for by, lines in _by_person(decided("codebook")):
        with sample.writing(by) as writing:
            added = [CodebookLine(code_of(line)) for line in lines]
            workspace.add_codebook_lines(writing, added, reread=True)


def read_as_they_did(sample: Workspace) -> None:
    """What was read, coded and cleared, what was said of pairs, and notes."""
    for by, lines in _by_person(decided("codings"), column="coder"):
        with sample.writing(by) as writing:
            workspace.add_codings(writing, [_coding(line) for line in lines])
    marks = marks_to_clear(sample)
    for by, lines in _by_person(decided("cleared")):
        with sample.writing(by) as writing:
            for line in lines:
                name = line["reflection_id"]
                workspace.set_clearance(writing, name, cleared=True, words_mark=marks.get(name, ""))
    for line in decided("rounds"):
        _compare_as_they_did(sample, line)
    for by, lines in _by_person(decided("pairs")):
        with sample.writing(by) as writing:
            for line in lines:
                workspace.keep_pair_words(writing, _pair_words(line))
    for by, lines in _by_person(decided("notes")):
        with sample.writing(by) as writing:
            for line in lines:
                note = Note(line["words"], Period.parse(line["period"]), line["measure"], line["branch"])
                workspace.add_note(writing, note)
    for by, lines in _by_person(decided("ideas")):
        with sample.writing(by) as writing:
            for line in lines:
                put_ideas(writing, dict.fromkeys(line["ideas"].split("|"), line["group_id"]))
                say_of_ideas(writing, IdeaGroup(*(line[n] for n in ("group_id", "heading", "status", "reason"))))
    for by, lines in _by_person(decided("stories")):
        with sample.writing(by) as writing:
            add_story_lines(writing, [_story(line) for line in lines])
    ask_as_they_did(sample)
    present_as_they_did(sample)
    for line in decided("notice"):
        with sample.writing(line["by"]) as writing:
            said = {"contact": line["contact"], "readers": line["readers"].split("|")}
            workspace.set_setting(writing, "notice", said, reread=False)


def ask_as_they_did(sample: Workspace) -> None:
    """Two asks, with what they rest on: one was granted, one is open."""
    for by, lines in _by_person(decided("asks")):
        with sample.writing(by) as writing:
            for line in lines:
                keep_ask(writing, Ask(**{name: word for name, word in line.items() if name != "by"}))  # type: ignore[arg-type]
    for by, lines in _by_person(decided("ask_evidence")):
        with sample.writing(by) as writing:
            keep_evidence(writing, [_evidence(line) for line in lines])


def present_as_they_did(sample: Workspace) -> None:
    """What the library is called, and what was put together for the board.

    Nothing of it is kept frozen, so that the library opens at once.
    """
    for line in decided("house"):
        with sample.writing(line["by"]) as writing:
            workspace.set_setting(writing, "library_name", line["library_name"], reread=False)
    for line in decided("presentations"):
        steps = [one for one in decided("presentation_steps") if one["presentation"] == line["id"]]
        told = {name: word for name, word in line.items() if name != "by"}
        with sample.writing(line["by"]) as writing:
            keep_presentation(writing, Presentation(**told))  # type: ignore[arg-type]
            keep_steps(writing, [_step(one, line["period"], line["audience"], at) for at, one in enumerate(steps)])


def _step(line: Line, period: str, audience: str, position: int) -> StepLine:
    wanted = as_json(_shown(line, period, audience))
    name = f"{line['presentation'][:8]}{position:08}"
    return StepLine(line["presentation"], name, position, line["kind"], wanted, line["caption"], line["notes"])


def _shown(line: Line, period: str, audience: str) -> StepWanted:
    match line["kind"]:
        case "figure":
            named = {name: line[name] for name in ("form", "measure", "branch", "pair", "code")}
            return Wanted(period=period, audience=audience, only_cleared=True, **named)  # type: ignore[arg-type]
        case "quote":
            return QuoteWanted(line["key"], _number(line["start"]), _number(line["end"]), line["code"])
        case "ask":
            return AskWanted(line["key"])
    return FindingsWanted()


def _evidence(line: Line) -> Evidence:
    kind: EvidenceKind = line["kind"]  # type: ignore[assignment]
    named = line["key"]
    if kind == "pair":
        pair, branch, period, measure, code = named.split("|")
        named = pair_key(PairWords(pair, branch, period, measure, code))
    elif kind == "condition":
        named = condition_key(*named.split("|"))
    return Evidence(line["ask"], kind, named, _number(line["start"]), _number(line["end"]))


def _compare_as_they_did(sample: Workspace, line: Line) -> None:
    """Two read the same reflections, saw where they differed, and settled most of it."""
    one = Round(line["round_id"], line["name"], tuple(line["reflections"].split()), tuple(line["coders"].split("|")))
    differ = [found for found in decided("settled") if found["round_id"] == one.id]
    with sample.writing(line["by"]) as writing:
        workspace.keep_round(writing, one)
        workspace.keep_round(writing, replace(one, state="compared"))
        workspace.add_codings(writing, [_joint(found, "disputed") for found in differ])
    for by, settled in _by_person(found for found in differ if found["state"]):
        with sample.writing(by) as writing:
            workspace.add_codings(writing, [_joint(found, found["state"]) for found in settled])


def _joint(line: Line, state: str) -> Coding:
    return Coding(line["reflection_id"], line["code"], state, coder=TOGETHER)


def _by_person(lines: Iterable[Line], *, column: str = "by") -> Iterable[tuple[str, list[Line]]]:
    ordered = sorted(lines, key=lambda line: line[column])
    return [(by, list(theirs)) for by, theirs in groupby(ordered, key=lambda line: line[column])]


def _coding(line: Line) -> Coding:
    return Coding(
        **{name: line[name] for name in ("reflection_id", "code", "state", "polarity", "direction", "tone")},
        start=_number(line["start"]),
        end=_number(line["end"]),
    )


def _pair_words(line: Line) -> PairWords:
    words = {name: word for name, word in line.items() if name not in ("quote_start", "quote_end")}
    return PairWords(**words, quote_start=_number(line["quote_start"]), quote_end=_number(line["quote_end"]))


def _story(line: Line) -> StoryLine:
    state: StoryState = line["state"]  # type: ignore[assignment]
    start, end = _number(line["start"]), _number(line["end"])
    return StoryLine(line["reflection_id"], line["period"], line["code"], state, line["reason"], start, end)


def _number(word: str) -> int | None:
    return int(word) if word else None
