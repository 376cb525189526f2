"""Lets the tests of this folder import the pencil work beside them; the sample library, read once."""

import shutil
import sys
from pathlib import Path

import pytest

from impact.pipeline import Coded
from impact.service import Workspace
from impact.service.figures.coded import coded_of
from impact.service.sample_mode import shown_workspace

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def sample_held(sample_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Coded:
    """Counts, reflections and standing codes of Willow Lake, as every figure is made from them."""
    folder = shutil.copytree(sample_library, tmp_path_factory.mktemp("sample") / "workspace")
    return coded_of(shown_workspace(Workspace.open(folder))[0])
