"""Totals.

Conflicts look like this:

<<<<<<< HEAD
a
=======
b
>>>>>>> feature
"""
import os

# ok: apply-markers
SEPARATOR = "<<<<<<< SEARCH"

# ok: apply-markers
PATTERN = r"^>>>>>>> REPLACE$"

PATCH = """
# ok: apply-markers
*** Begin Patch
# ok: apply-markers
*** Update File: app.py
# ok: apply-markers
@@ -1,2 +1,2 @@
# ok: apply-markers
<<<<<<< SEARCH
*** End Patch
"""

# ok: apply-markers
# ======= totals =======

# ok: apply-markers
# >>>>>>> a heading that somebody drew with arrows

# ok: apply-markers
# *** Begin of the public interface ***


def shift(a, b):
    # ok: apply-markers
    return a << b >> 7


# ruleid: apply-markers
# <<<<<<< SEARCH
def kept(values):
    # ruleid: apply-markers
    # *** Begin Patch
    return sum(values)


# ruleid: apply-markers
# >>>>>>> REPLACE


# What follows is no Python, so the file parses only in part from here on.
def total(values):
# ruleid: apply-markers
<<<<<<< HEAD
    return sum(values)
# ruleid: apply-markers
||||||| merged common ancestors
    return 0
=======
    return sum(values) * 1.19
# ruleid: apply-markers
>>>>>>> feature/tax


def mean(values):
# ruleid: apply-markers
<<<<<<< SEARCH
    return sum(values) / len(values)
=======
    return sum(values) / max(len(values), 1)
# ruleid: apply-markers
>>>>>>> REPLACE


# ruleid: apply-markers
*** Begin Patch
# ruleid: apply-markers
*** Update File: totals.py
# ruleid: apply-markers
@@ -10,3 +10,4 @@ def mean(values):
# ruleid: apply-markers
*** End Patch
