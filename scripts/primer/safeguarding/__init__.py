"""The safeguarding checker: reads every word that a person will see and says what could hurt."""
