"""From a YAML file to plain data with a place for every key, and from plain data to a checked model."""
