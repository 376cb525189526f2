"""Lets tests of reading import the builder of raw workbooks that lies beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
