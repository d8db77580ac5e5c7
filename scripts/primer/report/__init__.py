"""What people are told: problems, coverage, what was made."""
