"""Can a sentence stand in a brief without its neighbours?"""

import re
from collections.abc import Sequence

from summariser.abbreviations import GERMAN_MONTHS
from summariser.quotations import has_half_quotation
from summariser.sentences import Sentence

_FEWEST_WORDS = 4
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_DATELINE = 150
_FEWEST_CHARACTERS_WITHOUT_BLANKS = 8
_WITHOUT_BLANKS = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
# A stop that stands apart was put behind a headline, a link or a colon by a machine.
_BEFORE_STRAY_STOP = frozenset(" ,:;")
_ENDS_WHOLE = re.compile(r"[.!…।؟。！][\"'”’»)\]」』?]*$")
_QUESTION = re.compile(r"[\w)%][?？؟]+!?[\"'”’»)」』]*$")
# "A photo of the dam", but "A photo of the dam was shown", "A photo of the dam sparked outrage".
_NOTHING_HAPPENS = (
    r"(?![^,;]{0,70}\b(?:is|are|was|were|has|had|will|can|could|would|shows?|showed|hangs?|"
    r"appeared|caused|circulated|drew|emerged|gave|led|made|prompted|sold|sparked|surfaced|went|"
    r"won)\b)"
)
_PAGE_FURNITURE = re.compile(
    r"(?:(?:also )?(?:read|watch|see)(?: (?:more|also|next|now|on|here|all))?(?:\s*[:|]| [-–—])|"
    r"read (?:more|also|the full|all)\b|also read\b|see also\b|click (?:here|on|to)\b|"
    r"(?:[\w ]{1,30}: )?tap here\b|listen to the full\b|"
    r"scroll (?:down|to)\b|sign up\b|subscribe\b|follow (?:us|our|@)|like us on\b|"
    r"share (?:this|on)\b|image (?:caption|copyright|source)\b|e-?mail to a friend|"
    r"download (?:the|our) |join (?:us on|our)\b|"
    r"(?:photo|image|picture|file|credit|source|video|caption|updated|published|posted|tags|topics|"
    r"by|reported by|reporting by|editing by|written by|with inputs from)\s*[:|]|"
    r"(?:last )?(?:updated|published|posted)(?: on| at)? (?:\w{3,9} )?\d|"
    r"reporting by\b|editing by\b|with inputs from\b|copyright (?:\(c\)|©|\d)|©|"
    r"all rights reserved|this (?:story|article) (?:was|has been) |"
    r"follow [^.]{1,60} on (?:twitter|facebook|instagram)|(?:e-?mail|contact) (?:us\b|\S+@)|"
    r"e-?mail your\b|if you (?:are|have|know|want|would|were)\b[^.]{0,100}\b"
    r"(?:call|contact|e-?mail|get in touch|tell) us\b|"
    rf"(?:an?|file) (?:image|photo|photograph|picture|still) (?:from|of|taken) {_NOTHING_HAPPENS}"
    r"[^,;]{1,70}\.[\"”]?$|"
    r"stay (?:tuned|with us)\b|more (?:to follow|follows)\b|refresh (?:the|this) page\b|"
    r"here(?:['’]s| is| are)\b|editor['’]?s note\b)",
    re.IGNORECASE,
)
_INSIDE_FURNITURE = re.compile(
    r"pic\.twitter\.com|"
    r"\bcontributed (?:to this (?:report|story|article)\b|from (?-i:[A-Z])\w+\.$)|"
    r"\ba post shared by\b|(?:#\w+\s*){3}|://schema\.org|\S@\w+\.com\b(?=[.,]?$)|"
    r"\((?:(?:pictured|far|top|bottom|second) )*(?:left|right|above|below|centre|center)\)",
    re.IGNORECASE,
)
# "Ellery Post Reporter." A sentence has a word in lower case that tells something.
_HEADING = re.compile(r"(?:(?:[A-Z][\w.'’&-]*+[,:]?|and|at|by|for|from|in|of|on|the|to)(?: |$))+$")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+(\w*)")
_LONGEST_HEADING = 60
# "Rescued: A boy leaves the cave." Not: "The chief said: Nobody is hurt."
_CAPTION = re.compile(
    r"[A-Z][a-z][\w'’-]*(?: [\w'’-]+){0,3}(?<!said)(?<!says)(?<!added)(?<!told)"
    r"(?<!wrote): (?=[A-Z])"
)
_LEANING = re.compile(
    r"[\"“‘'(]?(?:(?:this(?! (?:month|season|summer|week|weekend|winter|year)\b)|"
    r"and|but|so|or|nor|yet|also|i|we|my|our|you|he|she|it|they|that|these|those|"
    r"his|her|hers|its|their|theirs|him|them|however|therefore|thus|instead|otherwise|moreover|"
    r"nevertheless|nonetheless|furthermore|besides|similarly|meanwhile|afterwards|consequently|"
    r"indeed|elsewhere|such|both|another|others|earlier|"
    r"(?:all|half|many|most|none|one|some) of (?:them|these|those|this)|"
    r"the (?:pair|couple|duo|trio|latter|same|others?(?= (?:is|are|was|were|has|have|had)\b)))\b|"
    r"(?:as a result|at the same time|by contrast|for (?:example|instance)|in (?:addition|contrast|"
    r"fact|reply|response|return|turn)|on the other hand|since then|until then|after that|"
    r"even so|too|basically|of course),|"
    r"the (?:announcement|attack|change|decision|deal|episode|event|incident|move|news|remarks|"
    r"comments|statement|vote)\b"
    r"(?! (?:at|between|by|for|from|in|of|on|over|that|to|which|with)\b))",
    re.IGNORECASE,
)
# The first sentence of a story may open with "I", "This" or "It is no secret that".
_LEANING_AT_FIRST = re.compile(
    r"[\"“‘'(]?(?:and|but|however|he|she|they|his|her|hers|their|theirs|him|them)\b", re.IGNORECASE
)
# "Fortunately, he had left." A person whom the phrase names with "a" needs no other sentence.
_PRONOUN_BEHIND_PHRASE = re.compile(r"[A-Z](?:(?! an? )[^,A-Z]){0,60}, (?:he|she|they)\b")
_SAID_BY_PRONOUN = re.compile(
    r"[,?!.][\"”'’]? (?:(?:he|she|they) (?:said|says|added|adds|told|wrote|explained|tweeted)|"
    r"(?:said|says|added) (?:he|she|they))\b"
)
# Texts that went through a tokeniser have "-LRB- CNN -RRB-".
_AGENCY = (
    r"(?:\(|-LRB- )(?:CNN|AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UPI|Xinhua|Bloomberg)[^()\n]{0,30}?"
    r"(?:\)| -RRB-)"
)
_MAY_HAVE_DATELINE = re.compile(r"@|-LRB-|Last updated|\AMedia ")
_DATELINE = re.compile(
    rf"(?:(?:(?:[A-Z][\w.'’-]*|\([A-Z]\w+\)),?|\d{{1,2}},?)\s{{1,3}}){{0,6}}{_AGENCY}"
    r"\s*(?:[-–—]{1,2}\s*)?(?=[\"“‘'(]?[A-Z\d])|"
    # Whatever stands before a place, a day and an agency: notes to the desk, a byline.
    rf"[^\n]{{0,90}}?, [A-Z][a-z]{{2,8}}\.? \d{{1,2}} {_AGENCY}\s*(?=[\"“‘'(]?[A-Z\d])|"
    r"[A-Z][A-Z ]{3,16}[A-Z](?:, [A-Z][\w. ]{0,30}?)?(?: [-–—]{1,2}|:) (?=[\"“‘'(]?[A-Z\d])|"
    r"(?:\(|-LRB- )[A-Z][\w.'’ ]{2,30}?(?:\)| -RRB-)(?:(?=[A-Z])|\s*[-–—]{1,2}\s(?=[A-Z]))|"
    r"\d{1,2} [A-Z][a-z]{2,8} \d{4} Last updated at \d\d:\d\d [A-Z]{2,4}\s+(?=[\"“‘'(]?[A-Z\d])|"
    # The signature of a message that stood above: "Ana Lund (@ana) July 27, 2017".
    r"[^()\n]{0,60}\(@\w{1,20}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}\s*(?=[\"“‘'(]?[A-Z])|"
    r"[\w.-]{1,40}@(?:[\w-]{1,30}\.){1,2}(?:com|net|org)\s*(?=[A-Z])|"
    r"Media playback is (?:not supported|unsupported) on (?:this|your) device\s+"
)


