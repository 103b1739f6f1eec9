"""Which language a text is in, by its script and its stop words."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import repeat

# The languages for which sumy has stop words or a stemmer, by sumy's names.
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
    "ru": "russian",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
    "zh": "chinese",
}
# Languages in which the ranking was tried; in others a brief is the lead.
RANKED = frozenset(["cs", "de", "en", "es", "fr", "it", "pl", "pt", "ru", "uk"])

# sumy's lists lack these; for Russian it has none.
_MORE_STOP_WORDS = {
    "es": "a con de del es ha más no o para por que se sin su sus y ya",
    "fr": "a aux c d de elle entre l le leurs lui mais n ne on ont plus qu s se un une y",
    "ru": """а без более бы был была были было быть в вам вас во вот все всего всех вы где да даже
    для до его ее ей если есть еще ж же за и из или им их к как когда кто ли либо между меня мне
    можно мы на над нас не него нее нет ни них но ну о об однако он она они оно от по под после
    при про с сам себя со так также там те то того тоже только том тот ты у уже чего чем что чтобы
    эта эти это этого этой этом этот я которая которого которое которой которые который""",
    "uk": """але або без був була були було в від він вона вони воно все всі де для до є ж за з зі
    із і її їх його й коли між ми на над не ні о об однак по під після при про у та так також те
    тих ті то того той тільки у уже це цей ці цього чи що щоб я як яка яке який яких які""",
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
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_TOLD_BY_LETTERS = {"ru": re.compile("[ыэё]"), "uk": re.compile("[іїєґ]")}
_OTHER_CYRILLIC = re.compile("[ўјћђљњџѓќ]")
_LEAST_SHARE_OF_TELLING_LETTERS = 0.01
_TOLD_BY_STOP_WORDS = tuple(
    code for code in SUMY_NAMES if code not in {*_SCRIPTS, *_TOLD_BY_LETTERS}
)
_LETTERS = re.compile(r"[^\W\d_]+")
_ASCII_BUT_LETTERS = {ord(sign): " " for sign in map(chr, range(128)) if not sign.isalpha()}
_CHARACTERS_READ = 1500
# More than the words in so many characters.
_TALLY_BITS = 11
_TALLY = (1 << _TALLY_BITS) - 1
_LEAST_SHARE_OF_LETTERS = 0.2
# News in English has about 0.45 stop words a word, a headline 0.2, other languages 0.35 to 0.5.
_LEAST_SHARE_OF_WORDS = 0.2
_LEAST_LEAD = 1.15


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, "" when it is unclear.

    Told apart are ar, cs, de, el, en, es, fr, he, it, ja, ko, pl, pt, ru, sk, sv, th, uk and zh.
    The first 1,500 characters are read.
    """
    words = runs_of_letters(text[:_CHARACTERS_READ].lower())
    letters = "".join(words)
    return ("" if letters.isascii() else _by_script(letters)) or _by_stop_words(words)


def runs_of_letters(text: str) -> list[str]:
    """Return the words of `text`, cut at all that is no letter."""
    # In ASCII the same in a quarter of the time.
    return text.translate(_ASCII_BUT_LETTERS).split() if text.isascii() else _LETTERS.findall(text)


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return sumy's stop words and ours for an ISO 639-1 code; none for other languages."""
    if language not in SUMY_NAMES:
        return frozenset()
    ours = _MORE_STOP_WORDS.get(language, "").split()
    if language == "ru":
        return frozenset(ours)
    from sumy.utils import get_stop_words

    return frozenset(word.lower() for word in (*get_stop_words(SUMY_NAMES[language]), *ours))


def _by_script(letters: str) -> str:
    least = _LEAST_SHARE_OF_LETTERS * len(letters)
    shares = {code: len(script.findall(letters)) for code, script in _SCRIPTS.items()}
    found = next((code for code, share in shares.items() if share > least), "")
    return found or (_by_letters(letters) if len(_CYRILLIC.findall(letters)) > least else "")


def _by_letters(letters: str) -> str:
    if _OTHER_CYRILLIC.search(letters):
        return ""
    counts = {code: len(own.findall(letters)) for code, own in _TOLD_BY_LETTERS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > _LEAST_SHARE_OF_TELLING_LETTERS * len(letters) else ""


def _by_stop_words(words: list[str]) -> str:
    total = sum(map(_tallies().get, words, repeat(0)))
    shares = {
        code: total >> place * _TALLY_BITS & _TALLY
        for place, code in enumerate(_TOLD_BY_STOP_WORDS)
    }
    best, second = sorted(shares, key=lambda code: -shares[code])[:2]
    clear = shares[best] > max(_LEAST_SHARE_OF_WORDS * len(words), _LEAST_LEAD * shares[second])
    return best if clear else ""


@cache
def _tallies() -> Mapping[str, int]:
    """Return for each stop word one tally for each language that has it, packed in a number."""
    tallies: dict[str, int] = {}
    for place, code in enumerate(_TOLD_BY_STOP_WORDS):
        for word in stop_words(code):
            tallies[word] = tallies.get(word, 0) + (1 << place * _TALLY_BITS)
    return tallies
