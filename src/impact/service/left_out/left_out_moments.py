"""A moment matrix or a listening map in; what is left out of it for this audience, and why, in sentences, out."""

from collections.abc import Iterator

from impact.model import Listening, Matrix
from impact.pipeline import said


def moments_left_out(data: Matrix | Listening) -> tuple[str, ...]:
    """Never a number that is held back; sentences that say the same stand once."""
    return tuple(dict.fromkeys(_of_matrix(data) if isinstance(data, Matrix) else _of_listening(data)))


def _of_matrix(data: Matrix) -> Iterator[str]:
    why = f"fewer than {data.fewest} people or reflections, or what a single branch holds, could be recognised"
    if data.asked:
        yield f"{said(data.asked)}: not told by itself, so {said(data.period)} is shown; {why}."
    for row in data.rows.to_dict("records"):
        if row["status"] in ("held_back", "few"):
            yield f"{row['name']}: held back; {why}."
        elif row["status"] == "unread":
            yield f"{row['name']}: nobody has read these reflections for it yet."
    if data.rows.empty:
        yield f"All services, {said(data.period)}: not told apart; {why}."
    if data.held_back:
        many = "1 branch" if data.held_back == 1 else f"{data.held_back} branches"
        yield f"{said(data.period)}: {many} held back, in no number here; {why}."
    if data.audience != "staff":
        yield "Quotes: only passages whose writers agreed, and which were read for who could be recognised."


def _of_listening(data: Listening) -> Iterator[str]:
    """A sentence for all branches of a quarter that stand alike."""
    why = f"fewer than {data.fewest} people or reflections could be recognised"
    alike: dict[tuple[str, str, str], list[str]] = {}
    for row in data.rows[data.rows["role"].eq("branch")].to_dict("records"):
        if row["status"] in ("together", "held_back"):
            key = (str(row["period"]), str(row["status"]), str(row["counted_with"]))
            alike.setdefault(key, []).append(str(row["branch"]))
    for (period, status, _), branches in sorted(alike.items(), key=lambda one: one[0][0]):
        how = "counted together, not shown alone" if status == "together" else "held back, in no number here"
        yield f"{said(period)}, {', '.join(branches)}: {how}; {why}."
