"""Words for invented prose: common English ones, and several thousand made up from syllables."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random

_NOUNS = """
government minister council company court police hospital school market budget bridge harbour
election parliament worker road river storm fire report plan deal law tax price
bank union committee office village region border train airport plant power water energy
food health vaccine trial scientist team player coach season film festival museum army mission
officer soldier attack talk agreement pact sanction investor share profit loss job wage house
rent student teacher patient doctor farmer crop port ship boat strike protest campaign
"""

_VERBS = """
opened closed approved rejected announced delayed cancelled reviewed defended criticised expanded
reduced funded planned built repaired inspected investigated supported opposed launched suspended
signed discussed welcomed questioned replaced restored monitored extended
"""

_ADJECTIVES = """
new old national local public private regional former early late large small heavy severe rapid
slow recent annual final likely senior independent temporary permanent foreign rural urban coastal
"""

_OPENINGS = "b br c d dr f g gr h j k l m n p pr r s st t tr v w"
_VOWELS = "a e i o u ai ea ou"
_CLOSINGS = "l n r s t nd rk st"

Draw = Callable[[Random], str]


def zipf(words: Sequence[str]) -> Draw:
    """Return a function that draws one of `words`: the first most often, as in a language."""
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    return lambda chance: chance.choices(words, cum_weights=weights)[0]


def made_up(count: int, seed: str, *endings: str) -> list[str]:
    """Return `count` different words that no language has, always the same for one `seed`."""
    chance = Random(seed)
    words: dict[str, None] = {}
    while len(words) < count:
        stem = "".join(_syllable(chance) for _ in range(chance.choice((1, 2, 2, 3))))
        words[stem + chance.choice(endings or ("",))] = None
    return list(words)


def _syllable(chance: Random) -> str:
    closing = chance.choice(_CLOSINGS.split()) if chance.random() < 0.7 else ""
    return chance.choice(_OPENINGS.split()) + chance.choice(_VOWELS.split()) + closing


def _names(count: int, seed: str) -> list[str]:
    return [word.capitalize() for word in made_up(count, seed, "a", "o", "en", "ley", "ton", "ov")]


TOPICS = _names(1_500, "topics")
"""Places that stories are about, the most frequent first."""

topic = zipf(TOPICS)
noun = zipf(_NOUNS.split() + made_up(4_000, "nouns", "", "ment", "tion", "ness", "er"))
verb = zipf(_VERBS.split() + made_up(1_000, "verbs", "ed"))
adjective = zipf(_ADJECTIVES.split() + made_up(1_500, "adjectives", "al", "ous", "ive", "ish"))
surname = zipf(_names(1_500, "surnames"))
first_name = zipf(_names(300, "first names"))
