"""Lets tests of pairing import the small library and the reader that lie beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
