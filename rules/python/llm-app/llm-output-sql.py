import json
import sqlite3

import anthropic
import pandas as pd
from openai import OpenAI
from sqlalchemy import text

client = OpenAI()
TABLES = {"orders", "customers"}
REPORTS = {"sales": "SELECT * FROM sales"}


def direct(cursor, question):
    # ruleid: llm-output-sql
    cursor.execute(client.responses.create(model="gpt-4o", input=question).output_text)


def variables(question):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    sql = answer.choices[0].message.content.strip().strip("`")
    connection = sqlite3.connect("app.db")
    # ruleid: llm-output-sql
    return connection.execute(sql).fetchall()


def statement_for(name):
    return f"SELECT * FROM customers WHERE name = '{name}'"


def helper_builds(session, question):
    answer = anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=99, messages=question)
    # ruleid: llm-output-sql
    session.execute(text(statement_for(answer.content[0].text)))


def run(cursor, sql):
    # todoruleid: llm-output-sql
    cursor.execute(sql)


def helper_runs(cursor, question):
    run(cursor, client.responses.create(model="gpt-4o", input=question).output_text)


def frame(llm, engine, question):
    # ruleid: llm-output-sql
    return pd.read_sql(llm.invoke(question).content, engine)


def arguments(cursor, question):
    call = client.chat.completions.create(model="gpt-4o", messages=question).choices[0].message.tool_calls[0]
    wanted = json.loads(call.function.arguments)
    # ruleid: llm-output-sql
    cursor.execute(f"SELECT * FROM orders WHERE city = '{wanted['city']}'")


def bound(cursor, question):
    wanted = json.loads(client.responses.create(model="gpt-4o", input=question).output_text)
    # ok: llm-output-sql
    cursor.execute("SELECT * FROM orders WHERE city = ?", (wanted["city"],))


def allowed(cursor, question):
    table = client.responses.create(model="gpt-4o", input=question).output_text.strip()
    if table not in TABLES:
        raise ValueError(table)
    # ok: llm-output-sql
    cursor.execute(f"SELECT count(*) FROM {table}")


def looked_up(cursor, question):
    # ok: llm-output-sql
    cursor.execute(REPORTS[client.responses.create(model="gpt-4o", input=question).output_text])


def number(cursor, question):
    count = int(client.responses.create(model="gpt-4o", input=question).output_text)
    # ok: llm-output-sql
    cursor.execute(f"SELECT * FROM orders LIMIT {count}")


def stored(cursor, question):
    answer = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-sql
    cursor.execute("INSERT INTO answers VALUES (?, ?)", (question, answer))
