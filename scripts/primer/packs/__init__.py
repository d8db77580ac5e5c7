"""Sheets for print: an edition and a module become a teacher's pack and a pupils' pack, drawn by Typst."""
