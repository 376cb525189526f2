"""Nothing in, the files of Willow Lake out: in memory, or in a folder."""

from datetime import datetime
from pathlib import Path

from impact.sample.form_exports import five_questions, of, stories_2024, stories_2025, typed_up, visitor_cards
from impact.sample.stats_books import stats_2024, stats_2025, stats_2026
from impact.sample.survey_export import program_survey

_ROOF = "Oak Park: roof closed 3 weeks in May, the desk stood in the lobby."


def sample_files() -> list[tuple[str, bytes]]:
    """Name and bytes of each file, by name; always the same ones."""
    return sorted([*_stats(), *_reflections(), ("Program survey 2026 Q3.csv", program_survey())])


def write_sample(folder: Path) -> list[Path]:
    """Writes the files, over older ones of their names, and says where. The folder is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, data in sample_files():
        (folder / name).write_bytes(data)
        written.append(folder / name)
    return written


def _stats() -> list[tuple[str, bytes]]:
    return [
        ("Willow Lake stats 2024 Q4.xlsx", stats_2024()),
        ("Willow Lake statistics 2025.xlsx", stats_2025()),
        ("Willow Lake stats 2026 Q1.xlsx", stats_2026("2026-Q1", modified=datetime(2026, 4, 9, 10, 30))),
        (
            "Willow Lake stats 2026 Q2.xlsx",
            stats_2026("2026-Q2", modified=datetime(2026, 7, 6, 14, 2), slip=True, note=_ROOF),
        ),
        (
            "Willow Lake stats 2026 Q2 corrected.xlsx",
            stats_2026("2026-Q2", modified=datetime(2026, 7, 21, 9, 48), note=_ROOF),
        ),
        ("Willow Lake stats 2026 Q3.xlsx", stats_2026("2026-Q3", modified=datetime(2026, 10, 8, 13, 15))),
    ]


def _reflections() -> list[tuple[str, bytes]]:
    winter = [one for one in of("2025-Q4", "2026-Q1") if (one.quarter, one.branch) != ("2025-Q4", "North Hill")]
    spring = of("2026-Q2")
    summer = [one for one in of("2026-Q3") if one.told_by == "staff"]
    return [
        ("Staff stories 2024 (Responses) - Form Responses 1.csv", stories_2024()),
        ("Staff stories 2025 (Responses).xlsx", stories_2025()),
        ("Reflections 2025-09.xlsx", five_questions(of("2025-Q3"), first_id=1, modified=datetime(2025, 10, 1, 8, 10))),
        ("Reflections 2026-03.xlsx", five_questions(winter, first_id=77, modified=datetime(2026, 4, 1, 8, 10))),
        ("Reflections 2026-06.xlsx", five_questions(spring, first_id=116, modified=datetime(2026, 7, 1, 8, 10))),
        # The form was copied in spring: its numbers begin again, and its export repeats what came in before.
        (
            "Reflections 2026-09.xlsx",
            five_questions([*spring, *summer], first_id=1, modified=datetime(2026, 10, 1, 8, 10)),
        ),
        ("North Hill paper forms 2025 Q4.xlsx", typed_up()),
        ("Visitor cards 2026 Q3.xlsx", visitor_cards()),
    ]
