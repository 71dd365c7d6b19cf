import sqlite3

import anthropic
import streamlit as st

client = anthropic.Anthropic()
SCHEMA = "sales(id, product, amount, sold_on)"


def question_to_sql(question):
    prompt = f"Tables: {SCHEMA}. Answer with a single SQLite query and nothing else. Question: {question}"
    reply = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=300, messages=[{"role": "user", "content": prompt}]
    )
    return reply.content[0].text.strip()


st.title("Ask the sales data")
question = st.text_input("Your question")
if question:
    answer = question_to_sql(question)
    with sqlite3.connect("sales.db") as conn:
        rows = conn.execute(answer).fetchall()  # flaw: CWE-89
    st.dataframe(rows)
