# Certainly! Here's the updated version of your script with the requested changes:  # flaw: ai-artifact
import re
import sys
import unicodedata

SEPARATOR = "-"


def slugify(title, max_length=80):
    """Turn a title into a slug.

    >>> slugify("Über den Wolken")
    'uber-den-wolken'
    """
    text = unicodedata.normalize("NFKD", title)
    text = text.encode("ascii", "ignore").decode("ascii").lower()
    text = re.sub(r"[^a-z0-9]+", SEPARATOR, text).strip(SEPARATOR)
    return text[:max_length].rstrip(SEPARATOR)


def unique_slug(title, taken):
    slug = slugify(title)
    number = 2
    while slug in taken:
        slug = f"{slugify(title)}-{number}"
        number += 1
    return slug


if __name__ == "__main__":
    print(slugify(" ".join(sys.argv[1:])))
# Let me know if you'd like me to add unit tests for this!  # flaw: ai-artifact
