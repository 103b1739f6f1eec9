"""JSON: one object, a list of objects, or an object a line."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.archive.article import Article
from bot.archive.formats.encoding import clean
from bot.archive.formats.fields import kind_of, read_fields
from bot.archive.formats.lines import read_lines, too_long
from bot.archive.formats.reading import read_article
from bot.archive.formats.refusal import Refusal

# Others, as U+2028, may stand in a string.
_LINE_END = re.compile(r"\r\n?|\n")
# Where files were put together: byte order marks, and the record separators of RFC 7464.
_NO_JSON = "\ufeff\x1e"


def read_json(text: str, zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    """Yield the article of the JSON object in `text`, or of each object in its list."""
    value = _parse(text)
    if isinstance(value, Refusal):
        yield value
    elif isinstance(value, list):
        yield from _items(value, zones)
    else:
        yield _read_object(value, zones)


def read_json_lines(text: str, zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    """Yield the article of each line of `text`; a refusal names its line."""
    numbered = enumerate(_LINE_END.split(text), start=1)
    lines = [(number, line) for number, line in numbered if line.strip(_NO_JSON + " \t")]
    if not lines:
        yield Refusal("empty")
    for number, line in lines:
        value = _parse(line)
        found = value if isinstance(value, Refusal) else _read_object(value, zones)
        yield replace(found, line=number) if isinstance(found, Refusal) else found


def _items(items: list[object], zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    if not items:
        yield Refusal("empty: a list without an article")
    for number, item in enumerate(items, start=1):
        found = _read_object(item, zones)
        yield Refusal(f"item {number}: {found.reason}") if isinstance(found, Refusal) else found


def _parse(text: str) -> object:
    """Return the value in `text`; what of its strings is not for reading is left out later."""
    try:
        return json.loads(text.strip(_NO_JSON), strict=False)
    except json.JSONDecodeError as error:
        return Refusal(f"not valid JSON: {error.msg} at column {error.colno}", error.lineno)
    except RecursionError:
        return Refusal("not valid JSON: nested too deeply")
    except ValueError:
        return Refusal("not valid JSON: a number of too many digits")


def _read_object(value: object, zones: Mapping[str, str]) -> Article | Refusal:
    if not isinstance(value, dict):
        return Refusal(f"must be an object, not {kind_of(value)}")
    known = read_fields(value)
    if isinstance(known, Refusal):
        return known
    body = _body(value.get("body"))
    return body if isinstance(body, Refusal) else read_article(read_lines(body), zones, known)


def _body(body: object) -> str | Refusal:
    if isinstance(body, list) and all(isinstance(paragraph, str) for paragraph in body):
        body = "\n\n".join(body)
    if body is None:
        return Refusal('"body" is missing')
    if not isinstance(body, str):
        return Refusal(f'"body" must be text or a list of paragraphs, not {kind_of(body)}')
    if not body.strip():
        return Refusal('"body" is empty')
    return too_long(body) or clean(body)
