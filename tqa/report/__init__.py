"""A Review as text: for a terminal, for a program."""
