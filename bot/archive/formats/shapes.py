"""What a line looks like: a sentence, a fragment, a headline."""

import re

_SENTENCE_END = re.compile(r"[.!?…:;,。！？।؟][\"'”’»)\]」』]*$")
_FULL_STOP = re.compile(r"[.…:;,。।][\"'”’»)\]」』]*$")
_SPEECH = re.compile(r"\b(?:added|asked|replied|said|says|told|urged|warned|wrote)\b")
_REPORTED = re.compile(rf"{_SPEECH.pattern}[^.!?]{{0,60}}[.!?][\"'”’]?$")
_SENTENCE_INSIDE = re.compile(r"[a-z]{4}[.!?][\"'”’]? [A-Z]")
_LONGEST_FRAGMENT = 100
_MOST_FRAGMENT_WORDS = 12
_LAST = 8


def ends_sentence(text: str) -> bool:
    """Tell if `text` ends as a sentence does; closing quotation marks and brackets may follow."""
    return bool(_SENTENCE_END.search(text[-_LAST:]))


def is_fragment(text: str) -> bool:
    """Tell if `text` is a few words that are no sentence: a section head, a link, a score."""
    return (
        len(text) <= _LONGEST_FRAGMENT
        and len(text.split()) <= _MOST_FRAGMENT_WORDS
        and not ends_sentence(text)
        and not _SENTENCE_INSIDE.search(text)
    )


def is_headline(text: str) -> bool:
    """Tell if `text` may be a headline: without a full stop, or in the Capitals of a Title."""
    return not _FULL_STOP.search(text[-_LAST:]) or _is_title_case(text)


def _is_title_case(text: str) -> bool:
    words = [word for word in text[:400].split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def is_speech(text: str) -> bool:
    """Tell if somebody says something in `text`."""
    return bool(_SPEECH.search(text))


def is_reported(text: str) -> bool:
    """Tell if `text` ends with somebody saying it: "..., the mayor told them."."""
    return bool(_REPORTED.search(text[-_LONGEST_FRAGMENT:]))
