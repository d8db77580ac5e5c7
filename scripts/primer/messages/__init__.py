"""What is to be translated: messages drawn from the library and from the templates."""
