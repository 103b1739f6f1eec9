"""How fast and how small Nutgraf is: `python -m tests.benchmarks` prints a table."""
