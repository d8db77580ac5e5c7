"""The shapes of what authors write: frozen types with ids as mapping keys, and an audience for every text."""
