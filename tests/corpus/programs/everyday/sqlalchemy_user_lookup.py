from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite:///people.db")


def lookup_user(username: str):
    """Return the row of the user with this name, or None."""
    with Session(engine) as session:
        statement = text("SELECT id, email, role FROM users WHERE username = '" + username + "'")
        return session.execute(statement).first()  # flaw: CWE-89


def main():
    name = input("Username: ").strip()
    row = lookup_user(name)
    if row is None:
        print("No such user")
    else:
        print(f"{row.id}: {row.email} ({row.role})")


if __name__ == "__main__":
    main()
