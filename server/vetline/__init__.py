"""Vetline vets each line as it is written: a language server and a command line over one engine."""

__version__ = "0.1.0"
