"""Set phrases whose numbers count nothing: "at one time", "two hoots", "on cloud nine"."""

from collections import defaultdict
from itertools import pairwise

from summariser.figures.measures import MEASURES
from summariser.figures.number import ONES
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens, tokenise

# Commas and line ends part them.
_PHRASES = """
at one time, at any one time, at one point, at one stage, at one with, one more time
one last time, one final time, one by one, one after another, one after the other, one way or
one or other, one or the other, one thing or another, one and only, one and the same
one and all, one for all, one of a kind, one in a million, one step at a time, one day at a time
one foot in the grave, one fell swoop, one direction, at one sitting, in one sitting, one go
one voice, one basket, one better, one too many, one-upmanship, one-upping, one-two, one-off
one-offs, one-liner, one-liners, one-sided, one-man band, one-man show, one-woman show, one-party
one-size-fits-all, zero hour, zero-hour, zero hours, zero-hours, zero gravity
one size fits all, one-stop, one-trick pony, one-horse race, one-night stand, one-hit wonder
one-to-one, one-on-one, one man's meat, one man's trash, one swallow, one false move
one small step, one giant leap, one for the road, square one, chapter one, day one, hole in one
with one stone, ground zero, zero tolerance, zero-tolerance, zero-sum, zero sum
zero in on, two hoots, my two cents, his two cents, her two cents, their two cents, your two cents
two pence worth, two minds, two left feet, two sides of the same coin, two wrongs
two peas in a pod, two can play, two to tango, two and two, two a penny, two ways about
two birds with, two's company, two-faced, two-tier, two-way street, two-state, two-party, two-edged
two-timing, two-stroke, two fingers up, second to none, double or nothing, three cheers
three wise men, three musketeers, three-piece suite, three-piece suit, three-course
three-legged race, three-ring circus, three-point turn, three-pronged, two-pronged
four corners of, within four walls, four horsemen, four-letter word, four-letter words, four-leaf
four-poster, four-wheel, two-wheel, all fours, one-star, two-star, three-star, four-star
five-star, six-star, seven-star, high five, high fives, five-a-side, seven-a-side
half a dozen of the other, six-pack, six-packs, deep six
six-yard box, six-yard area, six yard box, six yard area, 18-yard box, 18-yard area, 18 yard box
nine times out of ten, nine times out of 10
seven seas, seven wonders, seven deadly sins, seven-year itch, magnificent seven, famous five
eight ball, pieces of eight, cloud nine, have nine lives, has nine lives, whole nine yards
nine to five, nine-to-five, nine till five, 9 to 5, 9-to-5, nine days' wonder, ten commandments
ten to one, ten a penny, ten-gallon hat, ten-pin, perfect ten, twelve apostles
twelve days of christmas
forty winks, fifty shades, roaring forties, fifty-fifty, a baker's dozen, a dime a dozen
a thousand words, a thousand cuts, a thousand and one, a million and one, a million miles away
a million miles from, a million to one, million-dollar question, million dollar question
thousand-dollar question, thousand dollar question, $64,000 question, thanks a million
a million reasons, a million ways, a million things, a thousand things, a hundred things
a thousand ways, a thousand reasons, a hundred ways, a hundred reasons, 360-degree
180-degree turn, catch-22, catch 22, area 51
"""
# "A nine-to-five vote", "hit a record high five years ago".
_DECIDING = words(
    """
    vote votes voted voting rule ruled ruling decide decided decision margin majority verdict win
    won lose lost beat
    """
)
_NUMBERS = ONES.keys() | {"5"}
_Places = tuple[int, tuple[str, ...]]


def is_idiom(tokens: Tokens, place: int) -> bool:
    """Whether the number at `place` belongs to a set phrase."""
    return any(
        _is_at(tokens, first - before, phrase)
        for first in (place - 1, place)
        for before, phrase in _BY_PAIR.get((_plain(tokens, first), _plain(tokens, first + 1)), ())
    )


def _plain(tokens: Tokens, place: int) -> str:
    """Return the token at `place` in lower case, with the apostrophe of the phrases."""
    return tokens.lower(place).replace("’", "'")


def _is_at(tokens: Tokens, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether `phrase` stands at `first`, and counts neither votes nor what is measured."""
    places = range(first, first + len(phrase))
    if any(_plain(tokens, at) != word for at, word in zip(places, phrase, strict=True)):
        return False
    measured = phrase[-1] in _NUMBERS and tokens.lower(places.stop) in MEASURES
    return not measured and _DECIDING.isdisjoint(
        (tokens.lower(first - 1), tokens.lower(places.stop))
    )


def _by_pair(phrases: list[str]) -> dict[tuple[str, str], list[_Places]]:
    """Return the phrases of each two words in a row, with how many words go before them."""
    found: defaultdict[tuple[str, str], list[_Places]] = defaultdict(list)
    for phrase in phrases:
        parts = tuple(token.lower for token in tokenise(phrase))
        for before, pair in enumerate(pairwise(parts)):
            found[pair].append((before, parts))
    return dict(found)


_BY_PAIR = _by_pair(_PHRASES.strip().replace("\n", ", ").split(", "))
