"""Words and numbers that look like a date but are none: "Theresa May", "the Sunday Times"."""

from summariser.figures.exclusions import is_year_alone
from summariser.figures.nouns import STOPS
from summariser.figures.number import ORDINAL_ENDINGS
from summariser.figures.periods import MONTHS, SEASONS, WEEKDAYS
from summariser.figures.tables import before_apostrophe, words
from summariser.figures.tokens import Tokens

_LEADS = words(
    """
    in since until till from through during of early mid late between for by before after to this
    last next around begin start as
    """
)
# "By May" may be said of a person: only these go before May and March for certain.
_PLAIN_LEADS = _LEADS - words("by before after to for")
_PREPOSITIONS = words("on by since until till from after before late early and")
_NAMED_DAYS = words("black good ash cyber sheffield super bloody holy easter palm shrove giving")
_NEAR = words("today yesterday tomorrow tonight")
# Games have quarters too.
_PLAY = words(
    """
    points point yard yards touchdown touchdowns goal goals game games match basket baskets rebounds
    led scored trailed quarterback halftime ball pack
    """
)
# Holes of golf are numbered like days, as are rounds, laps and floors: "a birdie on the 18th".
_COURSE = words(
    """
    birdie birdies birdied bogey bogeys bogeyed eagle eagles eagled par pars parred putt putts
    putted tee teed green fairway bunker hole holes golf golfer stroke strokes inning innings lap
    laps floor floors round rounds ballot fence fences jump over overs mile ranking place
    """
)
_FARTHEST_HOLE = 12
_NUMBERED_DAY = len(("the", "30", "th"))
_BEFORE_FALL = words("in of by since until till before after from during for early late")
_SHORT = len("80")
_PARTS_OF_DECADE = words("early late mid - –")
_BEFORE_DECADE = words("the in since of from until swinging roaring")
_WEATHER = words("temperature temperatures high highs low lows degrees mercury thermometer")
_FARTHEST_WEATHER = 8
_FARTHEST_PLAY = 20
_NO_LEADS = _NAMED_DAYS | words("every each most first second third fourth")


def is_named_otherwise(tokens: Tokens, first: int, after: int) -> bool:
    """Whether what looks like a date at the tokens `first` to `after` is none."""
    opening, last = tokens.lower(first), tokens.lower(after - 1)
    if opening == "the" and last in ORDINAL_ENDINGS and after - first == _NUMBERED_DAY:
        return _is_hole(tokens, first, after)
    if opening == "fall" and tokens.lower(first - 1) not in _BEFORE_FALL:
        return True  # "prices will fall this year"
    if last == "fall" and _is_descent(tokens, after):
        return True
    if last == "quarter":
        return _is_played(tokens, first, after)
    if last in SEASONS and after - first <= 1 + (opening == "the"):
        return _is_no_season(tokens, after - 1)
    if last == "s" and len(tokens.at(after - 2).text) == _SHORT:
        return _is_no_decade(tokens, after - 2)
    if opening in _NEAR or opening == "this":
        return _is_title(tokens, first, after)
    return after - first == 1 and _is_no_date(tokens, first)


def _is_no_date(tokens: Tokens, place: int) -> bool:
    """Whether a year, weekday or month that stands alone is none."""
    token = tokens[place]
    if token.kind == "digits":
        return token.text.isdigit() and not is_year_alone(tokens, place)
    name = before_apostrophe(token.lower)
    if name in WEEKDAYS:
        return _is_no_weekday(tokens, place)
    return name in MONTHS and _is_no_month(tokens, place, name)


def _is_hole(tokens: Tokens, first: int, after: int) -> bool:
    """Whether "the 18th" is one of a course or of a row, told by words round it."""
    near = range(max(0, first - _FARTHEST_HOLE), min(len(tokens), after + _FARTHEST_HOLE))
    return any(tokens[place].lower in _COURSE for place in near)


def _is_played(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a quarter is one of a game, told by words round it."""
    near = range(max(0, first - _FARTHEST_PLAY), min(len(tokens), after + _FARTHEST_PLAY))
    return any(tokens[place].lower in _PLAY for place in near)


def _is_no_decade(tokens: Tokens, place: int) -> bool:
    """Whether the digits at `place` tell ages ("in his 40s", "over-60s") or degrees."""
    if any(tokens.lower(at) in _WEATHER for at in range(place - _FARTHEST_WEATHER, place)):
        return True
    if tokens.at(place - 1).text in ("'", "’", "‘"):
        return False
    while tokens.lower(place - 1) in _PARTS_OF_DECADE:
        place -= 1
    if tokens.lower(place - 1) in ("and", "or", "to") and tokens.lower(place - 2) == "s":
        before = place - 3  # "the 1970s and 80s", "in her 70s and 80s"
        return len(tokens.at(before).text) == _SHORT and _is_no_decade(tokens, before)
    return tokens.lower(place - 1) not in _BEFORE_DECADE


def _is_no_season(tokens: Tokens, place: int) -> bool:
    """Whether a season only says which ("the summer recess"), or is a name ("by Winter")."""
    following = tokens.at(place + 1)
    telling = following.kind == "word" and following.lower not in STOPS
    return telling or tokens[place].text[0].isupper()


def _is_descent(tokens: Tokens, after: int) -> bool:
    """Whether the "fall" before `after` is no season: "this [fall] in prices"."""
    following = tokens.at(after + 1)
    return tokens.lower(after) == "in" and following.text.islower() and following.lower != "the"


def _is_title(tokens: Tokens, first: int, after: int) -> bool:
    """Whether capitals inside a sentence make a name of what tells a day: "USA Today"."""
    inside = tokens.at(first - 1).kind == "word"
    return inside and all(token.text[0].isupper() for token in tokens[first:after])


def _is_no_weekday(tokens: Tokens, place: int) -> bool:
    before, following = tokens.lower(place - 1), tokens.at(place + 1)
    paper = before == "on" and tokens.at(place - 2).text in ("Mail", "Independent", "Sun")
    if (paper and tokens.lower(place).startswith("sunday")) or before in _NO_LEADS:
        return True
    named = following.kind == "word" and following.text[0].isupper()
    return named and before not in _PREPOSITIONS


def _is_no_month(tokens: Tokens, place: int, name: str) -> bool:
    before, following = tokens.lower(place - 1), tokens.at(place + 1)
    if following.lower == "to" and tokens.lower(place + 2) in MONTHS:
        return False
    if before == "to" and tokens.lower(place - 2) in MONTHS:
        return False
    if before == "and":
        return tokens.lower(place - 3) != "between"
    if before == "-":
        return tokens.lower(place - 2) != "mid"
    leads = _PLAIN_LEADS if name in ("may", "march") else _LEADS
    return before not in leads
