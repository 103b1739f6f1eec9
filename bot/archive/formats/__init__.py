"""Bytes of one file to articles; one module a format."""
