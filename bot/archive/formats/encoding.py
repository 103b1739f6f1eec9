"""Bytes to text: which encoding it is; and text without what is not for reading."""

import codecs
import re
import unicodedata

from bot.archive.formats.refusal import Refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 65_536
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
# Between digits a hard space parts thousands: "4 000" is one number.
_HARD_SPACE = re.compile(r"(?<!\d)[\xa0\u202f]|[\xa0\u202f](?!\d)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONG_RUN_OF_SIGNS = re.compile(r"[^\w\s!-~]{100,}")
_COMBINING_IN_A_ROW = 30
_TWICE_ENCODED = re.compile("(?:[\u00c2-\u00c3\u00e2][\u0080-\u2122]{1,2})+")


def decode(content: bytes) -> str | Refusal:
    """Return the text of `content` as it stands there, or why it is not text.

    Read are UTF-8, UTF-16 and UTF-32 with a byte order mark, and the older encodings that
    charset-normalizer tells apart. Single foreign bytes in UTF-8 are read as Windows-1252.
    """
    text = _with_mark(content)
    if text is None:
        text = (
            Refusal("not text: it contains NUL bytes") if b"\0" in content else _unmarked(content)
        )
    if isinstance(text, Refusal):
        return text
    if "\0" in text:
        return Refusal("not text: it contains NUL bytes")
    if _looks_binary(text):
        return Refusal("not text: it is full of control characters")
    return text if text.strip() else Refusal("empty")


def clean(text: str) -> str:
    """Return `text` in NFC with line feeds as line ends, without control and direction characters.

    Lone surrogates become U+FFFD. Of combining marks in a row 30 are kept, as in Unicode's
    stream-safe format: sorting them takes quadratic time.
    """
    text = _LINE_END.sub("\n", text)
    text = _HARD_SPACE.sub(" ", text)
    text = _CONTROL.sub("", _SURROGATE.sub("\ufffd", text))
    text = _LONG_RUN_OF_SIGNS.sub(lambda run: _fewer_combining(run[0]), text)
    return unicodedata.normalize("NFC", text)


def _with_mark(content: bytes) -> str | Refusal | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                name = encoding.removesuffix("-sig").upper()
                return Refusal(f"not text: not valid {name} at byte {error.start}")
    return None


def _unmarked(content: bytes) -> str | Refusal:
    try:
        return _once_encoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    text = content.decode("utf-8", errors="surrogateescape")
    foreign = len(_SURROGATE.findall(text))
    if sum(char > "\x7f" for char in text) > 2 * foreign:
        return _SURROGATE.sub(lambda char: _windows(ord(char[0]) - 0xDC00), text)
    return _older(content)


def _windows(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="replace")


def _older(content: bytes) -> str | Refusal:
    encoding = _guess(content)
    if encoding is None:
        return Refusal("not text: its encoding could not be told")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        return Refusal(f"not text: not valid {encoding} at byte {error.start}")


def _guess(content: bytes) -> str | None:
    """Return the encoding that reads the lines of `content` that are not ASCII."""
    foreign = [line for line in content[: 16 * _SAMPLE_BYTES].split(b"\n") if not line.isascii()]
    sample = b"\n".join(foreign)[:_SAMPLE_BYTES]
    if _is_western(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else None


def _is_western(sample: bytes) -> bool:
    """Tell if few bytes are not ASCII and all of these are letters or marks of Windows-1252.

    A short text says too little for charset-normalizer: it reads "café" as Arabic.
    """
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    foreign = [char for char in text if char > "\x7f"]
    return 8 * len(foreign) <= len(text) and all(
        char in "…€£©®°–—" or _is_usual(char) for char in foreign
    )


def _is_usual(char: str) -> bool:
    return char.isalpha() or unicodedata.category(char) in ("Pi", "Pf") or char == "\u00a0"


def _once_encoded(text: str) -> str:
    """Return `text` with UTF-8 that was once read as Windows-1252 ("â€™") read again."""
    return _TWICE_ENCODED.sub(lambda run: _read_again(run[0]), text)


def _read_again(run: str) -> str:
    try:
        content = b"".join(char.encode("latin-1" if char < "\u0100" else "cp1252") for char in run)
        return content.decode("utf-8")
    except UnicodeError:
        return run


def _looks_binary(text: str) -> bool:
    controls = sum(len(run) for run in re.findall("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]+", text))
    return controls > 0.02 * len(text)


def _fewer_combining(run: str) -> str:
    kept: list[str] = []
    row = 0
    for char in run:
        row = row + 1 if unicodedata.combining(char) else 0
        if row <= _COMBINING_IN_A_ROW:
            kept.append(char)
    return "".join(kept)
