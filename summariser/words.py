"""Text to words, words to stems; sumy is loaded with the first stemmer."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from summariser.language import SUMY_NAMES

# Scripts without blanks between words are read character by character.
_WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]++(?:['’-][^\W_]++)*+"
)
# The same in half the time.
_ASCII_WORD = re.compile(r"[A-Za-z0-9]++(?:['-][A-Za-z0-9]++)*+")
_LONGEST_STEMMED = 40
# sumy has none for Thai; its Greek and Polish ones need packages of their own.
_WITHOUT_STEMMER = frozenset({"el", "pl", "th"})


class WordTokenizer:
    """What sumy asks of a tokenizer."""

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of `text` as written."""
        return tuple((_ASCII_WORD if text.isascii() else _WORD).findall(text))


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Return sumy's stemmer for an ISO 639-1 code, one that changes nothing for other codes."""
    if language not in SUMY_NAMES or language in _WITHOUT_STEMMER:
        return str
    from sumy.nlp.stemmers import Stemmer

    stem = Stemmer(SUMY_NAMES[language])
    # sumy's Czech one warns of anything else, such as "¼".
    return lru_cache(maxsize=50_000)(
        lambda word: stem(word[:_LONGEST_STEMMED]) if word.islower() else word
    )
