"""Words round a figure that tell what it is about."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice

from summariser.figures.found import Found
from summariser.figures.phrases import Span
from summariser.figures.tables import names, words
from summariser.figures.tokens import Tokens

# Words near a figure that tell what it is about, or in its sentence.
_BROAD = {
    "harm": words(
        """
        killed dead died deaths injured wounded missing victims killing kills dies die hurt
        casualties fatalities displaced infected toll
        """
    ),
    "justice": words(
        """
        arrested jailed sentenced charged convicted prison jail sentence counts accused charges
        indicted guilty parole custody
        """
    ),
    "record": words(
        """
        record total overall nearly largest biggest highest lowest worst longest oldest youngest
        estimated altogether whopping
        """
    ),
    "deal": words(
        """
        deal pay paid fine fined cost costs worth bid offer bought sold sell sells buy auction
        settlement lawsuit sue suing sued reward raised prize jackpot donated
        """
    ),
    "trade": words(
        """
        rose fell jumped dropped gained lost profit revenue sales quarter shares jobs unemployment
        index dow nasdaq percent points down up
        """
    ),
    "poll": words("poll survey respondents study researchers according say said adults approve"),
    "past": words(
        """
        previous previously earlier compared ago since former then versus than before last while
        whereas although
        """
    ),
    "found": words("found discovered recalled recalling recall rescued seized stolen stole hit"),
}

# Words that tell different things before a figure and after it.
_NARROW = {
    "deaths": words("killed dead died deaths killing kills toll"),
    "wounds": words("wounded injured hurt injuring"),
    "penalty": words(
        """
        prison jail sentenced sentence years behind bars probation ban banned suspended fined fine
        serving served
        """
    ),
    "claim": words(
        """
        seeking demanding demands wants sued suing lawsuit damages settle settled settlement agreed
        """
    ),
    "jobs": words(
        """
        jobs job positions workers employees layoffs layoff staff workforce posts laid laying
        eliminate eliminating slash slashing cutting
        """
    ),
    "sale": words("sold sell sells auction auctioned fetched price priced buyer bid asking listed"),
    "votes": words(
        "votes vote voters lead leads leading ahead margin trailing trails points seats"
    ),
    "person": words(
        """
        man woman boy girl teen student mother father mom dad grandmother driver suspect victim he
        she his her
        """
    ),
    "mean": words("average median typical mean"),
    "total": words("total totaling totalling altogether overall combined all entire"),
    "stretch": words("spent after lasted nearly straight consecutive running within over during"),
    "fresh": words("now new another latest today just more again so far"),
    "contrast": words("but instead only though yet while despite"),
    "detail": words("including among such example like each per every one others other"),
    "state": words("was were had been earlier previous"),
}
# What a report of the markets is told by, and what it goes on with.
_MARKETS = names("""
main market: dow
other market: nasdaq, s&p, ftse, nikkei, crude, oil
""")
_REACH = 4
# Tokens of a sentence that are read on either side, for the sake of hostile texts.
_WIDEST = 400


def _by_word(themes: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Return the names of the themes of each word."""
    told: dict[str, list[str]] = {}
    for name, theme in themes.items():
        for word in theme:
            told.setdefault(word, []).append(name)
    return told


_BROAD_OF, _NARROW_OF = _by_word(_BROAD), _by_word(_NARROW)


def themes(tokens: Tokens, found: Found, bounds: Span) -> dict[str, float]:
    """Return 1 for each theme of the sentence at `bounds`, by where `found` stands to its words."""
    thing = (found.high or found.low).number.after
    first = max(bounds.first, found.first - _REACH)
    after = min(bounds.after, found.after + _REACH + 1)
    wide = Span(max(bounds.first, first - _WIDEST), min(bounds.after, after + _WIDEST))
    told = chain(
        _told(tokens, Span(first, after), _BROAD_OF, ""),
        _told(tokens, wide, _BROAD_OF, "in "),
        _told(tokens, Span(first, found.first), _NARROW_OF, "before "),
        _told(tokens, Span(thing, after), _NARROW_OF, "after "),
        _market(tokens, found, wide),
    )
    return dict.fromkeys(told, 1.0)


def _told(
    tokens: Tokens, span: Span, names_of: Mapping[str, list[str]], where: str
) -> Iterator[str]:
    for token in tokens[span.first : span.after]:
        for name in names_of.get(token.lower, ()):
            yield where + name


def _market(tokens: Tokens, found: Found, bounds: Span) -> Iterator[str]:
    """Yield the name of the market that the sentence last named before `found`."""
    before = reversed(tokens[bounds.first : found.first])
    named = (_MARKETS[token.lower] for token in before if token.lower in _MARKETS)
    yield from islice(named, 1)
