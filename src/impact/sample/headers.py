"""How Willow Lake's own workbooks head their columns: as people write them, not as the vocabulary does."""

from typing import Final

# The door counter was renamed when the yearly workbook was made.
IN_2024: Final = {
    "visits": "Gate count",
    "circ_total": "Circulation",
    "reference": "Reference questions",
    "directional": "Directional questions",
    "tech_help": "Tech help",
    "computer_sessions": "Computer sessions",
    "programs": "Programs",
    "program_attendance": "Program attendance",
    "incidents": "Incidents",
    "social_referrals": "Social work referrals",
    "new_registrations": "New cards",
    "volunteer_hours": "Volunteer hours",
}
IN_2025: Final = IN_2024 | {"visits": "Visitors"}
# “Desk chats” is Willow Lake's own invention: no vocabulary knows it, so it has to be asked about.
IN_2026: Final = IN_2025 | {"desk_chats": "Desk chats"}

GIVEN: Final = {
    "staff_fte": "Staff FTE",
    "vacancies": "Vacancies",
    "training_hours": "Training hours",
    "debriefs_held": "Debriefs held",
    "shadow_days": "Shadow days",
    "lone_hours": "Lone hours",
}

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
