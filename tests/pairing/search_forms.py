"""The long search, run by hand: every form on many libraries, each beside others that must be told alike.

    python tests/pairing/search_forms.py --libraries 200 --into found.txt

One line a library is written as soon as it was searched: it may be stopped at any time and
goes on where it was. Of each library what board and public are told is compared with another that must look the same.
"""

import argparse
import random
import time
from pathlib import Path

from every_form import FORMS, hand_out, scene_of
from otherwise import EVERYBODY, rewritten, traded, unsaid
from wide_library import WideLibrary, invent
from worked_out_once import forget, worked_out_once

from impact.model import Audience


def another(library: WideLibrary, audience: Audience, chance: random.Random) -> WideLibrary:
    """What looks the same to this audience: all that it does not see is something else."""
    other = unsaid(rewritten(library, audience, chance), chance)
    return traded(other, audience) or other


def searched(seed: int, forms: list[str]) -> tuple[int, list[str]]:
    """How many others were compared, and which forms told them apart."""
    library, chance = invent(seed), random.Random(seed)
    made, leaks = 0, []
    chosen = {name: FORMS[name] for name in forms}
    for audience in EVERYBODY:
        other = another(library, audience, chance)
        if other.wrote == library.wrote:
            continue
        told, instead = (hand_out(one, scene_of(one, audience), chosen) for one in (library, other))
        made += 1
        leaks += [f"{audience}:{form}" for form in told if told[form] != instead[form]]
    return made, leaks


def main() -> None:
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--libraries", type=int, default=200)
    asks.add_argument("--first", type=int, default=101, help="the seed of the first")
    asks.add_argument("--forms", nargs="*", default=list(FORMS), choices=list(FORMS))
    asks.add_argument("--into", type=Path, required=True)
    wanted = asks.parse_args()
    there = wanted.into.read_text().splitlines() if wanted.into.exists() else []
    worked_out_once(setattr)
    done = {int(line.split()[0]) for line in there}
    for seed in range(wanted.first, wanted.first + wanted.libraries):
        if seed in done:
            continue
        began = time.process_time()
        forget()
        made, leaks = searched(seed, wanted.forms)
        with wanted.into.open("a") as out:
            out.write(
                f"{seed} {made} compared, {len(leaks)} leaks {' '.join(leaks)} {time.process_time() - began:.1f}s\n"
            )
    print(wanted.into.read_text().count(" 0 leaks"), "libraries without a leak")


if __name__ == "__main__":
    main()
