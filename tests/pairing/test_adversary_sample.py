"""The sample library, handed to staff, board and public: nothing held back can be worked out."""

from functools import cache

import pytest
from handed_out import AUDIENCES, BRANCHES, CODES, SHARDS, Workspace, hand_out
from pairing_library import Said, counted, written
from whole_cells import counts_are_sums, explained, held_back, sensitive_totals

from impact import pipeline
from impact.merge import Merged
from impact.period import quarter_of
from impact.sample import sample_files
from impact.sample.library import BRANCHES as HOME

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("answers_are_numbered_once")]


@cache
def sample_merged() -> Merged:
    return pipeline.merge_books([pipeline.read_bytes(name, data) for name, data in sample_files()])


def willow_lake(codes: tuple[str, ...]) -> Workspace:
    """The sample library, its branches and four of its codes under the names that this file asks about."""
    merged = sample_merged()
    places, names = dict(zip(HOME, BRANCHES, strict=True)), dict(zip(codes, CODES, strict=True))
    stands = pipeline.standing(merged).query("in_n and code in @codes")
    by_reflection = dict(iter(stands.groupby("reflection_id")))
    known = merged.reflections[merged.reflections["branch"].isin(HOME)].drop_duplicates(["file", "row"])
    said = [
        Said(
            places[r.branch],
            quarter_of(r.period_start.date()).name(),
            tuple(names[c] for c in mine["code"]) if mine is not None else (),
            tuple(names[c] for c in mine.loc[mine["in_x"], "code"]) if mine is not None else (),
            r.writer,
        )
        for r in known.itertuples()
        for mine in [by_reflection.get(r.id)]
    ]
    lines = merged.counts[merged.counts["branch"].isin(HOME) & merged.counts["measure"].isin(["visits", "incidents"])]
    summed = lines.groupby(["measure", "branch", "period"], sort=False)["value"].sum()
    values = {(m, places[b], p): v for (m, b, p), v in summed.items()}
    return Workspace(said, values, sorted({s.period for s in said}), *written(said), counted(values))


@pytest.mark.parametrize(
    "codes",
    [
        ("DIGNITY", "PURPOSE", "UNDERSTANDING", "CRISIS"),
        ("SEEN", "FELT_SEEN", "EVERYDAY", "BOUNDARY"),
        ("SHARED_SPACE", "SOUNDING_BOARD", "ROLE_GAP", "CRISIS"),
    ],
)
def test_nothing_of_the_sample_library_can_be_worked_out(codes):
    space = willow_lake(codes)
    assert len(space.said) > 250
    held = cells = 0
    for seed in range(0, 3 * SHARDS * 5, SHARDS):  # each way of cutting and adding up, for each audience in turn
        editions = {audience: hand_out(space, audience, seed) for audience in AUDIENCES}
        for edition in editions.values():
            cells += sum(explained(edition, frame, chosen) for frame, chosen in edition.others)
            cells += counts_are_sums(edition, space)
        sensitive_totals(space, editions)
    for period in space.quarters:
        for seen in (("public",), ("board", "public")):
            held += held_back(space, [editions[a] for a in seen], editions["board"], period)
    print(f"{cells} published numbers explained, {held} held-back numbers of the sample stay open, 0 leaks")
    assert held > 100