def stands_alone(text: str, place: int) -> bool:
    """Tell whether a reader may see the sentence `text` by itself.

    Not so half a quotation, a question of the page, a heading or other fragment, "Read more", a
    caption. `place` counts the story's sentences from 0: none begins with a caption.
    """
    return (
        _is_long_enough(text)
        and ((text[-1] == "." and text[-2] not in _BEFORE_STRAY_STOP) or _ends_whole(text[-12:]))
        and not is_furniture(text)
        and not _is_heading(text)
        and not (place and _is_caption(text))
        and not has_half_quotation(text)
    )


def _ends_whole(ending: str) -> bool:
    return (
        not (ending[-1] == "." and ending[-2:-1] in _BEFORE_STRAY_STOP)
        and bool(_ENDS_WHOLE.search(ending))
        and not _QUESTION.search(ending)
    )


def leans_on_predecessor(text: str, place: int) -> bool:
    """Tell whether the sentence refers to the one before: "But the move", "…", he said.

    `place` counts the story's sentences from 0; what the first one leans on is not in the story.
    """
    opening = _LEANING if place else _LEANING_AT_FIRST
    if opening.match(text):
        return True
    has_pronoun = " he " in text or " she " in text or " they " in text
    return has_pronoun and bool(_PRONOUN_BEHIND_PHRASE.match(text) or _SAID_BY_PRONOUN.search(text))


def is_furniture(text: str) -> bool:
    """Tell whether the sentence `text` is the page's own: "Read more", "Share this", a credit."""
    if _PAGE_FURNITURE.match(text):
        return True
    # Most sentences have none of these: the quick look is enough.
    telling = "(" in text or "contributed" in text or "#" in text or "@" in text or "/" in text
    return telling and bool(_INSIDE_FURNITURE.search(text))


def _is_heading(text: str) -> bool:
    if len(text) >= _LONGEST_HEADING or text.isupper():
        return False
    return bool(_HEADING.match(text)) or _is_numbered(text)


def _is_numbered(text: str) -> bool:
    """Tell "2. A good week" from a day: "3. Oktober", "28. října"."""
    numbered = _NUMBERED.match(text)
    return numbered is not None and not (
        numbered[1].islower() or numbered[1].lower() in GERMAN_MONTHS
    )


def _is_caption(text: str) -> bool:
    """Tell whether the sentence is headed by what its picture shows."""
    return ": " in text[:60] and bool(_CAPTION.match(text))


def without_dateline(sentence: Sentence) -> Sentence:
    """Return the sentence from behind "(CNN)", "PARIS (Reuters) -" or a player's message on."""
    beginning = sentence.text[:_LONGEST_DATELINE]
    may_have = "(" in beginning or beginning[1:2].isupper() or _MAY_HAVE_DATELINE.search(beginning)
    dateline = _DATELINE.match(sentence.text) if may_have else None
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
