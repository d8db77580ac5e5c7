"""The published editions, as the tests of Word files and slides use them."""

from tests.office.conftest import arabic, english, sources

__all__ = ["arabic", "english", "sources"]
