"""Markdown, with or without YAML front matter."""

import re
from collections.abc import Iterator, Mapping, Sequence

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.archive.article import Article
from bot.archive.formats.encoding import clean
from bot.archive.formats.fields import kind_of, read_fields
from bot.archive.formats.furniture import recognise
from bot.archive.formats.lines import Line, too_long
from bot.archive.formats.reading import Known, read_article
from bot.archive.formats.refusal import Refusal

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_MOST_FRONT_MATTER = 65_536
_TAG = re.compile(r"<[^<>]*>")
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_markdown(text: str, zones: Mapping[str, str]) -> Iterator[Article | Refusal]:
    """Yield the one article of `text`."""
    text = clean(text)
    refusal = too_long(text)
    if refusal:
        yield refusal
        return
    found = _FRONT_MATTER.match(text)
    known = _read_front_matter(found["yaml"]) if found else Known()
    if isinstance(known, Refusal):
        yield known
        return
    tokens = _MARKDOWN.parse(text[found.end() :] if found else text)
    lines = [line for line in _lines(tokens) if line.text.strip()]
    yield read_article(lines, zones, known)


def _read_front_matter(text: str) -> Known | Refusal:
    if len(text) > _MOST_FRONT_MATTER:
        return Refusal(f"front matter of more than {_MOST_FRONT_MATTER:,} characters")
    try:
        fields = yaml.load(text, _Loader)  # noqa: S506 (a SafeLoader that knows even less)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        return Refusal(f"front matter is not valid YAML: {error.problem}", line)
    except (yaml.YAMLError, ValueError, OverflowError):
        return Refusal("front matter is not valid YAML")
    except RecursionError:
        return Refusal("front matter is nested too deeply")
    if not isinstance(fields, dict | None):
        return Refusal(f"front matter must be keys and values, not {kind_of(fields)}")
    return read_fields(fields or {})


class _Loader(yaml.SafeLoader):
    """Reads strings, lists and mappings: a date stays as written, an alias is refused.

    So is any tag but those of plain values, which stay as written, too.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node; aliases are refused because they can grow without bounds."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem="aliases are not read", problem_mark=self.get_mark())
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] == "tag:yaml.org,2002:null"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_TAG_OF_YAML = "tag:yaml.org,2002:"
_Loader.yaml_constructors = {
    tag: yaml.SafeLoader.yaml_constructors[tag]
    for tag in (None, *(_TAG_OF_YAML + name for name in ("str", "null", "seq", "map")))
} | {
    _TAG_OF_YAML + name: yaml.SafeLoader.construct_yaml_str
    for name in ("binary", "bool", "float", "int", "timestamp")
}


def _lines(tokens: Sequence[Token]) -> Iterator[Line]:
    """Yield the text of `tokens` as lines; a list item begins with "- "."""
    depth = 0
    row: list[str] = []
    for place, token in enumerate(tokens):
        if token.type == "tr_close":
            yield Line(", ".join(row), place)
            row = []
        elif token.type == "inline" and tokens[place - 1].type in ("th_open", "td_open"):
            row.append(" ".join(_words(token).split()))
        elif token.type.endswith(("_list_open", "_list_close")):
            depth += token.nesting
        elif token.type == "inline":
            yield from _inline(token, tokens[place - 1], place, "- " if depth else "")
        elif token.type in ("fence", "code_block"):
            yield Line(" ".join(token.content.split()), place)
        elif token.type == "html_block":
            yield from (Line(text, place) for text in _without_tags(token.content))


def _inline(token: Token, opening: Token, block: int, bullet: str) -> Iterator[Line]:
    children = token.children or []
    level = int(opening.tag[1:]) if opening.type == "heading_open" else 0
    for text in _texts(_words(token)):
        yield Line(bullet + text, block, level)
    for child in children:
        if child.type == "image":
            yield Line(" ".join(_words(child).split()), block, is_caption=True)


def _texts(paragraph: str) -> list[str]:
    """Return the lines of `paragraph` if all are furniture ("By ...", a date), else one line."""
    lines = [" ".join(line.split()) for line in paragraph.split("\n") if line.strip()]
    if all(recognise(line) for line in lines):
        return lines
    return [" ".join(lines)]


def _words(token: Token) -> str:
    # A character reference may stand for any character: &#x202E;
    return clean("".join(map(_text, token.children or [])))


def _text(child: Token) -> str:
    if child.type in ("text", "code_inline"):
        return child.content
    is_break = child.type in ("softbreak", "hardbreak") or child.content.startswith("<br")
    return "\n" if is_break else ""


def _without_tags(html: str) -> Iterator[str]:
    return (line.strip() for line in _TAG.sub("", html).split("\n") if line.strip())
