"""What can be typed. Each command is a file with `add_to(commands)`; wrong usage is exit code 64, never 2."""

import argparse
from typing import NoReturn

from impact import __version__
from impact.cli import headers, pair, privacy, read, report, sample, serve, suggest, template, workspace

COMMANDS = (serve, read, pair, headers, suggest, privacy, report, sample, template, workspace)


class WrongUsage(Exception):
    """The words of a command do not fit; the message says how."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{self.format_usage().rstrip()}\n{self.prog}: {message}")


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(prog="impact", description="Seen & Counted: counts and the connective labor behind them.")
    top.add_argument("--version", action="version", version=f"impact {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return top
