"""Words typed by a person to a search that SQLite and PostgreSQL answer alike.

Text and query go through the same `fold`, so that both databases are given plain words; both then
stem them with Porter's stemmer.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import BigInteger, Select, String, column, false, func, literal, or_, select, table
from sqlalchemy.dialects.postgresql import REGCONFIG, TSQUERY, TSVECTOR
from sqlalchemy.sql import ColumnElement

from bot.database import article

# A word is cut in pieces of 100: neither index is made for longer ones.
_WORD = re.compile(r"[^\W_]{1,100}")
_POSSESSIVE = re.compile(r"['’]s\b")
_TERM = re.compile(r'(-?)(?:"([^"]*)"|([^\s"*]+))(\*?)')
_CURLY_QUOTES = str.maketrans("“”„«»", '"""""')

LONGEST_TOPIC = 100
"""Characters; a longer one is no topic that a person would ask for."""

_MOST_WORDS = 32
_SEARCHED_CHARACTERS = 100_000  # PostgreSQL's tsvector ends at 1 MB.


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand next to each other, nearly always one; `prefix`: the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What an article must hold (all of it) and must not hold (none of it)."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...]


def fold(text: str) -> list[str]:
    """Return the words of `text` as compared: no case, accents, punctuation or possessive s."""
    plain = _POSSESSIVE.sub("", unicodedata.normalize("NFKD", text).casefold())
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(plain)


def searched_words(*texts: str) -> str:
    """Return the folded words of `texts`, as stored for the search."""
    return " ".join(fold("\n".join(texts)))[:_SEARCHED_CHARACTERS]


def parse_query(text: str) -> Query:
    """Return what `text` asks for: words, "a phrase", -excluded, prefix*.

    Never fails: what is no word is passed over, and so is all after the first 32 words.
    """
    terms = list(_terms(text))
    return Query(
        wanted=tuple(term for excluded, term in terms if not excluded),
        unwanted=tuple(term for excluded, term in terms if excluded),
    )


def places_found(query: Query, dialect: str) -> tuple[Select[int], ColumnElement[int]]:
    """Return a selection of the places of the articles that `query` finds, and its one column.

    The caller adds bounds, order and limit on that column, which the index of `dialect` then works
    by. Nothing wanted finds nothing.
    """
    if dialect == "postgresql":
        terms = column("terms", TSVECTOR).op("@@")(
            func.to_tsquery(literal("nutgraf", REGCONFIG), _tsquery(query), type_=TSQUERY)
        )
        return select(article.c.place).where(terms), article.c.place
    rowid: ColumnElement[int] = column("rowid", BigInteger)
    index = table("article_search", column("article_search", String))
    found = index.c.article_search.op("MATCH")(literal(_fts5(query)))
    return select(rowid).select_from(index).where(found), rowid


def is_on_any(topics: Sequence[str], since: int, dialect: str) -> ColumnElement[bool]:
    """Select articles on any of `topics`, queries, from the place `since` on."""
    queries = filter(lambda query: query.wanted, map(parse_query, topics))
    found = [places_found(query, dialect) for query in queries]
    on_each = (article.c.place.in_(places.where(place >= since)) for places, place in found)
    return or_(false(), *on_each)


def _terms(text: str) -> Iterator[tuple[bool, Term]]:
    left = _MOST_WORDS
    for match in _TERM.finditer(text.translate(_CURLY_QUOTES)):
        minus, phrase, chunk, star = match.groups()
        words = tuple(islice(fold(phrase or chunk or ""), left))
        if words:
            left -= len(words)
            yield bool(minus), Term(words, prefix=bool(star))
        if not left:
            return


def _fts5(query: Query) -> str:
    wanted = " AND ".join(map(_fts5_term, query.wanted))
    unwanted = " OR ".join(map(_fts5_term, query.unwanted))
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _fts5_term(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + "*" * term.prefix


def _tsquery(query: Query) -> str:
    wanted = [_tsquery_term(term) for term in query.wanted]
    unwanted = [f"!{_tsquery_term(term)}" for term in query.unwanted]
    return " & ".join(wanted + unwanted)


def _tsquery_term(term: Term) -> str:
    return "(" + " <-> ".join(f"'{word}'" for word in term.words) + ":*" * term.prefix + ")"
