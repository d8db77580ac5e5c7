"""All that authors wrote, loaded into one frozen value, with a place for every key."""
