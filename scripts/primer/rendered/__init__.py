"""Reads back what was really rendered: pages, PDF, Word, slides and EPUB, with all that stands beside the text."""
