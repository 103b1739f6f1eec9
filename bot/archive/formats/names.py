"""Names of people and of outlets, told from other words by their shape."""

import re

_LOWER_CASE = "al and bin da de del den der di do dos du e el ibn la le of the van von y zu &"
_PARTICLES = frozenset(_LOWER_CASE.split())
_OUTLET = re.compile(
    r"(?:AFP|ANI|ANSA|AP|Al Jazeera|Anadolu|Associated Press|BBC|Bloomberg|CNN|DPA|DW|EFE|IANS"
    r"|Kyodo|NPR|PA Media|PTI|Reuters|TASS|UPI|Xinhua|dpa)(?: Staff)?"
    r"|(?:[\w.&'’-]+ ){1,4}(?i:agency|bulletin|chronicle|courier|daily|dispatch|echo|examiner"
    r"|gazette|globe|guardian|herald|independent|journal|ledger|magazine|mail|mirror|monitor|news"
    r"|observer|online|post|press|record|register|review|sentinel|standard|star|telegraph|times"
    r"|tribune|weekly|wire)"
)
_ROLE = re.compile(
    r"\b(?:analyst|bureau|columnist|contributor|correspondent|critic|desk|editor|intern|"
    r"journalist|producer|reporter|staff|team|writer)s?\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 60


def is_name(text: str) -> bool:
    """Tell if `text` has the shape of a name: "Ana de la Vega", "DR. J. TEAGUE"."""
    words = text.split()
    if not words or len(text) > _LONGEST_NAME or len(words) > 7 or not words[0][0].isupper():
        return False
    if any(char.isdigit() or char in ',;:!?()[]"“”' for char in text) or _ends_sentence(words[-1]):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def is_outlet(text: str) -> bool:
    """Tell if `text` has the shape of a paper's or agency's name: "The Halven Courier"."""
    return is_name(text) and bool(_OUTLET.fullmatch(text))


def is_role(text: str) -> bool:
    """Tell if `text` says what somebody does at a paper: "Chief Reporter"."""
    return len(text) <= _LONGEST_NAME and bool(_ROLE.search(text)) and not text.endswith(".")


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and len(word) > 2 and word.lower() not in ("jr.", "sr.")
