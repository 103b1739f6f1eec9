"""The fields of JSON objects and of Markdown's front matter."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.archive.formats.bylines import read_byline
from bot.archive.formats.encoding import clean
from bot.archive.formats.reading import Known
from bot.archive.formats.refusal import Refusal

_LANGUAGE = re.compile(r"(?P<code>[a-z]{2})(?:[-_][a-z0-9-]{2,20})?", re.IGNORECASE)
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "dek": ("dek",),
    "byline": ("byline", "author"),
    "source": ("source",),
    "url": ("url",),
    "language": ("language",),
    "published": ("published_at", "date"),
    "updated": ("updated_at",),
}


def read_fields(fields: Mapping[str, object]) -> Known | Refusal:
    """Return what `fields` say of an article; other keys are ignored, null is as good as absent.

    A field that is not text is a refusal; a useless address or language is left out with a note.
    """
    values = {field: _text(fields, names) for field, names in _NAMES.items()}
    for value in values.values():
        if isinstance(value, Refusal):
            return value
    texts = {field: str(value) for field, value in values.items()}
    url, url_note = _url(texts["url"])
    language, language_note = _language(texts["language"])
    byline = read_byline(texts["byline"])
    return Known(
        title=texts["title"],
        dek=texts["dek"],
        byline=byline.names if byline else texts["byline"],
        source=texts["source"],
        url=url,
        language=language,
        published=texts["published"],
        updated=texts["updated"],
        notes=tuple(note for note in (url_note, language_note) if note),
    )


def _text(fields: Mapping[str, object], names: tuple[str, ...]) -> str | Refusal:
    for name in names:
        value = fields.get(name)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            return Refusal(f'"{name}" must be text, not {kind_of(value)}')
        return " ".join(clean(value).split())
    return ""


def kind_of(value: object) -> str:
    """Return what JSON calls the type of `value`, with its article: "a number"."""
    names = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), "something else")


def _url(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", "the address was left out: it is not valid"
    if not url or (parts.scheme in ("http", "https") and parts.netloc):
        return url, ""
    return "", "the address was left out: it is not http or https"


def _language(language: str) -> tuple[str, str]:
    found = _LANGUAGE.fullmatch(language)
    if found or not language:
        return (found["code"].lower() if found else ""), ""
    return "", f'the language "{language[:40]}" was left out: it is not an ISO 639-1 code'
