"""A sentence with its verbs: where clauses are, and where they start."""

from collections.abc import Callable

from summariser.figures.marks import QUOTES, is_dash, parts_clauses, turns_single
from summariser.figures.periods import MONTHS, WEEKDAYS
from summariser.figures.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    Span,
    is_pronoun,
)
from summariser.figures.predicates import is_finite
from summariser.figures.reportingverbs import TELLING
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

JOINING = words("and but or so yet")
RELATIVES = words("who which whose whom where")
SUBORDINATORS = words("when while as because since although though after whereas before until")
# These put a clause under another; before a noun, those of PLACING tell a time or a role.
UNDER = SUBORDINATORS | words("where if what how whether")
PLACING = words("before after until since as")
# A clause of one of these tells more of the noun before it.
DESCRIBING = RELATIVE_PRONOUNS | words("whose whom")
CONDITIONS = words("if unless except provided unlike without rather instead")
_ADVERBS = words("also then still already not never even too again ago later soon away abroad")
_BEFORE_VERBS = words("now then later also still once never already soon again")
_DAYS = words("earlier yesterday today last then") | {*MONTHS, *WEEKDAYS}
_NO_SUBJECTS = PREPOSITIONS | RELATIVES | SUBORDINATORS | JOINING | CONDITIONS | _ADVERBS | _DAYS
# Another clause than the one of the subject starts with these.
_INNER = RELATIVES | words("that because although though while when whereas")
_DEGREES = words("nearly roughly approximately only")
_STARTERS = DETERMINERS | words(
    "as up at more about around some all most nearly two three four five"
)
_FAR = 16
_FARTHEST = 30


class View:
    """The sentence at `bounds` of `tokens`, with the places of its `verbs`."""

    def __init__(self, tokens: Tokens, bounds: Span) -> None:
        self.tokens = tokens
        self.bounds = bounds
        places = range(bounds.first, bounds.after)
        self.is_quoting = any(token.text in QUOTES for token in tokens[bounds.first : bounds.after])
        self.verbs = frozenset(place for place in places if is_finite(tokens, place))
        self._singles = {place: turn for place in places if (turn := turns_single(tokens, place))}

    def has_verb(self, span: Span) -> bool:
        """Whether a verb stands among the tokens of `span`."""
        return any(place in self.verbs for place in range(span.first, span.after))

    def halves_single(self, span: Span) -> bool:
        """Whether `span` has half a quotation in single marks: "used 'sudden | and wild' force".

        Not where the sentence has other marks than pairs, which may be apostrophes.
        """
        inner = sum(turn for at, turn in self._singles.items() if span.first <= at < span.after)
        return inner != 0 and sum(self._singles.values()) == 0

    def has_pronoun(self, verb: int) -> bool:
        """Whether the subject of `verb` is a pronoun: "we won", "we'll", "would you"."""
        return any(is_pronoun(self.tokens, at) for at in (verb - 1, verb, verb + 1))

    def has_clause(self, place: int) -> bool:
        """Whether a subject and its verb follow at `place`."""
        return self.clause_verb(place) is not None

    def clause_verb(self, place: int) -> int | None:
        """Return where the verb of the clause that starts at `place` stands, None without one."""
        if place in self.verbs or not self._opens_subject(place):
            return None
        tokens, commas = self.tokens, 0
        for at in range(place + 1, min(self.bounds.after, place + _FAR)):
            token = tokens[at]
            own = at - 1 == place or not is_pronoun(tokens, at - 1)
            if own and at in self.verbs:
                joined = tokens[at - 1].lower in JOINING  # "40 boats and [hid] them"
                whole = not joined and commas != 1 and not (commas and token.lower in TELLING)
                return at if whole else None
            if token.lower in JOINING and is_pronoun(tokens, at + 1) and at + 2 in self.verbs:
                return None  # "boats or nets but they [will] have"
            relative = token.lower in _INNER and not commas
            if is_dash(tokens, at):
                return self._verb_at(self._closing(at, is_dash) + 1)
            if token.text == "," and not commas and tokens.lower(at + 1) in RELATIVES:
                return self._verb_at(self._closing(at, _is_comma) + 1)
            if relative or token.text in QUOTES or parts_clauses(tokens, at):
                return None
            commas += token.text == ","
        return None

    def _verb_at(self, place: int) -> int | None:
        return place if place in self.verbs else None

    def _closing(self, place: int, closes: Callable[[Tokens, int], bool]) -> int:
        """Return where the mark at `place` is closed, the end of the sentence where it is not."""
        near = range(place + 1, min(self.bounds.after, place + _FARTHEST))
        return next((at for at in near if closes(self.tokens, at)), self.bounds.after)

    def _opens_subject(self, place: int) -> bool:
        token, following = self.tokens.at(place), self.tokens.at(place + 1)
        if token.kind == "mark" or token.lower in _NO_SUBJECTS:
            return False
        if token.kind == "digits" and (following.kind == "mark" or place + 1 in self.verbs):
            return False
        described = token.text.islower() and token.lower.endswith(("ing", "ed", "ly"))
        return not described or token.lower in _DEGREES

    def goes_on(self, place: int) -> bool:
        """Whether a verb follows at `place` that does not tell who said what stands before it."""
        adverb = self.tokens.lower(place) in _BEFORE_VERBS or self.tokens.lower(place).endswith(
            "ly"
        )
        verb = place + adverb
        return verb in self.verbs and self.tokens[verb].lower not in TELLING

    def opens_under(self, place: int) -> bool:
        """Whether the word at `place` opens a clause under another."""
        word = self.tokens[place].lower
        return word in UNDER and (word not in PLACING or self.has_clause(place + 1))

    def starts_clause(self, place: int) -> bool:
        """Whether a clause starts at `place` with a word that no list would go on with."""
        token = self.tokens.at(place)
        opens = token.lower in _STARTERS or token.kind == "digits"
        return (opens or is_pronoun(self.tokens, place)) and self.has_clause(place)

    def follows_verb(self, place: int) -> bool:
        """Whether a verb stands before `place` in its own part of the sentence."""
        for at in range(place - 1, max(self.bounds.first - 1, place - _FARTHEST), -1):
            if at in self.verbs:
                return True
            if parts_clauses(self.tokens, at):
                return False
        return False

    def is_relative(self, place: int) -> bool:
        """Whether "who" or "that" at `place` goes on with what stands before it."""
        word = self.tokens.lower(place)
        told = place + 1 in self.verbs and not is_pronoun(self.tokens, place + 1)
        return word in RELATIVES or (word == "that" and told)


def _is_comma(tokens: Tokens, place: int) -> bool:
    return tokens[place].text == ","
