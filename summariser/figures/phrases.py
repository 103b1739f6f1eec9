"""Noun phrases and clauses round a place in a sentence, told by their closed-class words."""

from dataclasses import dataclass

from summariser.figures.changes import direction_of
from summariser.figures.nouns import is_plural
from summariser.figures.tables import NEGATED, before_apostrophe, words
from summariser.figures.tokens import Token, Tokens
from summariser.figures.verbforms import MODALS

DETERMINERS = words(
    """
    a an the this that these those its his her their our my your some any each every
    """
)
PREPOSITIONS = words(
    """
    of in on at by for from to with without into onto over under above below between among
    against during before after about around across through along behind beyond near off out up
    down upon within toward towards per via inside outside including except amid despite
    throughout as than
    """
)
# Those that may be the subject of their clause.
RELATIVE_PRONOUNS = words("who which that")
FINITE_AUXILIARIES = MODALS | words("is are was were am has have had do does did")
AUXILIARIES = FINITE_AUXILIARIES | words(
    "be been being having not also now still already only just n't"
)
VERBS = AUXILIARIES | words(
    """
    said says say told tells added announced reported expects expected makes made took
    takes went goes came comes got gets gave gives paid pays spent cost costs raised sold bought
    won killed killing left reached hit totalled totaled earned posted scored holds held
    contains contained covers covered offers offered shows showed found carried carries employs
    employed attracted received generates generated recorded stands stood remains remained needs
    needed wants wanted uses used owns saw sees trades traded closed ended ends finished opened
    peaked charges charged injured injuring wounding wounded began begins became becomes believe
    believes think thinks knows know insisted warned claimed agreed ordered launched includes
    included lets let put puts kept keeps set sent run runs ran lasted meant means forced
    forcing leaving bringing taking making giving
    """
)
_JOINTS = words(
    """
    that which who whom whose when where while but and or because if so yet although though
    whereas
    """
)
_PRONOUNS = words(
    """
    i you he she it we they me him them us there here what this that these those who one
    """
)
LEADING = DETERMINERS | PREPOSITIONS
# What opens a phrase and no clause: not the "that" of "they think that the boat".
PHRASE_OPENERS = DETERMINERS - {"that"}
# What a noun phrase is better without at its ends.
_LOOSE = LEADING | AUXILIARIES
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Span:
    """The tokens `first` to `after` (not included); false when there are none."""

    first: int
    after: int

    def __bool__(self) -> bool:
        return self.first < self.after


NOTHING = Span(0, 0)


def is_verb(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is likely a finite verb."""
    token = tokens.at(place)
    if token.kind != "word":
        return False
    word, before = token.lower, tokens.lower(place - 1)
    plain, past = token.text.islower(), word.endswith("ed")
    if before in RELATIVE_PRONOUNS and plain and (past or before != "that"):
        return True
    if is_infinitive(tokens, place - 1) or word.endswith(NEGATED):
        return True
    moves = direction_of(word) != "="
    if past and not moves and _is_reduced(tokens, place):
        return False
    if word in VERBS or moves:
        return not _is_noun_use(tokens, place)
    return plain and past and len(word) > 4 and before not in LEADING


def _is_reduced(tokens: Tokens, place: int) -> bool:
    """Whether a participle only describes the noun before it: "people [killed in] the flood"."""
    following = tokens.lower(place + 1)
    return following in ("in", "by", "during", "aboard") and is_plural(tokens.lower(place - 1))


def _is_noun_use(tokens: Tokens, place: int) -> bool:
    """Whether a word that may be a verb is a noun here: "a rise", "job cuts in"."""
    before = tokens.lower(place - 1)
    return before in DETERMINERS and tokens.lower(place) not in AUXILIARIES


def phrase_after(tokens: Tokens, place: int, limit: int) -> Span:
    """Return the noun phrase from `place` on, with its prepositions, up to a verb or a break."""
    while tokens.lower(place) in PHRASE_OPENERS and place < limit:
        place += 1
    end = place
    while end < min(limit, place + _LONGEST + 2) and not _breaks(tokens, end):
        end += 1
    return trimmed(tokens, Span(place, end))


def phrase_before(tokens: Tokens, place: int, limit: int) -> Span:
    """Return the noun phrase that ends before `place`, not reaching over `limit`."""
    start = place
    while start > max(limit, place - _LONGEST - 2) and not _breaks(tokens, start - 1):
        if tokens.lower(start - 1) in DETERMINERS and tokens.lower(start - 2) not in PREPOSITIONS:
            break
        start -= 1
    return trimmed(tokens, Span(start, place))


def _breaks(tokens: Tokens, place: int) -> bool:
    """Whether a noun phrase ends at the token at `place`."""
    if tokens.at(place).kind == "mark":
        inner = _is_inner(tokens.at(place)) and tokens.touch(place) and tokens.touch(place + 1)
        return not inner
    return opens_clause(tokens, place) or is_verb(tokens, place) or is_infinitive(tokens, place)


def _is_inner(token: Token) -> bool:
    return token.text in ("-", "‑", "/", "&", "'", "’")


def is_infinitive(tokens: Tokens, place: int) -> bool:
    """Whether the "to" at `place` opens an infinitive rather than a phrase of place."""
    if tokens.lower(place) != "to":
        return False
    following = tokens.at(place + 1)
    return following.text.islower() and following.lower not in LEADING


def opens_clause(tokens: Tokens, place: int) -> bool:
    """Whether a clause starts after the token at `place`."""
    token = tokens.at(place)
    outer = token.kind == "mark" and not _is_inner(token)
    return outer or token.lower in _JOINTS or is_pronoun(tokens, place)


def is_pronoun(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` is a pronoun, "us" but not "US"."""
    token = tokens.at(place)
    word = before_apostrophe(token.lower)
    return word in _PRONOUNS and not (token.lower == "us" and token.text.isupper())


def trimmed(tokens: Tokens, span: Span) -> Span:
    """Return `span` without determiners and prepositions at its ends."""
    first, after = span.first, span.after
    while first < after and (tokens.lower(first) in _LOOSE or tokens.at(first).kind == "mark"):
        first += 1
    while after > first and (
        tokens.lower(after - 1) in _LOOSE or tokens.at(after - 1).kind == "mark"
    ):
        after -= 1
    return Span(first, after)


def spelt(tokens: Tokens, span: Span) -> str:
    """Return the words at `span`, apart where the text has them apart."""
    parts = [
        tokens[place].text if tokens.touch(place) else " " + tokens[place].text
        for place in range(span.first, span.after)
    ]
    return "".join(parts).strip()
