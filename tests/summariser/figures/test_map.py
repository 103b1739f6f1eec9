"""The map in the docstring of the package."""

import re
from pkgutil import iter_modules

from summariser import figures


def test_the_map_names_every_module_once() -> None:
    named = re.findall(r"`(\w+)`", figures.__doc__ or "")

    assert sorted(named) == sorted(module.name for module in iter_modules(figures.__path__))
