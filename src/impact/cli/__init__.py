"""The command line: the same pipeline as the dashboard, for those who like to type and for machines."""

import sys
from collections.abc import Sequence

from impact.cli import exits


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code: 0 done, 2 nothing usable, 3 a difference found, 64, 70, 130."""
    try:
        return _run(argv)
    except BrokenPipeError:  # the reader of our output went away, for instance `| head`
        exits.leave_output_alone()
        return exits.DONE
    except KeyboardInterrupt:
        exits.say("Stopped.", to_user=True)
        return exits.STOPPED
    except OSError as fault:
        return exits.explain_path(fault)
    except Exception as fault:  # noqa: BLE001  the outermost edge: the user gets a number, never a traceback
        return exits.explain_incident(fault)


def _run(argv: Sequence[str] | None) -> int:
    # Loaded here, because that takes longer than many a command: Ctrl-C is heard meanwhile.
    from impact.cli.options import Unusable
    from impact.cli.parser import WrongUsage, parser

    try:
        asked = parser().parse_args(argv)
        code = int(asked.run(asked))
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk or a closed pipe can still be told in words
    except WrongUsage as wrong:
        exits.say(str(wrong), to_user=True)
        return exits.WRONG_USAGE
    except Unusable as why:
        exits.say(str(why), to_user=True)
        return exits.NOTHING_USABLE
    return code
