"""Files that people edit: Word, through pandoc."""
