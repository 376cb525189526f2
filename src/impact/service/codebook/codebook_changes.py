"""What somebody wishes of the codebook in; the lines that say it, kept as one change, out. Nothing is ever deleted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from impact import workspace
from impact.model import Code
from impact.service.codebook.codebook import codebook_of, with_lines
from impact.service.refusal import Refused
from impact.service.sheets.reading import read_all
from impact.vocabulary.code_rules import new_id, refusal
from impact.vocabulary.codebook import Codebook, codebook
from impact.words import fold, tidy
from impact.workspace import CodebookLine, Told, Workspace

IN_YOUR_OWN_WORDS = (
    "This repeats the words of a reflection. Say it in words of your own: everybody may read the codebook, and it is "
    "handed on."
)


@dataclass(frozen=True, slots=True)
class CodebookChange:
    """The last change: of which codes, by whom and when."""

    codes: tuple[str, ...]
    by: str
    at: str


def save(kept: Workspace, code: Code, *, in_use: bool, by: str) -> Code:
    """A code with a new text, or a new code where its id is empty. Raises Refused, in kind words."""
    book = codebook_of(kept)
    wished = cleaned(code)
    if not wished.id:
        wished = replace(wished, id=new_id(wished.name, book))
    elif wished.id not in book:
        raise Refused("This code is not in the codebook any more.")
    wished = with_name_before(wished, book)
    if why := refusal(wished, book, codebook(), in_use=in_use):
        raise Refused(why)
    if repeating(kept, [wished]):
        raise Refused(IN_YOUR_OWN_WORDS)
    if (wished, in_use) == (book.get(wished.id), wished.id not in book.set_aside):
        return wished
    keep(kept, [CodebookLine(as_said(wished, book), in_use)], by=by)
    return codebook_of(kept)[wished.id]


def choose_first_screen(kept: Workspace, chosen: Iterable[str], *, by: str) -> None:
    """These codes stand on the first screen, and no others. Raises Refused where there is none."""
    book, names = codebook_of(kept), set(chosen)
    if not names & {code.id for code in book.offered}:
        raise Refused("Leave at least one code on the first screen.")
    keep(
        kept,
        [
            CodebookLine(as_said(replace(code, starter=code.id in names), book), code.id not in book.set_aside)
            for code in book.values()
            if code.starter != (code.id in names)
        ],
        by=by,
    )


def undo(kept: Workspace, *, by: str) -> None:
    """As it was before the last change; the undoing is a change itself. Raises Refused where there is none."""
    lines = _lines(kept)
    if not lines:
        raise Refused("Nothing was changed yet.")
    last = _last(lines)
    before = {line.code.id: line for line in lines[: len(lines) - len(last)]}
    keep(kept, [before.get(line.code.id) or _at_first(line) for line in last], by=by)


def last_change(kept: Workspace) -> CodebookChange | None:
    """None while the codebook is as it came."""
    last = _last(_lines(kept))
    return CodebookChange(tuple(line.code.id for line in last), last[-1].by, last[-1].at) if last else None


def changes(kept: Workspace) -> dict[str, CodebookChange]:
    """For each code that somebody ever changed, who did so last, and when."""
    return {line.code.id: CodebookChange((line.code.id,), line.by, line.at) for line in _lines(kept)}


def keep(kept: Workspace, lines: Sequence[CodebookLine], *, by: str) -> None:
    """One write. Only where ticks may now mean something else, sheets are read again."""
    if not lines:
        return
    before = _lines(kept)
    reread = with_lines((*before, *lines)).tick_words != with_lines(before).tick_words
    with kept.writing(by) as writing:
        workspace.add_codebook_lines(writing, lines, reread=reread)


def cleaned(code: Code) -> Code:
    """Blanks as a person reads them; texts keep their line ends."""
    return replace(
        code,
        family=tidy(code.family),
        name=tidy(code.name),
        definition=_text(code.definition),
        include_when=_text(code.include_when),
        exclude_when=_text(code.exclude_when),
        examples=tuple(text for example in code.examples if (text := _text(example)))[:2],
        near_miss=_text(code.near_miss),
        traced_to=_text(code.traced_to),
        aliases=tuple({fold(word): word for alias in code.aliases if (word := tidy(alias))}.values()),
    )


def with_name_before(code: Code, book: Codebook) -> Code:
    """Forms with the name before come in for a while: it becomes another name."""
    before = book.get(code.id)
    if before is None or fold(before.name) in {fold(word) for word in (code.name, *code.aliases)}:
        return code
    return replace(code, aliases=(*code.aliases, before.name))


def as_said(code: Code, book: Codebook) -> Code:
    """What is kept of it: that it is guarded with the code above it follows, and is not said again."""
    above = book.get(code.parent)
    inherits = above is not None and above.sensitive and code.id not in codebook()
    return replace(code, sensitive=False) if inherits else code


def repeating(kept: Workspace, codes: Iterable[Code]) -> set[str]:
    """The ids of those codes that say anew six words in a row of a reflection, or the whole of a short one."""
    book = codebook_of(kept)
    anew = {code.id: _texts(code) - _texts(book.get(code.id)) for code in codes}
    told = Told(list(read_all(kept).merged.reflections["text"]))
    return {name for name, said in anew.items() if any(map(told.is_repeated_in, said))}


def _texts(code: Code | None) -> set[str]:
    if code is None:
        return set()
    return {code.name, code.definition, code.include_when, code.exclude_when, code.near_miss, *code.examples}


def _text(words: str) -> str:
    return "\n".join(line.rstrip() for line in words.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()


def _lines(kept: Workspace) -> tuple[CodebookLine, ...]:
    with kept.reading() as connection:
        return workspace.load_codebook_lines(connection)


def _last(lines: Sequence[CodebookLine]) -> list[CodebookLine]:
    """The lines of the last change: said by one person in one moment, each code once."""
    last: list[CodebookLine] = []
    for line in reversed(lines):
        same = last and (line.by, line.at) == (last[0].by, last[0].at)
        if last and (not same or line.code.id in {one.code.id for one in last}):
            break
        last.insert(0, line)
    return last


def _at_first(line: CodebookLine) -> CodebookLine:
    """A code of the program as it came; one that was added is set aside: nothing is ever deleted."""
    shipped = codebook().get(line.code.id)
    return CodebookLine(shipped) if shipped else replace(line, in_use=False)
