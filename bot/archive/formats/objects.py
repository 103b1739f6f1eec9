"""JSON: one object, a list of objects, or an object a line."""

import json
from collections.abc import Iterator, Mapping

from bot.archive.article import Article
from bot.archive.formats.encoding import clean
from bot.archive.formats.fields import kind_of, read_fields
from bot.archive.formats.lines import read_lines, too_long
from bot.archive.formats.reading import read_article
from bot.archive.formats.refusal import Refusal


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
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        value = _parse(line)
        found = value if isinstance(value, Refusal) else _read_object(value, zones)
        yield _at(found, f"line {number}", number) if isinstance(found, Refusal) else found


def _items(items: list[object], zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    if not items:
        yield Refusal("empty: a list without an article")
    for number, item in enumerate(items, start=1):
        found = _read_object(item, zones)
        yield _at(found, f"item {number}") if isinstance(found, Refusal) else found


def _at(refusal: Refusal, place: str, line: int | None = None) -> Refusal:
    return Refusal(f"{place}: {refusal.reason}", line)


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return Refusal(f"not valid JSON: {error.msg} at line {error.lineno} column {error.colno}")
    except RecursionError:
        return Refusal("not valid JSON: nested too deeply")
    except ValueError:
        return Refusal("not valid JSON: a number of too many digits")


def _read_object(value: object, zones: Mapping[str, str]) -> Article | Refusal:
    if not isinstance(value, dict):
        return Refusal(f"must be an object, not {kind_of(value)}")
    known = read_fields({key: _cleaned(field) for key, field in value.items()})
    if isinstance(known, Refusal):
        return known
    body = _body(value.get("body"))
    return body if isinstance(body, Refusal) else read_article(read_lines(body), zones, known)


def _cleaned(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


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
