"""Sheets and workbooks written in tests are found where the tests of each stage keep them."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
for folder in (HERE, HERE.parent / "understand", HERE.parent / "read"):
    sys.path.insert(0, str(folder))
