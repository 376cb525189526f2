"""Our words of one code in, a file of them out."""

import pandas as pd

from impact import pipeline
from impact.report.plain import plain
from impact.report.voices_table import voices_csv
from impact.service.figures.exports import Exported
from impact.service.our_words.our_words import Edition, OurWords


def our_words_file(found: OurWords, *, edition: Edition, period: str, invented: bool) -> Exported:
    """CSV. For whom it is stands in its name."""
    rows = [
        (
            plain(one.words),
            one.people,
            one.reflections,
            plain(" / ".join(one.examples)),
            plain(found.code.name),
            edition,
        )
        for one in found.phrases
    ]
    frame = pd.DataFrame(rows, columns=["Phrase", "People", "Reflections", "Examples", "Code", "For"])
    frame = frame.astype({"People": "Int64", "Reflections": "Int64"})
    name = pipeline.file_name(
        period=period or "AllQuarters",
        scope="all",
        form=f"{'sample-' if invented else ''}our-words-{found.code.id.lower().replace('_', '-')}",
        look=f"for-{'appointed-readers' if edition == 'readers' else edition}",
        ending="csv",
    )
    return Exported(name, "text/csv", voices_csv(frame))
