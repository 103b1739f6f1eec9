"""Word tables written as text, and ends of words with either apostrophe."""

POSSESSIVE = ("'s", "’s")
NEGATED = ("n't", "n’t")


def words(table: str) -> frozenset[str]:
    """Return the words of `table`, which stand between spaces."""
    return frozenset(table.split())


def names(table: str) -> dict[str, str]:
    """Return each form of `table` with its name; a line reads "name: form, form"."""
    forms = {}
    for line in table.strip().splitlines():
        name, _, written = line.partition(": ")
        forms.update(dict.fromkeys(written.split(", "), name))
    return forms
