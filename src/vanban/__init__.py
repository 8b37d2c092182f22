"""Reads Vietnamese official documents: one text, and every part and fact of it with its place."""

__version__ = "0.1.0"
