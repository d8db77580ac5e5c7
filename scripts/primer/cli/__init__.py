"""The command `primer`: the only room that composes the river."""

from primer.cli.main import main

__all__ = ["main"]
