"""Why a file, or a line of it, is not an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or, if `line` (from 1) is given, one line of it that is not an article.

    `reason` says why in plain words, without the name of the file. As a string it is one line,
    with its place.
    """

    reason: str
    line: int | None = None

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}" if self.line else self.reason
