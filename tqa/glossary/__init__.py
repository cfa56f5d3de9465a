"""Names and terms: what they are, where they stand in a text, and the files that hold them."""
