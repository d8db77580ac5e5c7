"""Jinja2: the environment that pages are rendered with, and the words that templates hold."""
