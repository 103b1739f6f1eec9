"""Links to other stories: "Also read: Ferry back in service"."""

import re

from bot.archive.formats.phrases import BARE_CALLS, CALLS, alternatives

_CALL = f"(?:{alternatives(CALLS)})"
_LABELLED = re.compile(rf"{_CALL} ?(?:[:|»›→>]|[–—-] ) ?(?P<title>\S.{{0,300}})", re.IGNORECASE)
_BARE = re.compile(rf"(?:{_CALL}|{alternatives(BARE_CALLS)}) ?[:|»›→>.…]{{0,5}}", re.IGNORECASE)
# Without a colon the capitals must tell: "Also read into the record was a letter."
_CAPITAL = re.compile(
    r"(?:ALSO READ|READ ALSO|READ MORE|SEE ALSO|WATCH|Also Read|Read Also|Read More|See Also)"
    r" (?P<title>[A-Z\d'‘“\"].{5,300}(?<![.!?]))"
)


def read_link(line: str) -> str | None:
    """Return the title of the story that `line` links to, "" if it only announces some.

    None if `line` is no link.
    """
    bare = line.lstrip("•*·–—->»› ")
    labelled = _LABELLED.fullmatch(bare) or _CAPITAL.fullmatch(bare)
    if labelled:
        return labelled["title"].strip()
    return "" if _BARE.fullmatch(bare) else None
