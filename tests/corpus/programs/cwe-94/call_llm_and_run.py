import re

import pandas as pd

PROMPT = """You are a pandas expert. The DataFrame `df` has these columns:
{schema}
Write Python code that answers the question and stores the answer in `result`.
Only return a code block.

Question: {question}"""


def extract_code(text):
    m = re.search(r"```(?:python)?\s*(.*?)```", text, re.S)
    return m.group(1) if m else text


def call_llm_and_run(client, question, df):
    """Answer a question about ``df`` by running model-written pandas code."""
    prompt = PROMPT.format(schema=df.dtypes.to_string(), question=question)
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": prompt}],
        temperature=0,
    )
    code = extract_code(reply.choices[0].message.content)

    scope = {"df": df.copy(), "pd": pd}
    exec(code, scope)  # flaw: CWE-94
    return scope.get("result")
