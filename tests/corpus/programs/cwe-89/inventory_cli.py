import argparse
import sqlite3


class Inventory:
    def __init__(self, path="inventory.db"):
        self.db = sqlite3.connect(path)
        self.db.execute("CREATE TABLE IF NOT EXISTS items (id INTEGER PRIMARY KEY, name TEXT, qty INTEGER, bin TEXT)")

    def add(self, name, qty, bin_):
        self.db.execute(f"INSERT INTO items (name, qty, bin) VALUES ('{name}', {qty}, '{bin_}')")  # flaw: CWE-89
        self.db.commit()

    def find(self, text):
        cur = self.db.execute("SELECT id, name, qty FROM items WHERE name LIKE '%" + text + "%'")  # flaw: CWE-89
        return cur.fetchall()


def main():
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers(dest="command", required=True)
    add = sub.add_parser("add")
    add.add_argument("name")
    add.add_argument("qty", type=int)
    add.add_argument("--bin", default="A1")
    find = sub.add_parser("find")
    find.add_argument("text")
    args = parser.parse_args()
    inventory = Inventory()
    if args.command == "add":
        inventory.add(args.name, args.qty, args.bin)
    else:
        for row in inventory.find(args.text):
            print(*row)


if __name__ == "__main__":
    main()
