"""Tokens to ages: "35-year-old", "Ann Lee, 41,", "Ann Lee (41), of Ostley"."""

from summariser.figures.marks import skip_hyphen
from summariser.figures.measures import TIMES
from summariser.figures.nouns import singular
from summariser.figures.number import Number
from summariser.figures.scores import is_of_clubs
from summariser.figures.tables import without_possessive, words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

_OLDEST = 120
# How far before its number "aged" may stand, and "the average age".
_FARTHEST_AGED, _FARTHEST_AVERAGE = 4, 5
_HOURS = 24
_HOURS_OF_DAY = 12
_WHO_DOES = words("he she i who")
# What may stand between "aged" and its number.
_HEDGES = words(
    """
    around about under over between from up to at least just only approximately roughly nearly
    almost range ranges ranged ranging
    """
)
# Whose age follows behind a comma though they have no name: "her son, 11,".
_PERSONS = words(
    """
    son daughter boy girl man woman teenager wife husband brother sister mother father grandson
    granddaughter grandmother grandfather niece nephew cousin baby toddler victim suspect
    driver stepson stepdaughter twin youngster child mum mom dad partner boyfriend girlfriend
    fiance fiancee widow widower bride groom neighbour neighbor friend colleague passenger
    pedestrian cyclist motorcyclist motorist biker survivor patient resident pensioner tourist
    hiker climber inmate prisoner defendant accused gunman attacker shooter killer murderer
    fugitive refugee migrant student pupil teacher professor lecturer doctor nurse surgeon
    dentist lawyer barrister solicitor politician senator congressman congresswoman governor
    mayor councillor minister president prince princess king queen duke duchess singer rapper
    musician guitarist drummer pianist composer actor actress star comedian presenter
    broadcaster host model dancer director producer author writer novelist poet journalist
    reporter photographer painter artist sculptor designer chef architect engineer scientist
    player striker midfielder defender goalkeeper winger forward batsman bowler pitcher
    quarterback boxer fighter wrestler swimmer runner sprinter jumper rider jockey golfer skier
    skater racer champion skipper captain coach manager officer policeman policewoman constable
    detective sergeant soldier sailor marine veteran pilot firefighter paramedic priest pastor
    bishop rabbi imam monk nun farmer fisherman miner builder electrician plumber carpenter
    mechanic worker clerk cashier waiter waitress barman shopkeeper businessman businesswoman
    entrepreneur billionaire millionaire tycoon magnate founder owner landlord banker trader
    broker accountant executive activist campaigner volunteer
    """
)
_JUNIORS = words("jr sr")
# Whose ages a bound tells: "men over [50]"; what may follow it.
_GROUPS = words(
    """
    people persons men women males females adults kids children those anyone everyone boys girls
    patients drivers voters players workers residents citizens
    """
)
_BOUNDS = words("over under above below approaching")
_GOING_ON = words(
    """
    and or is are was were will would should can could may must have had has do did who in with
    eat get got need pay paid face faced live lived make made die died suffer suffered vote voted
    work worked take took receive received travel travelled enter earn earned go went play
    """
)
_EXTREMES = words("youngest oldest eldest")
_DYING_AT = {("at", verb) for verb in ("died", "dies", "dead", "die")}
# After the bracket of an age. Runs, minutes and ranks stand in brackets too: "Marsh (46) was out".
_DESCRIBING = words("of from who whose a an formerly")
_COLOURING = _HEDGES | words("now then still")
_BEING = words("was is am")
_WHO = _PERSONS | words("i he she who sibling")
_TURNING = words("turned turns turning turn")
_TURNED = words("on this next in last today tomorrow yesterday when and every each")
_CLOSERS = frozenset(',.;)?!"”—–') | {""}
_CLOSERS_OR_AND = _CLOSERS | {"and"}
_CLOSED = (",", ".", ";", ")", "—", "–")
# "I'm 41."
_BEING_WHO = words("i'm he's she's who's")
# "The average age was [41]", "raised the retirement age to [67]".
_AGES = words(
    """
    average mean median minimum maximum retirement pension drinking voting driving school leaving
    legal marriage marriageable consent qualifying entry his her their its
    """
)
_TELLING = _HEDGES | words(
    "is was were be would will should may at to rise rises rose raised fall falls fell lowered"
)


def read_age(tokens: Tokens, number: Number) -> Unit | None:
    """Read "-year-old", "years old", "months of age"."""
    place = skip_hyphen(tokens, number.after)
    span = singular(tokens.lower(place))
    if span not in TIMES:
        return None
    following = skip_hyphen(tokens, place + 1)
    if singular(without_possessive(tokens.lower(following))) == "old":
        return Unit(f"{span} of age", "age", following + 1)
    if tokens.lower(following) == "of" and tokens.lower(following + 1) == "age":
        return Unit(f"{span} of age", "age", following + 2)
    return None


def read_bare_age(tokens: Tokens, number: Number) -> Unit | None:
    """Read the age that follows a name or "aged": "Ann Lee, 41, said", "at the age of 25"."""
    if number.value >= _OLDEST:
        return None
    if _is_bound(tokens, number) or _is_aged(tokens, number.first):
        span = singular(tokens.lower(number.after))
        if span in TIMES:
            return Unit(f"{span} of age", "age", number.after + 1)
        return Unit("year of age", "age", number.after)
    whole = number.after == number.first + 1 and tokens[number.first].text.isdigit()
    if not whole or number.value < 1:
        return None
    told = _is_apposed(tokens, number) or _is_told(tokens, number) or _is_meant(tokens, number)
    return Unit("year of age", "age", number.after) if told else None


