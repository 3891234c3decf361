These are just words.
