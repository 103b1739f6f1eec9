"""Captions of pictures, and the credits beside them."""

import re

from bot.archive.formats.shapes import ends_sentence, is_speech
from summariser.sentences import split_sentences

_PICTURE = (
    r"(?:graphic|illustration|image|photo|photograph|pic|picture|screengrab|screenshot|video)s?"
)
_OWNER = r"(?:afp|ap|courtesy|cover|epa|file|main|pa|representational|representative|reuters)"
_LABELLED = re.compile(
    rf"\|? ?(?:(?:{_OWNER} )?{_PICTURE}"
    r"(?: (?:by|caption|copyright|courtesy|credit|source|via)){0,2}"
    r"|caption|credits?|pictured|file)(?: ?[:©|]|,|(?<=image caption)\b|(?<=image source)\b) ?"
    r"(?P<rest>.{0,400})",
    re.IGNORECASE,
)
_BY_NAME = re.compile(rf"(?i:{_PICTURE} (?:by|courtesy of|from|via)) [A-Z@].{{1,80}}(?<![.!?])")
_WHOLE_CREDIT = re.compile(
    r"(?:[\w.,'’/ -]{1,60}(?: via |/| / ))?(?:alamy|getty images(?:/\w{1,20})?|istock|shutterstock)"
    rf"|{_OWNER}(?: file)? {_PICTURE}",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    rf"(?:(?<=[.!?|”\"'’)—–-]) ?(?:{_PICTURE}(?: (?:courtesy|credit|source))?|credit) ?[:©]"
    r" ?[^.:]{2,80}"
    rf"|\((?:{_OWNER} )?(?:{_PICTURE}|credit)(?: (?:by|courtesy|credit|from|of|via)\b| ?[:/©])?"
    r"[^()]{0,80}\)|\((?:file|[^()]{0,60}getty images[^()]{0,40})\)"
    r"|\[?\b(?:AFP|AP|EPA|Getty|PA|REUTERS|dpa)(?: Photo)? ?/ ?[^\W\d_][\w.'’ -]{2,40})\]?",
    re.IGNORECASE,
)
_OLD_PICTURE = re.compile(r"FILE(?: (?:PHOTO|IMAGE))? ?[-–—:] ")
_BRACKETED = re.compile(r"\[([^\[\]]{3,600})\]|\(([^()]{3,600})\)")
_LONGEST_END = 120
_FEWEST_WORDS = 5
_FEWEST_SENTENCES = 3  # Captions of agencies have two: what is seen, and why it is shown.


def read_caption(line: str) -> str | None:
    """Return the caption that `line` is, "" if it is only a credit, None if it is neither."""
    bracketed = _BRACKETED.fullmatch(line)
    if bracketed:
        return _in_brackets(bracketed)
    labelled = _LABELLED.fullmatch(line)
    if labelled:
        rest = labelled["rest"].strip()
        return rest if len(rest.split()) >= _FEWEST_WORDS else ""
    if _BY_NAME.fullmatch(line) or _WHOLE_CREDIT.fullmatch(line):
        return ""
    return line if _OLD_PICTURE.match(line) or _ends_in_credit(line) else None


def _in_brackets(bracketed: re.Match[str]) -> str | None:
    """Square brackets round a phrase hold a caption; round ones only if they name a picture."""
    square, text = bracketed[1], bracketed[1] or bracketed[2]
    inner = read_caption(text) if not text.startswith(("[", "(")) else None
    if inner is not None:
        return inner if inner != text else text
    is_phrase = len(text.split()) >= _FEWEST_WORDS and not text.endswith((".", "?", "!", "…"))
    return text if square and is_phrase else None


def cut_credit(line: str) -> tuple[str, str]:
    """Return the story in `line` and the picture credit at its end; both "" if it is not so.

    Of a line that tells what somebody said, or of three sentences, only the credit is no story;
    another one is a caption.
    """
    start = _start_of_credit(line)
    told = line[:start].rstrip()
    if start is None or not ends_sentence(told) or _OLD_PICTURE.match(line):
        return "", ""
    is_story = is_speech(told) or len(split_sentences(told)) >= _FEWEST_SENTENCES
    return (told, line[start:].strip()) if is_story else ("", "")


def _ends_in_credit(line: str) -> bool:
    return _start_of_credit(line) is not None


def _start_of_credit(line: str) -> int | None:
    start = max(0, len(line) - _LONGEST_END)
    ends = (found for found in _AT_THE_END.finditer(line, start) if found.end() == len(line))
    return next((found.start() for found in ends), None)
