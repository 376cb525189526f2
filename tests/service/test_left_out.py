"""What a figure leaves out is said, in words that people use, and never with a number that is held back."""

import pytest

from impact.service import Service, Wanted, Workspace, local_person


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Service:
    service = Service(Workspace.open(tmp_path_factory.mktemp("workspace")), local_person())
    service.load_sample()
    return service


@pytest.mark.parametrize("form", ["weave", "ribbon"])
def test_branches_that_are_in_no_sum_are_told(sample: Service, form: str):
    said = sample.left_out(Wanted(form=form, audience="board"))
    held = [line for line in said if "held back, in no number here" in line]
    assert held
    assert all(line.startswith("All branches, Q") for line in held)


def test_a_branch_that_is_held_back_is_named_with_the_reason(sample: Service):
    said = sample.left_out(Wanted(audience="public"))
    assert any("fewer than 10" in line for line in said)
    assert not any(" + " in line for line in said)
