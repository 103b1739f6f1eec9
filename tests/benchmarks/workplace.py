"""A temporary folder with invented articles, and what was made of them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmarks.process import Run, run
from tests.benchmarks.stories import write_stories


@dataclass(frozen=True)
class Workplace:
    """Where benchmarks work: `count` articles, written and ingested when first asked for."""

    folder: Path
    count: int

    @property
    def database_url(self) -> str:
        """The database that the articles are ingested into."""
        return f"sqlite:///{self.folder / 'nutgraf.db'}"

    @cached_property
    def articles(self) -> Path:
        """The folder with the articles."""
        folder = self.folder / "articles"
        folder.mkdir()
        write_stories(self.count, folder)
        return folder

    @cached_property
    def first_ingest(self) -> Run:
        """The run that ingested all articles into an empty database."""
        return self.ingest()

    def ingest(self) -> Run:
        """Ingest the articles."""
        articles = str(self.articles)
        return run(self.folder, "ingest", articles, database_url=self.database_url)
