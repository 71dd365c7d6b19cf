import os
import sys


class SingleInstance:
    """Makes sure that the program runs once only."""

    PATH = "/tmp/syncer.lock"

    def __enter__(self):
        if os.path.exists(self.PATH):
            sys.exit("already running")
        with open(self.PATH, "w") as lock:  # flaw: CWE-377, CWE-367
            lock.write(str(os.getpid()))
        return self

    def __exit__(self, *exc):
        os.unlink(self.PATH)


def main():
    with SingleInstance():
        print("syncing")


if __name__ == "__main__":
    main()
