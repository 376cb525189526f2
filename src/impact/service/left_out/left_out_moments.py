"""A moment matrix or a listening map in; what is left out of it for this audience, and why, in sentences, out."""

from collections.abc import Iterator

from impact.model import Listening, Matrix
from impact.pipeline import said
from impact.service.left_out.alike import LeftOut, said_alike


def moments_left_out(data: Matrix | Listening) -> tuple[str, ...]:
    """Never a number that is held back; sentences that say the same stand once."""
    return said_alike(_of_matrix(data) if isinstance(data, Matrix) else _of_listening(data))


def _of_matrix(data: Matrix) -> Iterator[LeftOut | str]:
    why = f"fewer than {data.fewest} people or reflections, or what a single branch holds, could be recognised"
    if data.asked:
        yield f"{said(data.asked)}: not told by itself, so {said(data.period)} is shown; {why}."
    for row in data.rows.to_dict("records"):
        if row["status"] in ("held_back", "few"):
            yield LeftOut(str(row["name"]), f"held back; {why}.")
        elif row["status"] == "unread":
            yield LeftOut(str(row["name"]), "nobody has read these reflections for it yet.")
    if data.rows.empty:
        yield f"All services, {said(data.period)}: not told apart; {why}."
    if data.held_back:
        many = "1 branch" if data.held_back == 1 else f"{data.held_back} branches"
        yield f"{said(data.period)}: {many} held back, in no number here; {why}."


def _of_listening(data: Listening) -> Iterator[LeftOut]:
    why = f"fewer than {data.fewest} people or reflections could be recognised"
    branches = data.rows[data.rows["role"].eq("branch")].sort_values("period", kind="stable")
    for row in branches.to_dict("records"):
        if row["status"] in ("together", "held_back"):
            how = "counted together, not shown alone" if row["status"] == "together" else "held back, in no number here"
            yield LeftOut(said(str(row["period"])), f"{how}; {why}.", str(row["branch"]), str(row["counted_with"]))
