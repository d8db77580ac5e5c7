"""Translations: a strict, lossless store of gettext PO files, an update that merges by key, and gates on wording."""
