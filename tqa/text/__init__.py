"""Pure functions on strings that know no language: words, sentences, folding, quotations, alignment, differences."""
