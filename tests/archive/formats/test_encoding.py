"""Bytes become readable text, or a refusal that says why not."""

import codecs
import unicodedata

import pytest

from bot.archive.formats.encoding import clean, decode
from bot.archive.formats.refusal import Refusal

FRENCH = (
    "Le café d’Orléans était fermé, a dit la préfète. Il ne rouvrira pas avant le mois de mai.\n"
    * 3
)
RUSSIAN = "Паром снова ходит, сообщил в понедельник оператор. Билеты подорожали на две кроны.\n" * 3
JAPANESE = "フェリーは月曜日に運航を再開した。運賃は二クローネ値上げされると会社は発表した。\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_western_text_is_read_in_any_encoding(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == FRENCH


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_is_told_by_its_mark(mark: bytes) -> None:
    order = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"

    assert decode(mark + RUSSIAN.encode(order)) == RUSSIAN


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis")]
)
def test_older_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_short_western_text_is_not_taken_for_another_alphabet() -> None:
    assert decode("Le café est fermé.".encode("cp1252")) == "Le café est fermé."


def test_foreign_bytes_in_utf_8_are_read_as_windows_1252() -> None:
    mixed = FRENCH.encode() + "Le café".encode("cp1252")

    assert decode(mixed) == FRENCH + "Le café"


@pytest.mark.parametrize("text", ["It’s a café, d’accord", "£3 – déjà vu…", "Zürich", "Naïve"])
def test_text_that_was_encoded_twice_is_mended(text: str) -> None:
    assert decode(text.encode().decode("cp1252").encode()) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"The ferry\0 is back.", "not text: it contains NUL bytes"),
        ("The ferry".encode("utf-16-le"), "not text: it contains NUL bytes"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "not text: it contains NUL bytes"),
        (codecs.BOM_UTF16_LE + b"abc", "not text: not valid UTF-16 at byte 4"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text: it contains NUL bytes"),
        (bytes(range(1, 32)) * 20, "not text: it is full of control characters"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, reason: str) -> None:
    assert decode(content) == Refusal(reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u202eb\u2066c\x07d\x7fe\tf", "abcde\tf"),
        ("cafe\u0301", "café"),
        ("a\ud800b", "a\ufffdb"),
        ("4\xa0000 men\xa0and", "4\xa0000 men and"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
    ],
)
def test_text_is_cleaned(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_tower_of_combining_marks_is_cut() -> None:
    tower = "e" + "\u0301\u0316" * 50_000

    cut = clean(tower)

    assert sum(map(bool, map(unicodedata.combining, cut))) <= 30
