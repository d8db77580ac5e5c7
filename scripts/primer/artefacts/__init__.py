"""What a build makes: files with their facts, and the cache that remembers them."""
