"""Lets tests of files import the builders of guarded data that lie with the tests of figures."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "charts"))
