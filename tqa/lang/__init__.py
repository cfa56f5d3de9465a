"""What is known of languages: our own data files, CLDR through babel, and word frequencies."""
