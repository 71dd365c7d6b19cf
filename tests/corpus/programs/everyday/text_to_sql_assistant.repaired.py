import sqlite3

import anthropic
import streamlit as st

client = anthropic.Anthropic()
SCHEMA = "sales(id, product, amount, sold_on)"
QUERIES = {
    "total": "SELECT sum(amount) FROM sales",
    "by_product": "SELECT product, sum(amount) FROM sales GROUP BY product",
}


def question_to_sql(question):
    prompt = f"Answer with one word of {sorted(QUERIES)}, whichever answers the question: {question}"
    reply = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=300, messages=[{"role": "user", "content": prompt}]
    )
    return reply.content[0].text.strip()


st.title("Ask the sales data")
question = st.text_input("Your question")
if question:
    answer = question_to_sql(question)
    with sqlite3.connect("sales.db") as conn:
        rows = conn.execute(QUERIES.get(answer, QUERIES["total"])).fetchall()
    st.dataframe(rows)
