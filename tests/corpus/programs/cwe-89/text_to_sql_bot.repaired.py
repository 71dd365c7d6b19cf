"""Ask questions about the sales database in plain English."""
import sqlite3

from openai import OpenAI

client = OpenAI(timeout=30)

SCHEMA = """
CREATE TABLE sales (id INTEGER, region TEXT, product TEXT, amount REAL, sold_on DATE);
CREATE TABLE targets (region TEXT, year INTEGER, amount REAL);
"""

REPORTS = {
    "total_by_region": "SELECT region, SUM(amount) FROM sales GROUP BY region",
    "total_by_product": "SELECT product, SUM(amount) FROM sales GROUP BY product",
    "best_month": "SELECT strftime('%Y-%m', sold_on) AS m, SUM(amount) FROM sales GROUP BY m ORDER BY 2 DESC LIMIT 1",
}


def ask_model(question: str) -> str:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Pick the report that answers the question. Answer with its name only: " + ", ".join(REPORTS)},
            {"role": "user", "content": question},
        ],
        temperature=0,
    )
    return response.choices[0].message.content.strip()


def answer(question: str, db_path: str = "sales.db"):
    conn = sqlite3.connect(db_path)
    try:
        report = ask_model(question)
        if report not in REPORTS:
            return "Sorry, I have no report for that."
        print("Running report:", report)
        rows = conn.execute(REPORTS[report]).fetchall()
    finally:
        conn.close()
    return rows


if __name__ == "__main__":
    while True:
        text = input("Question (empty to quit): ")
        if not text:
            break
        print(answer(text))
