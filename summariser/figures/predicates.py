"""Which words are the finite verbs of a clause, told by tables and by their neighbours."""

from summariser.figures.marks import QUOTES
from summariser.figures.nouns import is_plural
from summariser.figures.phrases import FINITE_AUXILIARIES, LEADING, RELATIVE_PRONOUNS, is_pronoun
from summariser.figures.tables import CONTRACTED, NEGATED, POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import PARTICIPLES, PAST

_FINITE = FINITE_AUXILIARIES | {"cannot"}
# "Of all votes cast": these are no past tense at the end of a clause.
_WITH_OBJECT = words("cast spent sold built bought kept laid paid made held")
_STOPS = frozenset(".,;:?!")
_BASES = words(
    """
    accept account add affect agree aim allow amount appear apply argue arrive ask attack attract
    average back ban become begin believe belong boast bring build buy call carry cause change
    charge claim close collect come compare comprise consider contain continue contribute control
    cost count cover create cut deal decline deliver demand depend die drop earn employ end enjoy
    equal estimate exceed expect face fall fear feature feel fight fill find fly follow force form
    gain generate get give go grow happen head help hit hold hope house include increase indicate
    intend involve join jump keep kill know lack last launch lead learn leave let lie live
    look lose make manage mark mean measure meet miss move need note number occur offer open
    operate order own pay peak plan play point post predict prepare produce promise project
    propose prove provide put raise range rank reach receive recommend record reflect remain
    report represent require return reveal rise run say score see seek seem sell send serve set
    share show sign sit speak specialise specialize spend stand start state stay stop stretch
    struggle study suffer suggest support surge take talk target tell think threaten top total
    trade travel treat try turn urge use value visit wait walk want warn watch weigh win work
    write
    """
)


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


_THIRD = frozenset(_third_person(base) for base in _BASES)
# The same as plurals of nouns.
_NOUNS = words(
    """
    accounts affects aims amounts asks attacks averages backs bans builds calls causes changes
    charges claims controls costs counts covers cuts deals declines demands drops ends estimates
    faces falls fears features feels fights fills finds flies forces forms gains grows heads helps
    hits holds hopes houses increases jumps kills leads lives looks marks means measures
    moves needs notes numbers offers orders pays peaks plans plays points posts projects promises
    ranges ranks reaches records reports returns rises runs scores sells sets shares shows signs
    stands starts states stays stops struggles studies supports surges talks targets thinks tops
    totals trades travels treats turns uses values visits waits walks wants watches weighs wins
    works
    """
)
_NO_PAST = words(
    """
    need feed seed speed breed bleed indeed exceed succeed proceed red bed shed aged eyed haired
    united
    """
)
_VERBAL = PAST | _THIRD | _BASES
_SUBJECTS = words("it he she")
_LOOSE = LEADING - {"that"}
_BEFORE_OBJECT = _LOOSE - {"of"}
# "The guest, [identified] as Bo Ek": before "as" these describe.
_CALLED = words("identified described named listed regarded registered branded dressed")
_ADVERBS = words("only also just still already now never ever even not then long since again all")
# "Last" is a verb before these, not in "12 towns last year".
_SPANNING = words("for until about more less longer between at from only well")
_HELPERS = words("be been being is are was were am has have had having get gets got to not")


def is_finite(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is likely a verb that makes a clause with its subject."""
    token = tokens.at(place)
    word = token.lower
    if word in _FINITE or word.endswith(NEGATED):
        return token.text.islower()
    if "'" in word or "’" in word:
        return word[-3:].replace("’", "'").endswith(CONTRACTED) and is_pronoun(tokens, place)
    if not (word in _VERBAL or word.endswith("ed")) or not token.text.islower():
        return False
    if tokens.lower(place - 1) in _LOOSE or _is_helped(tokens, place):
        return False
    return _is_past(tokens, place, word) or _is_present(tokens, place, word)


def _is_helped(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` belongs to a verb before it: "has only [increased]"."""
    place -= tokens.at(place - 1).text in QUOTES
    while tokens.lower(place - 1) in _ADVERBS or tokens.lower(place - 1).endswith("ly"):
        place -= 1
    return tokens.lower(place - 1) in _HELPERS


def _is_past(tokens: Tokens, place: int, word: str) -> bool:
    following = tokens.lower(place + 1)
    if word in PAST:
        described = following in ("by", "in", "during", "aboard")
        described = described or (word in _WITH_OBJECT and tokens.at(place + 1).text in _STOPS)
        return word not in PARTICIPLES or not described
    if not word.endswith("ed") or word in _NO_PAST:
        return False
    return following not in ("by", "with") and not _is_attribute(tokens, place)


def _is_attribute(tokens: Tokens, place: int) -> bool:
    """Whether a word in -ed stands like an adjective or a reduced clause: "people killed in"."""
    before, following = tokens.lower(place - 1), tokens.lower(place + 1)
    reduced = is_plural(before) and following in ("in", "during", "aboard")
    called = following == "as" and tokens.lower(place) in _CALLED
    apart = tokens.at(place - 1).text == ","
    listed = apart and (called or not _has_object(tokens, place))
    hyphened = tokens.at(place - 1).text == "-" and tokens.touch(place)
    owned = before.endswith(POSSESSIVE)
    return (
        reduced or listed or hyphened or owned or before in ("more", "most", "and", "or", "other")
    )


def _has_object(tokens: Tokens, place: int) -> bool:
    """Whether what follows the word at `place` may be the object of a verb."""
    after = tokens.at(place + 1)
    opened = after.lower in _BEFORE_OBJECT or after.kind == "digits" or after.text[:1].isupper()
    return opened or is_plural(after.lower) or after.text in '$£€“"'


def may_be_finite(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` could be a past tense, if its clause has no other verb."""
    token = tokens.at(place)
    past = token.lower in PAST or (token.lower.endswith("ed") and token.lower not in _NO_PAST)
    bare = tokens.lower(place - 1) not in _LOOSE and tokens.at(place - 1).kind != "mark"
    return token.text.islower() and past and bare


def _is_present(tokens: Tokens, place: int, word: str) -> bool:
    before = tokens.lower(place - 1)
    if word in _THIRD:
        named = before in RELATIVE_PRONOUNS or before in _SUBJECTS
        sure = word not in _NOUNS or named or _has_object(tokens, place)
        return sure and not is_plural(before) and not before.endswith("ed")
    following = tokens.at(place + 1)
    if word == "last" and following.kind != "digits" and following.lower not in _SPANNING:
        return False
    many = is_plural(before) or before in ("they", "we", "you", "i", "who", "people")
    return word in _BASES and many
