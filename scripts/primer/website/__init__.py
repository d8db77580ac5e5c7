"""The website: Markdown pages of each locale, drawn by MkDocs, and the page on which readers choose their language."""
