"""The words round a figure, each as the place of its weight in a table.

A word's place comes from its hash (the hashing trick, Weinberger et al. 2009): the table holds no
words, and all words have a place in it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from zlib import crc32

from summariser.figures.found import Found
from summariser.figures.phrases import Span
from summariser.figures.tokens import Token, Tokens
from summariser.words import stemmer

# Places of the table, as a power of two.
_BITS = 16
SIZE = 1 << _BITS
# Tokens on either side of a figure of which the words are near, and next to it.
_NEAR = 9
_NEXT = 4
# Spreads hashes evenly over the places: 2 to the 32nd divided by the golden ratio (Knuth 1973).
_SPREADING = 0x9E3779B1
# Words remembered, and letters of each: more come in hostile texts alone.
_REMEMBERED = 50_000
_LONGEST = 40
_STEM = stemmer("en")


def places_of_words(tokens: Tokens, found: Found, bounds: Span) -> frozenset[int]:
    """Return the places of what stands near `found` in its sentence, at `bounds`.

    They tell the stems near it, for all figures and for those of its kind alone; those next to it
    on either side; its unit, its value, and the word or mark before it.
    """
    kind, value = found.unit.kind, abs((found.high or found.low).value)
    thing = (found.high or found.low).number.after
    near = Span(max(bounds.first, found.first - _NEAR), min(bounds.after, found.after + _NEAR))
    before, after = max(near.first, found.first - _NEXT), min(near.after, found.after + _NEXT)
    stems = tuple(_hashes(tokens[near.first : near.after]))
    last = tokens.lower(found.first - 1) if found.first > bounds.first else ""
    return frozenset(
        chain(
            _places("near", stems),
            _places(f"near {kind}", stems),
            _places("before", _hashes(tokens[before : found.first])),
            _places("after", _hashes(tokens[thing:after])),
            _places("unit", [_hash(found.unit.name)]),
            _places("value", [_hash(f"{value:.2g}")]),
            _places(f"value {kind}", [_hash(f"{value:.0e}")]),
            _places("last", [_hash(last)]),
            _places(f"last {kind}", [_hash(last)]),
        )
    )


def _hashes(tokens: Iterable[Token]) -> Iterator[int]:
    """Yield the hashes of the stems of the words among `tokens`."""
    return (_hash_of_stem(token.lower[:_LONGEST]) for token in tokens if token.kind == "word")


@lru_cache(maxsize=_REMEMBERED)
def _hash_of_stem(word: str) -> int:
    return _hash(_STEM(word))


def _hash(word: str) -> int:
    return crc32(word.encode(errors="replace"))


def _places(where: str, hashes: Iterable[int]) -> Iterator[int]:
    """Yield the places of the words with the `hashes`, which stand `where`."""
    salt = _hash(where)
    return (((it ^ salt) * _SPREADING & 0xFFFFFFFF) >> 32 - _BITS for it in hashes)
