"""Primer: lessons in YAML, translated through gettext catalogs, built into sites and printable packs."""
