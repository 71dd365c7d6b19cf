import dbm
import shelve
import shelve as shelf
import sqlite3
from shelve import DbfilenameShelf, open as open_shelf

# ruleid: shelve-open
cache = shelve.open("cache")


def read(path):
    # ruleid: shelve-open
    with shelf.open(path, flag="r") as db:
        return dict(db)


class Store:
    def __init__(self, path):
        # ruleid: shelve-open
        self.db = open_shelf(
            str(path),
            writeback=True,
        )

    async def other(self, path):
        # ruleid: shelve-open
        return DbfilenameShelf(path, "c")


def wrapped(path):
    # ruleid: shelve-open
    return shelve.Shelf(dbm.open(path, "r"))


# ok: shelve-open
scratch = shelve.open("scratch", "n")
# ok: shelve-open
scratch = shelve.open("scratch", flag="n", writeback=True)
# ok: shelve-open
keys = dbm.open("keys", "r").keys()
# ok: shelve-open
db = sqlite3.connect("cache.db")


def read_text(path):
    # ok: shelve-open
    with open(path) as f:
        return f.read()


def library(room):
    # ok: shelve-open
    return room.shelve.open("books")
