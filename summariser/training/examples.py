"""Stories with summaries, as `news` reads them."""

import fileinput
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summariser.document import make_document
from summariser.methods import news
from summariser.news import CONSIDERED
from summariser.ranking import candidates_of
from summariser.reading import Reading
from summariser.sentences import split_sentences
from summariser.words import WordTokenizer

# Sets of stories by name, and what a story of each counts for: those with titles are few.
COUNTED = {"cnndm": 1.0, "inshorts": 2.0, "xsum": 1.0}
FOLDS = 5

_LANGUAGE = "en"
_LEAD_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A story, the candidates for its brief, and the stems of its lead and summary, numbered."""

    source: str
    fold: int
    texts: Sequence[str]
    places: Sequence[int]
    reading: Reading
    lead: Sequence[int]
    summary: Sequence[int]


def read_examples(folder: str) -> list[Example]:
    """Return the examples in the JSON lines of `folder`; each has id, title, text and summary."""
    return [
        example
        for source in COUNTED
        for row in rows_of(folder, source)
        for example in _examples(source, row)
    ]


def rows_of(folder: str, source: str) -> Iterator[dict[str, str]]:
    """Yield the stories of `source` in `folder`, each with id, title, text and summary."""
    with fileinput.input(f"{folder}/{source}-dev.jsonl", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _examples(source: str, row: dict[str, str]) -> Iterator[Example]:
    sentences = split_sentences(row["text"])
    placed = candidates_of(sentences)
    if len(placed) < _LEAD_SENTENCES:
        return
    places, kept = zip(*placed, strict=True)
    yield Example(
        source=source,
        fold=zlib.crc32(row["id"].encode()) % FOLDS,
        texts=[sentence.text for sentence in kept[:CONSIDERED]],
        places=places[:CONSIDERED],
        reading=news(_LANGUAGE).read(make_document(kept, places, row["title"])),
        lead=_stems(" ".join(each.text for each in sentences[:_LEAD_SENTENCES])),
        summary=_stems(row["summary"]),
    )


def _stems(text: str) -> list[int]:
    return list(news(_LANGUAGE).numbers.stems(WordTokenizer().to_words(text)))
