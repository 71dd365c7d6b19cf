"""Ask questions about the sales database in plain English."""
import sqlite3

from openai import OpenAI

client = OpenAI(timeout=30)

SCHEMA = """
CREATE TABLE sales (id INTEGER, region TEXT, product TEXT, amount REAL, sold_on DATE);
CREATE TABLE targets (region TEXT, year INTEGER, amount REAL);
"""


def ask_model(question: str) -> str:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "You write one SQLite query. Answer with SQL only.\n" + SCHEMA},
            {"role": "user", "content": question},
        ],
        temperature=0,
    )
    return response.choices[0].message.content.strip()


def answer(question: str, db_path: str = "sales.db"):
    conn = sqlite3.connect(db_path)
    try:
        sql = ask_model(question)
        print("Running:", sql)
        rows = conn.execute(sql).fetchall()  # flaw: CWE-89
    finally:
        conn.close()
    return rows


if __name__ == "__main__":
    while True:
        text = input("Question (empty to quit): ")
        if not text:
            break
        print(answer(text))
