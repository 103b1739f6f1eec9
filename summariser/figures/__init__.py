"""Sentences to quantities, quantities to key figures."""
