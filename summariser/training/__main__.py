"""Prints the weights learned from the stories of a folder; on stderr, how well they do.

    python -m summariser.training FOLDER > weights.json

How well is told by cross-validation: each fifth of the stories by weights of the other four.
"""

import json
import sys
from collections.abc import Sequence

import numpy as np

from summariser.news import LARGEST_SET, best_set
from summariser.reading import Floats, floats
from summariser.training.examples import COUNTED, FOLDS, Example, read_examples
from summariser.training.fitting import candidates_of, fit, sets_of
from summariser.training.gains import pairs_shared, shared, words_shared
from summariser.weights import Weights

_DIGITS = 4


def main(folder: str) -> None:
    """Train on the stories of `folder`."""
    examples = read_examples(folder)
    for source, gained in _cross_validate(examples).items():
        words, pairs = np.mean(gained, axis=0)
        told = f"{source}: {len(gained)} stories, words {words:+.2f}, pairs {pairs:+.2f}"
        sys.stderr.write(f"{told} of 100 over the lead\n")
    json.dump(_as_json(fit(examples)), sys.stdout, indent=1)
    sys.stdout.write("\n")


def _cross_validate(examples: Sequence[Example]) -> dict[str, list[Floats]]:
    gained: dict[str, list[Floats]] = {source: [] for source in COUNTED}
    for fold in range(FOLDS):
        weights = fit([example for example in examples if example.fold != fold])
        for example in examples:
            if example.fold == fold:
                gained[example.source].append(_gain_over_lead(example, weights))
    return gained


def _gain_over_lead(example: Example, weights: Weights) -> Floats:
    candidates = candidates_of(example, weights)
    chosen = best_set(candidates, sets_of(example), LARGEST_SET, weights)[np.newaxis]
    gained = [
        measure(chosen, example.reading, example.summary)[0]
        for measure in (words_shared, pairs_shared)
    ]
    return floats(gained) - floats(shared(example.lead, example.summary))


def _as_json(weights: Weights) -> dict[str, dict[str, float]]:
    return {
        part: {
            name: float(f"{weight:.{_DIGITS}g}")
            for name, weight in zip(names, getattr(weights, part), strict=True)
        }
        for part, names in weights.names.items()
    }


if __name__ == "__main__":
    main(sys.argv[1])
