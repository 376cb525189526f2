"""Lets the tests of this folder import the pencil work beside them; the sample library, read once."""

import sys
from pathlib import Path

import pytest

from impact.pipeline import Coded
from impact.service import Service, Workspace, local_person
from impact.service.figures.coded import coded_of
from impact.service.sample_mode import shown_workspace

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def sample_held(tmp_path_factory: pytest.TempPathFactory) -> Coded:
    """Counts, reflections and standing codes of Willow Lake, as every figure is made from them."""
    service = Service(Workspace.open(tmp_path_factory.mktemp("sample") / "workspace"), local_person("Ada"))
    service.load_sample()
    return coded_of(shown_workspace(service._own)[0])
