"""`python -m bot`: the same as `nutgraf`."""

import sys

from bot.cli import main

sys.exit(main())
