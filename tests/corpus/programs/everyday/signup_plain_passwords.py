import sqlite3

import click

DB = "members.db"


class Members:
    def __init__(self, path=DB):
        self.conn = sqlite3.connect(path)
        self.conn.execute("CREATE TABLE IF NOT EXISTS members (email TEXT PRIMARY KEY, password TEXT, plan TEXT)")

    def register(self, email, password, plan="free"):
        self.conn.execute("INSERT INTO members VALUES (?, ?, ?)", (email, password, plan))  # flaw: CWE-256, CWE-522
        self.conn.commit()

    def count(self):
        return self.conn.execute("SELECT count(*) FROM members").fetchone()[0]


@click.command()
@click.argument("email")
@click.password_option()
def main(email, password):
    members = Members()
    members.register(email, password)
    click.echo(f"{members.count()} members")
