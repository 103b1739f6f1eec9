"""Can a sentence stand in a brief without its neighbours?"""

import re
from collections.abc import Sequence

from summariser.quotations import has_half_quotation
from summariser.sentences import Sentence

_FEWEST_WORDS = 4
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_DATELINE = 150
_FEWEST_CHARACTERS_WITHOUT_BLANKS = 8
_WITHOUT_BLANKS = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_ENDS_WHOLE = re.compile(r"[.!…।؟。！][\"'”’»)\]」』?]*$|[\"'”’»]$")
_QUESTION = re.compile(r"[\w)%][?？؟]+!?[\"'”’»)」』]*$")
_PAGE_FURNITURE = re.compile(
    r"(?:(?:also )?(?:read|watch|see)(?: (?:more|also|next|now|on|here|all))?(?:\s*[:|]| [-–—])|"
    r"read (?:more|also|the full|all)\b|also read\b|see also\b|click (?:here|on|to)\b|tap here\b|"
    r"scroll (?:down|to)\b|sign up\b|subscribe\b|follow (?:us|our|@)|like us on\b|"
    r"share (?:this|on)\b|e-?mail to a friend|download (?:the|our) |join (?:us on|our)\b|"
    r"(?:photo|image|picture|file|credit|source|video|caption|updated|published|posted|tags|topics|"
    r"by|reported by|reporting by|editing by|written by|with inputs from)\s*[:|]|"
    r"(?:updated|published|posted)(?: on| at)? (?:\w{3,9} )?\d|reporting by\b|editing by\b|"
    r"with inputs from\b|copyright (?:\(c\)|©|\d)|©|all rights reserved|"
    r"this (?:story|article) (?:was|has been) )",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"[\"“‘'(]?(?:and|but|so|or|nor|yet|also|i|we|my|our|you|he|she|it|they|this|that|these|those|"
    r"his|her|hers|its|their|theirs|him|them|however|therefore|thus|instead|otherwise|moreover|"
    r"nevertheless|furthermore|besides|similarly|such|both)\b",
    re.IGNORECASE,
)
_AGENCY = r"\((?:CNN|AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UPI|Xinhua|Bloomberg)[^()\n]{0,30}\)"
_DATELINE = re.compile(
    rf"(?:(?:[A-Z][\w.'’-]*,?|\d{{1,2}},?)\s){{0,6}}{_AGENCY}"
    r"\s*(?:[-–—]{1,2}\s*)?(?=[\"“‘'(]?[A-Z\d])"
)


def stands_alone(text: str) -> bool:
    """Tell whether a reader may see the sentence `text` by itself.

    Not so half a quotation, a question of the page, a heading or other fragment, "Read more".
    """
    return (
        _is_long_enough(text)
        and (text[-1] == "." or _ends_whole(text[-12:]))
        and not _PAGE_FURNITURE.match(text)
        and not has_half_quotation(text)
    )


def _ends_whole(ending: str) -> bool:
    return bool(_ENDS_WHOLE.search(ending)) and not _QUESTION.search(ending)


def leans_on_predecessor(text: str) -> bool:
    """Tell whether the sentence opens with a pronoun or a "but" that refers to the one before."""
    return bool(_LEANING.match(text))


def without_dateline(sentence: Sentence) -> Sentence:
    """Return the sentence from behind "(CNN)" or "PARIS (Reuters) -" on."""
    dateline = _DATELINE.match(sentence.text) if "(" in sentence.text[:_LONGEST_DATELINE] else None
    if dateline is None:
        return sentence
    text = sentence.text[dateline.end() :]
    return Sentence(sentence.end - len(text), sentence.end, text)


def _is_long_enough(text: str) -> bool:
    beginning = text[:200]
    words = beginning.split(None, 2 * _FEWEST_WORDS)
    if len(words) >= _FEWEST_WORDS and _count_words(words) >= _FEWEST_WORDS - 1:
        return True
    return (
        not beginning.isascii()
        and len(_WITHOUT_BLANKS.findall(beginning)) >= _FEWEST_CHARACTERS_WITHOUT_BLANKS
    )


def _count_words(words: Sequence[str]) -> int:
    """Return how many of `words` have a letter; the quick look is enough for most sentences."""
    plain = sum(map(str.isalpha, words))
    return plain if plain >= _FEWEST_WORDS - 1 else sum(map(bool, map(_LETTER.search, words)))
