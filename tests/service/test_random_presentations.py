"""Whatever people decide, take back and put in: nothing leaves that may not, in three editions of each library."""

import random

import pytest
from random_presentations import (
    MAY,
    PERIOD,
    beyond_consent,
    files,
    held_back_told,
    put_something_in,
    second_thoughts,
)

from impact.service import Service, Workspace, local_person


def look_at_random_libraries(library, folder, *, seed: int, changes: int) -> int:
    """How many editions were looked at; each is put in before the change and told after it."""
    dice = random.Random(seed)
    kept = Workspace.open(folder / f"w{seed}")
    service = Service(kept, local_person("Ada"))
    service.upload_all(files(library, dice))
    if service.reflections().empty:
        return 0
    told = {name: service.begin_presentation(f"For {name}", name, PERIOD, usual=False) for name in MAY}
    looked, words = 0, {str(text).split(" ")[0] for text in service.reflections()["text"]}
    for _ in range(changes):
        second_thoughts(kept, told, dice)
        if service.reflections().empty:
            break
        gone = words - {str(text).split(" ")[0] for text in service.reflections()["text"]}
        for presentation in told.values():
            put_something_in(service, presentation, dice)
            put_something_in(service, presentation, dice)
            there = service.presented(presentation)
            assert list(beyond_consent(service, there, gone)) == [], (seed, there.audience)
            assert list(held_back_told(service, there)) == [], (seed, there.audience)
            looked += 1
            if dice.random() < 0.3:
                service.refresh_all(presentation)
    return looked


@pytest.mark.parametrize("seed", [3])
def test_no_quote_beyond_consent_and_no_number_that_is_held_back(library, tmp_path, seed):
    assert look_at_random_libraries(library, tmp_path, seed=seed, changes=1) == 3
