"""Bytes of a text file in, its letters out, with a remark where we had to guess which letters they are."""

from impact.read.found import Remark

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Alphabets in which every word would be wrong if it were read as Western European.
_OTHER_ALPHABETS = ("cp1251", "koi8_r", "iso8859_5", "cp1253", "iso8859_7", "cp1255", "cp1256", "shift_jis", "gb18030")


def decode(data: bytes) -> tuple[str, list[Remark]]:
    """UTF-8 or UTF-16 where the bytes say so, else the likeliest older encoding, said in a remark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), _lost_letters(data.decode(encoding, errors="replace"))
    if encoding := _utf16_without_mark(data):
        return data.decode(encoding, errors="replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _decode_older(data)


def _lost_letters(text: str) -> list[Remark]:
    return [Remark("lost_letters")] if "\ufffd" in text else []


def _utf16_without_mark(data: bytes) -> str:
    """Latin letters in UTF-16 have a zero in every second place."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) <= 0.3 * len(sample) / 2:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _decode_older(data: bytes) -> tuple[str, list[Remark]]:
    lines = data.splitlines(keepends=True)
    if any(_is_utf8(line) for line in lines if not line.isascii()):
        return "".join(_decode_line(line) for line in lines), [Remark("mixed_encodings")]
    encoding = _likeliest(data)
    return data.decode(encoding, errors="replace"), [Remark("older_encoding", words={"encoding": encoding})]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_line(line: bytes) -> str:
    return line.decode("utf-8") if _is_utf8(line) else line.decode("cp1252", errors="replace")


def _likeliest(data: bytes) -> str:
    """Windows-1252 unless another alphabet fits well: few foreign letters are no evidence against it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 (slow to import, and few files need it)

    high = sum(byte > 127 for byte in data[:65536])
    best = from_bytes(data[:65536], cp_isolation=["cp1252", *_OTHER_ALPHABETS]).best() if high >= 20 else None
    return best.encoding if best and best.encoding in _OTHER_ALPHABETS and best.coherence > 0.3 else "cp1252"
