"""Lets tests of merging import the builders of understood sheets that lie beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
