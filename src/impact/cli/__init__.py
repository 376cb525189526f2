"""The command line: the same pipeline as the dashboard, for those who like to type and for machines."""

import sys
from collections.abc import Sequence

from impact.cli.exits import DONE, NOTHING_USABLE, WRONG_USAGE, explain_incident
from impact.cli.options import Unusable
from impact.cli.parser import WrongUsage, parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code: 0 done, 2 nothing usable, 3 a difference found, 64, 70."""
    try:
        asked = parser().parse_args(argv)
        return int(asked.run(asked))
    except WrongUsage as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USAGE
    except Unusable as why:
        print(why, file=sys.stderr)
        return NOTHING_USABLE
    except BrokenPipeError:  # the reader of our output went away, for instance `| head`
        sys.stderr.close()
        return DONE
    except Exception as fault:  # noqa: BLE001  the outermost edge: the user gets a number, never a traceback
        return explain_incident(fault)
