"""Lets tests of figures import the builders of guarded data that lie beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