def _is_bound(tokens: Tokens, number: Number) -> bool:
    """Whether a bound of ages follows: "[25] and older"."""
    joined = tokens.lower(number.after) in ("or", "and")
    return joined and tokens.lower(number.after + 1) in ("younger", "older")


def _is_apposed(tokens: Tokens, number: Number) -> bool:
    """Whether a name stands before and nothing counted follows: "Ann Lee, [41],", "a son, [9]."."""
    before = number.first - 1 - (tokens.lower(number.first - 1) in ("now", "then"))
    junior = tokens.at(before - 1).text == "." and tokens.lower(before - 2) in _JUNIORS
    owner = tokens.at(before - 1 - junior)
    joined = tokens.at(before - 2).text == "-" and tokens.at(before - 3).text[:1].isupper()
    person = owner.text[:1].isupper() or owner.lower in _PERSONS or joined  # "Kim Min-ho, 23,"
    named = tokens.at(before).text == "," and person
    closed = tokens.at(number.after).text in _CLOSED or _is_first(tokens, number)
    if named and is_of_clubs(tokens, number.first):
        return False
    return (named or _is_in_bracket(tokens, number)) and closed


def _is_told(tokens: Tokens, number: Number) -> bool:
    """Whether somebody is or turns so old: "he was 41.", "Ann Lee was 41 when", "turns 41 on"."""
    after, verb = tokens.at(number.after), number.first - 1
    while tokens.lower(verb) in _COLOURING:
        verb -= 1
    if tokens.at(number.first - 1).text == "Now":
        return after.text == ","  # "Now 25, he sails"
    either = after.lower == "or" and tokens.at(number.after + 1).kind == "digits"
    end = tokens.at(number.after + 2) if either else after  # "was 11 or 12."
    who, closed = tokens.at(verb - 1), end.text in _CLOSERS
    if tokens.lower(verb) in _TURNING:
        return closed or after.lower in _TURNED
    if tokens.lower(verb).replace("’", "'") in _BEING_WHO:
        return closed or after.lower in ("when", "and", "but")
    if tokens.lower(verb) == "were":
        young = who.lower in ("they", "we") and tokens.lower(verb - 2) == "when"
        return young and (closed or after.lower == "and")
    if tokens.lower(verb) not in _BEING:
        return False
    if who.lower in _WHO:
        return closed or after.lower in ("when", "and", "but")
    named = who.text[:1].isupper() and who.kind == "word"
    return named and (after.lower == "when" or (closed and tokens.lower(verb - 2) == "when"))


def _is_first(tokens: Tokens, number: Number) -> bool:
    """Whether the ages of two who were named together follow: "Ann and Bob Lee, [37] and 33,"."""
    joined = tokens.lower(number.after) == "and" and tokens.at(number.after + 1).kind == "digits"
    return joined and tokens.at(number.after + 2).text in (",", ".", ";")


def _is_meant(tokens: Tokens, number: Number) -> bool:
    """Whether a bare number can only be an age: "men over 50", "died at 41", "the oldest 90"."""
    before, earlier = tokens.lower(number.first - 1), tokens.lower(number.first - 2)
    after = tokens.at(number.after)
    if before in _BOUNDS and earlier in _GROUPS:
        return after.text in _CLOSERS or after.lower in _GOING_ON
    if before in _BEING:
        who = (earlier, tokens.lower(number.first - 3))
        return not _EXTREMES.isdisjoint(who) and after.text in _CLOSERS_OR_AND
    if before == "at" and _HOURS_OF_DAY < number.value < _OLDEST:
        place = number.after + (after.text == ",")
        if tokens.lower(place) in _WHO_DOES:
            return True  # "at 15 he left", though "at 9 he left" may tell the hour
    dying = (before, earlier) in _DYING_AT
    if dying and after.lower == "on" and number.value > _HOURS:
        return True  # "died at 87 on Sunday", which "at 5 on Sunday" leaves open
    return (before in _EXTREMES or dying) and after.text in _CLOSERS


def _is_in_bracket(tokens: Tokens, number: Number) -> bool:
    """Whether `number` alone stands in a bracket after a name that is told more of after it."""
    if tokens.at(number.first - 1).text != "(" or tokens.at(number.after).text != ")":
        return False
    name = tokens.at(number.first - 2)
    if name.kind != "word" or not name.text[0].isupper() or name.text.isupper():
        return False
    after = number.after + 1
    return tokens.at(after).text == "," and tokens.lower(after + 1) in _DESCRIBING


def _is_aged(tokens: Tokens, place: int) -> bool:
    """Whether the words before `place` say that an age follows: "aged around", "age of"."""
    before = tokens.lower(place - 1)
    if before in ("age", "ages") or _is_age_told(tokens, place):
        return True
    if before == "to" and tokens.at(place).kind != "digits":
        return False  # "the age to one day be told"
    if before == "as":
        return tokens.lower(place - 2) in ("young", "old")
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST_AGED), -1):
        if tokens.lower(at) in ("aged", "age", "ages"):
            return True
        if tokens.lower(at) == "of" and tokens.lower(at - 1) in ("age", "ages"):
            return True
        if tokens.lower(at) not in _HEDGES:
            return False
    return False


def _is_age_told(tokens: Tokens, place: int) -> bool:
    """Whether an age has the number at `place` told of it: "the average age was around [16]"."""
    at = place - 1
    while at > place - _FARTHEST_AVERAGE and tokens.lower(at) in _TELLING:
        at -= 1
    return at < place - 1 and tokens.lower(at) == "age" and tokens.lower(at - 1) in _AGES
