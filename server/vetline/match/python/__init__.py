"""Python as a language of the matcher: lowering, literals, names, and how segments are found."""
