import os
import sys


class SingleInstance:
    """Makes sure that the program runs once only."""

    PATH = os.path.join(os.environ.get("XDG_RUNTIME_DIR", os.path.expanduser("~")), "syncer.lock")

    def __enter__(self):
        try:
            lock = os.open(self.PATH, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            sys.exit("already running")
        with os.fdopen(lock, "w") as out:
            out.write(str(os.getpid()))
        return self

    def __exit__(self, *exc):
        os.unlink(self.PATH)


def main():
    with SingleInstance():
        print("syncing")


if __name__ == "__main__":
    main()
