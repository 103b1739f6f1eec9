"""Word tables written as text, and the ends of words with an apostrophe."""

POSSESSIVE = ("'s", "’s")
NEGATED = ("n't", "n’t")
# With the straight apostrophe alone.
CONTRACTED = ("'s", "'re", "'ve", "'ll", "'d", "'m")


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


def without_possessive(word: str) -> str:
    """Return `word` without the "'s" of an owner."""
    return word.removesuffix("'s").removesuffix("’s")


def before_apostrophe(word: str) -> str:
    """Return `word` up to its apostrophe: "he" of "he'd", "may" of "may’s"."""
    return word.replace("’", "'").partition("'")[0]
