"""Stories with summaries, as `news` reads them."""

import fileinput
import json
import zlib
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from summariser.document import make_document
from summariser.language import stop_words
from summariser.news import CONSIDERED, NewsSummarizer
from summariser.ranking import candidates_of
from summariser.reading import Reading
from summariser.sentences import Sentence, split_sentences
from summariser.words import WordTokenizer, stemmer

# Sets of stories by name, and what a story of each counts for: those with titles are few.
COUNTED = {"cnndm": 1.0, "inshorts": 2.0, "xsum": 1.0}
FOLDS = 5

_LANGUAGE = "en"
_LEAD_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A story, the candidates for its brief, and the stems of its lead and its summary."""

    source: str
    fold: int
    texts: Sequence[str]
    places: Sequence[int]
    reading: Reading
    lead: Sequence[Hashable]
    summary: Sequence[Hashable]


def read_examples(folder: str) -> list[Example]:
    """Return the examples in the JSON lines of `folder`; each has id, title, text and summary."""
    return [
        example
        for source in COUNTED
        for row in _rows(f"{folder}/{source}-dev.jsonl")
        for example in _examples(source, row)
    ]


def _rows(path: str) -> Iterator[dict[str, str]]:
    with fileinput.input(path, encoding="utf-8") as lines:
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
        reading=_read(kept, places, row["title"]),
        lead=_stems(" ".join(each.text for each in sentences[:_LEAD_SENTENCES])),
        summary=_stems(row["summary"]),
    )


def _read(sentences: Sequence[Sentence], places: Sequence[int], title: str) -> Reading:
    summarizer = NewsSummarizer(stemmer(_LANGUAGE))
    summarizer.stop_words = stop_words(_LANGUAGE)
    return summarizer.read(make_document(sentences, places, title))


def _stems(text: str) -> list[Hashable]:
    return [stemmer(_LANGUAGE)(word.lower()) for word in WordTokenizer().to_words(text)]
