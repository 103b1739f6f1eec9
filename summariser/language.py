"""Which language a text is in, by its script and its stop words."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

# The languages whose stop words sumy knows, by sumy's names.
SUMY_NAMES = {
    "ar": "arabic",
    "cs": "czech",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "he": "hebrew",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "pt": "portuguese",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
    "zh": "chinese",
}
# A script that one of sumy's languages has to itself says it all; kana comes before Han.
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
}
_TOLD_BY_STOP_WORDS = tuple(code for code in SUMY_NAMES if code not in _SCRIPTS)
_WORD = re.compile(r"[^\W\d_]+")
_CHARACTERS_READ = 1500
_LEAST_SHARE_OF_LETTERS = 0.2
# News in English has about 0.45 stop words a word, a headline 0.2, other languages 0.35 to 0.5.
_LEAST_SHARE_OF_WORDS = 0.2
_LEAST_LEAD = 1.15


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, "" when it is unclear.

    Told apart are sumy's languages: ar, cs, de, el, en, es, fr, he, it, ja, ko, pl, pt, sk, sv,
    th, uk and zh. The first 1,500 characters are read.
    """
    words = _WORD.findall(text[:_CHARACTERS_READ].lower())
    letters = "".join(words)
    return ("" if letters.isascii() else _by_script(letters)) or _by_stop_words(words)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return sumy's stop words for an ISO 639-1 code; none for a language it does not know."""
    if language not in SUMY_NAMES:
        return frozenset()
    from sumy.utils import get_stop_words

    return frozenset(word.lower() for word in get_stop_words(SUMY_NAMES[language]))


def _by_script(letters: str) -> str:
    least = _LEAST_SHARE_OF_LETTERS * len(letters)
    shares = {code: len(script.findall(letters)) for code, script in _SCRIPTS.items()}
    return next((code for code, share in shares.items() if share > least), "")


def _by_stop_words(words: list[str]) -> str:
    shares = dict.fromkeys(_TOLD_BY_STOP_WORDS, 0)
    languages = _languages_of_stop_words()
    for word in words:
        for code in languages.get(word, ()):
            shares[code] += 1
    best, second = sorted(shares, key=lambda code: -shares[code])[:2]
    clear = shares[best] > max(_LEAST_SHARE_OF_WORDS * len(words), _LEAST_LEAD * shares[second])
    return best if clear else ""


@cache
def _languages_of_stop_words() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for code in _TOLD_BY_STOP_WORDS:
        for word in stop_words(code):
            found.setdefault(word, []).append(code)
    return found
