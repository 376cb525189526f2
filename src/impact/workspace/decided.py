"""What people decided, and the settings, in and out. Decisions are only ever added; the last one stands."""

import json
import secrets

from sqlalchemy import Connection, insert, select, update

from impact.decisions import Decision, Decisions
from impact.questions import QuestionKind
from impact.workspace.lines import add_lines, lines_of
from impact.workspace.schema import audit, decisions, settings
from impact.workspace.workspace import Workspace, Writing

# Everything that may be set. The key of the writers' hashes is no setting: it is made once and never shown.
NAMES = (
    "fiscal_start",
    "branch_order",
    "fewest_writers",
    "fewest_public",
    "fewest_sensitive",
    "sample",
    "person",
    "all_codes",
    "staff_names",
    "public_clearances",
    "retention_months",
    "texts_gone_before",
    "notice",
    "board_questions",
    "sampled_programmes",
    "library_name",
    "accent",
    "paper",
)
_WRITER_KEY = "writer_key"


def add_decision(writing: Writing, kind: QuestionKind, subject: str, answer: str, *, note: str = "") -> Decision:
    """Adds one answer, signed by who is writing."""
    decision = Decision(kind=kind, subject=subject, answer=answer, by=writing.by, at=writing.at, note=note)
    line = {"question_id": decision.key, "kind": kind, "subject": subject, "answer": answer, "note": note}
    add_lines(writing, decisions, [line])
    writing.note("decide", decision.key, reread=True)
    return decision


def load_decisions(connection: Connection) -> Decisions:
    """All of them, in the order they were made."""
    same = ("kind", "subject", "answer", "by", "at", "note")
    return Decisions.of(
        Decision(id=row["question_id"], **{name: row[name] for name in same}) for row in lines_of(connection, decisions)
    )


def set_setting(writing: Writing, name: str, value: object, *, reread: bool = True) -> None:
    """`value` is anything JSON holds. Raises ValueError for a name that is no setting."""
    if name not in NAMES:
        raise ValueError(f"{name} is no setting")
    _put(writing, name, value)
    writing.note("set", name, reread=reread)


def setting(connection: Connection, name: str) -> object:
    """The value, or None while nobody has set it."""
    text = connection.scalar(select(settings.c.value).where(settings.c.name == name))
    return None if text is None else json.loads(text)


def writer_key(workspace: Workspace) -> bytes:
    """32 random bytes that turn a writer into a hash: made once in each workspace, and in no export."""
    with workspace.reading() as connection:
        known = setting(connection, _WRITER_KEY)
    if not isinstance(known, str):
        with workspace.writing("the program") as writing:
            known = setting(writing.connection, _WRITER_KEY)  # another process may have been first
            if not isinstance(known, str):
                known = secrets.token_hex(32)
                _put(writing, _WRITER_KEY, known)
                writing.note("set", _WRITER_KEY, reread=True)
    return bytes.fromhex(known)


def _put(writing: Writing, name: str, value: object) -> None:
    values = {"value": json.dumps(value, ensure_ascii=False), "by": writing.by, "at": writing.at}
    if writing.connection.scalar(select(settings.c.name).where(settings.c.name == name)) is None:
        writing.connection.execute(insert(settings).values(name=name, **values))
    else:
        writing.connection.execute(update(settings).where(settings.c.name == name).values(**values))


def audited(connection: Connection, what: str) -> list[tuple[str, str, str]]:
    """Every time this was done, the newest first: to what, by whom, when."""
    lines = select(audit.c.subject, audit.c.by, audit.c.at).where(audit.c.what == what).order_by(audit.c.id.desc())
    return [(line.subject, line.by, line.at) for line in connection.execute(lines)]
