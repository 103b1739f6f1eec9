"""Who says something in a sentence, and what of it."""

from dataclasses import dataclass

from summariser.figures.phrases import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and its verb at the tokens `span`, and the tokens `scope` that it may answer for."""

    span: Span
    name: str
    scope: Span

    @property
    def closes(self) -> bool:
        """Whether it follows what it attributes."""
        return self.scope.first < self.span.first

    def covers(self, place: int) -> bool:
        """Whether the source may have said the token at `place`."""
        inside = self.scope.first <= place < self.scope.after
        return inside and not self.span.first <= place < self.span.after
