"""Files in, damaged ones out, always the same for one seed: flipped bits, cut ends, parts of a zip swapped or lost."""

import io
import random
import zipfile
from collections.abc import Iterator, Sequence

Named = tuple[str, bytes]


def mutants(files: Sequence[Named], count: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """What was done, the name and the bytes of each; files take turns, so that every one is hurt about as often."""
    chance = random.Random(seed)
    for n in range(count):
        name, data = files[n % len(files)]
        ways = [flip, cut, blank_a_stretch] + ([swap_parts, lose_a_part, hurt_a_part] if data.startswith(b"PK") else [])
        way = chance.choice(ways)
        try:
            damaged = way(data, chance)
        except (zipfile.BadZipFile, ValueError, IndexError, RuntimeError, NotImplementedError):
            way, damaged = flip, flip(data, chance)
        yield way.__name__, name, damaged


def flip(data: bytes, chance: random.Random) -> bytes:
    """One, a few or many bits."""
    damaged = bytearray(data or b"\0")
    for _ in range(chance.choice([1, 4, 40])):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) or 1)]


def blank_a_stretch(data: bytes, chance: random.Random) -> bytes:
    """Zeros for a block, as after a transfer that broke off and went on."""
    start = chance.randrange(len(data) or 1)
    length = min(chance.choice([16, 512, 4096]), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def swap_parts(data: bytes, chance: random.Random) -> bytes:
    """Two parts of the package change places."""
    parts = _parts(data)
    one, other = chance.sample(sorted(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]
    return _zipped(parts)


def lose_a_part(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    del parts[chance.choice(sorted(parts))]
    return _zipped(parts)


def hurt_a_part(data: bytes, chance: random.Random) -> bytes:
    """Bits of one part are flipped and it is packed anew: the checksum is right, the content is not."""
    parts = _parts(data)
    name = chance.choice(sorted(name for name, content in parts.items() if content))
    way = chance.choice([flip, flip, cut])
    return _zipped(parts | {name: way(parts[name], chance)})


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()
