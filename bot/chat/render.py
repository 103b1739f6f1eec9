"""What the bot says: entries of the archive to messages."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from bot.archive.article import Article
from bot.archive.entry import Entry
from bot.archive.subjects import TopicCount
from bot.chat.clock import Clock
from bot.chat.markup import Button, Line, Message, Run, bold, compose, line, shorten
from summariser import Brief, KeyFigure, Sentence, split_sentences

Row = tuple[Button, ...]
WORDS_A_MINUTE = 238  # silent reading of English non-fiction (Brysbaert 2019)
_A_ROW = 5
# In characters: "nevertheless, ".
_LONGEST_JOINT = 14


def plain(*texts: str, buttons: Iterable[Row] = ()) -> tuple[Message, ...]:
    """Return a message of plain paragraphs."""
    return compose([line(text, space_above=i > 0) for i, text in enumerate(texts)], buttons)


def welcome(buttons: Iterable[Row]) -> tuple[Message, ...]:
    """Return what a newcomer reads first."""
    return compose(
        [
            line(bold("Nutgraf"), " reads the news and tells you what it says."),
            line(
                "Each story comes as a few of its own sentences, word for word, and its "
                "key figures, with the place in the article that proves them.",
                space_above=True,
            ),
            line(
                "Press a button, or just type a topic, such as ",
                bold("nato"),
                ".",
                space_above=True,
            ),
        ],
        buttons,
    )


def command_list(
    commands: Iterable[tuple[str, str]], buttons: Iterable[Row]
) -> tuple[Message, ...]:
    """Return the help: pairs of a command as it is typed and what it does."""
    rows = [line(bold(usage), f" – {meaning}") for usage, meaning in commands]
    return compose(
        [line("What you can ask:"), *rows, line("Or just type a topic.", space_above=True)], buttons
    )


def headlines(
    heading: Line, entries: Sequence[Entry], clock: Clock, figures: int = 1
) -> list[Line]:
    """Return a numbered list: headline, source and age, and the first bullets of each entry."""
    lines = [heading]
    for number, entry in enumerate(entries, start=1):
        title = bold(on_one_line(entry.article.title), entry.article.url)
        lines.append(line(f"{number}. ", title, space_above=True))
        lines.append(line(Run(where_and_when(entry.article, clock.age(entry.at)), italic=True)))
        lines += bullets(entry.brief.figures)[:figures]
    return lines


def listing(lines: Sequence[Line], entries: Sequence[Entry], *further: Row) -> tuple[Message, ...]:
    """Return headlines with number buttons that open the briefs, then rows of `further`."""
    numbers = [Button(str(i), f"open:{entry.id}") for i, entry in enumerate(entries, start=1)]
    return compose(lines, (*rows(numbers), *further))


def full_brief(entry: Entry, clock: Clock) -> tuple[Message, ...]:
    """Return the brief of one entry, with buttons for its proof and for more like it."""
    proof = [Button("Proof", f"proof:{entry.id}:0")] if _evidence(entry) else []
    return compose(
        brief_lines(entry.article, entry.brief, clock),
        [(*proof, Button("More like this", f"like:{entry.id}"))],
    )


def dated(article: Article, clock: Clock) -> str:
    """Return when an article was published, else updated, if it says so."""
    if article.published_at:
        return clock.date_and_time(article.published_at)
    if article.updated_at:
        return f"updated {clock.date_and_time(article.updated_at)}"
    return "no date given"


def brief_lines(article: Article, brief: Brief, clock: Clock) -> list[Line]:
    """Return headline, source, date and reading time, the sentences and the key figures."""
    minutes = max(1, round(len(article.text.split()) / WORDS_A_MINUTE))
    lines = [
        line(bold(on_one_line(article.title), article.url)),
        line(
            Run(
                f"{where_and_when(article, dated(article, clock))} · {minutes} min read",
                italic=True,
            )
        ),
    ]
    lines += [line(on_one_line(sentence.text), space_above=True) for sentence in brief.sentences]
    if further := further_figures(brief.figures, brief.sentences):
        lines.append(line(bold("Key figures"), space_above=True))
        lines += bullets(further)
    return lines


def further_figures(
    figures: Iterable[KeyFigure], sentences: Iterable[Sentence]
) -> tuple[KeyFigure, ...]:
    """Return `figures` but for those whose bullet is one of the `sentences` shown, whole.

    A bullet may lack the "However, " with which its sentence opens.
    """
    told = [_bare(sentence.text) for sentence in sentences]
    return tuple(figure for figure in figures if not _repeats(_bare(figure.label), told))


def _repeats(label: str, told: Iterable[str]) -> bool:
    return any(it.endswith(label) and len(it) - len(label) <= _LONGEST_JOINT for it in told)


def _bare(text: str) -> str:
    return on_one_line(text).rstrip(".").casefold()


def proof(entry: Entry, place: int) -> tuple[Message, ...]:
    """Return where the sentence or figure at `place` stands in the article, with its neighbours.

    Places count the brief's sentences, then its bullets, from 0; one beyond the end is the last.
    """
    evidence = _evidence(entry)
    if not evidence:
        return plain("This article has no sentences to show.")
    place = min(place, len(evidence) - 1)
    name, sentence, marked = evidence[place]
    around = split_sentences(entry.article.text)
    lines = [
        line(bold(name), f" – {_position(sentence, entry.article.text)}"),
        *_neighbour(around, sentence, before=True),
        line(*_highlighted(sentence, marked), space_above=True),
        *_neighbour(around, sentence, before=False),
        line(
            Run(on_one_line(entry.article.title), italic=True, link=entry.article.url),
            space_above=True,
        ),
    ]
    buttons = [
        Button(f"• {other} •" if i == place else other, f"place:{entry.id}:{i}")
        for i, (other, _, _) in enumerate(evidence)
    ]
    return compose(lines, rows(buttons, 3))


def topic_buttons(topics: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """Return two buttons a row: pairs of label and action."""
    return rows([Button(shorten(label), action) for label, action in topics], 2)


def topic_label(topic: TopicCount) -> str:
    """Return "NATO (12)"."""
    return f"{shorten(topic.topic, 30)} ({topic.articles})"


def rows(buttons: Sequence[Button], width: int = _A_ROW) -> tuple[Row, ...]:
    """Return the buttons in rows of at most `width`."""
    return tuple(tuple(buttons[i : i + width]) for i in range(0, len(buttons), width))


def bullets(figures: Iterable[KeyFigure]) -> list[Line]:
    """Return key figures as bullets; those that one clause states share theirs."""
    return [line(f"• {text}") for text in _by_bullet(figures)]


def _by_bullet(figures: Iterable[KeyFigure]) -> dict[str, KeyFigure]:
    """Return the first figure of each bullet after its text."""
    first: dict[str, KeyFigure] = {}
    for figure in figures:
        first.setdefault(on_one_line(figure.text), figure)
    return first


def on_one_line(text: str) -> str:
    """Return `text` without its line ends, "(no text)" if there is none."""
    return " ".join(text.split()) or "(no text)"


def where_and_when(article: Article, when: str) -> str:
    """Return "Harbour News · Mon 2 Mar": the source, if known, and `when`."""
    where = article.source or urlsplit(article.url).netloc.removeprefix("www.") or article.byline
    return f"{on_one_line(where)} · {when}" if where else when


def _evidence(entry: Entry) -> list[tuple[str, Sentence, tuple[int, int]]]:
    """Return what can be proved: its name, its sentence, and the span that proves it."""
    brief = entry.brief
    sentences = [
        (f"Sentence {i}", sentence, (sentence.start, sentence.end))
        for i, sentence in enumerate(brief.sentences, start=1)
    ]
    further = _by_bullet(further_figures(brief.figures, brief.sentences))
    figures = [
        (f"Figure {i}", figure.sentence, _span(figure))
        for i, figure in enumerate(further.values(), start=1)
    ]
    return sentences + figures


def _span(figure: KeyFigure) -> tuple[int, int]:
    parts = [part for part in (figure.previous, figure.quantity) if part is not None]
    return min(part.start for part in parts), max(part.end for part in parts)


def _position(sentence: Sentence, text: str) -> str:
    paragraph = text.count("\n\n", 0, sentence.start) + 1
    return f"paragraph {paragraph} of {text.count(chr(10) * 2) + 1}"


def _highlighted(sentence: Sentence, marked: tuple[int, int]) -> tuple[Run, ...]:
    start, end = (place - sentence.start for place in marked)
    text = sentence.text
    return Run(text[:start]), bold(text[start:end]), Run(text[end:])


def _neighbour(around: Sequence[Sentence], sentence: Sentence, *, before: bool) -> list[Line]:
    if before:
        near = [other for other in around if other.end <= sentence.start][-1:]
    else:
        near = [other for other in around if other.start >= sentence.end][:1]
    return [line(on_one_line(other.text), space_above=True) for other in near]
