"""What the columns of the tables mean, for who opens them without us."""

from collections.abc import Mapping

MEANINGS: Mapping[str, str] = {
    "stands_in": "The figure or step of the presentation that it stands in.",
    "sentence": "The finding, whole and true by itself.",
    "n": "How many reflections a person has read for this code, or how many wrote, in words.",
    "x": "How many of those name it.",
    "share": "x of n as a part of one; only where n is large enough to say it so.",
    "writers": "How many people wrote, where that is known and may be told.",
    "unread": "Reflections that nobody has read for this yet: they are in no n.",
    "status": "Why numbers are there or are not: shown, together with others, held back, silent, unread.",
    "counted_with": "The row in which what is not shown here alone is counted.",
    "measure": "The key of a count; its name stands under label.",
    "label": "What is counted, in the words of the library.",
    "unit": "What one of it is.",
    "role": "One branch, or the total of all branches.",
    "value": "The count.",
    "value_status": "Whether the count is complete, only a part, not known or held back.",
    "parts": "How many months of the period have a count.",
    "parts_expected": "How many months the period has.",
    "period_before": "The same time a year before.",
    "value_before": "The count of that time.",
    "change": "From the one to the other, as a part of one.",
    "change_previous": "The change on the period before.",
    "change_year": "The change on the same time a year before.",
    "fit": "What a person said of how count and voices go together: agrees, adds, differs.",
    "fit_proposed": "The same, as the program proposed it.",
    "inference": "What count and voices say together, in a person’s words.",
    "cannot_say": "What the pair cannot say.",
    "fate": "What became of rows of a sheet: kept, changed, set aside and so on.",
    "rows": "How many rows.",
}
