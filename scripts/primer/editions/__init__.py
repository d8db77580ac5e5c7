"""What somebody reads: a library, localised for one locale and one region."""
