"""Chat with a CSV file: the model writes pandas code."""
import re
import sys

import pandas as pd
from openai import OpenAI

client = OpenAI(timeout=60)

PROMPT = """You are a data analyst. The DataFrame `df` has these columns: {columns}.
Write Python code that stores the answer to the question in `result`. Only code.
Question: {question}"""


def strip_fences(text):
    match = re.search(r"```(?:python|json)?\n(.*?)```", text, re.DOTALL)
    return match.group(1) if match else text


def ask(df, question):
    prompt = PROMPT.format(columns=", ".join(df.columns), question=question)
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": prompt}],
    )
    reply = strip_fences(completion.choices[0].message.content)
    scope = {"df": df, "pd": pd}
    exec(reply, scope)  # flaw: CWE-94
    return scope.get("result")


def main():
    df = pd.read_csv(sys.argv[1])
    print(f"Loaded {len(df)} rows")
    for line in sys.stdin:
        print(ask(df, line.strip()))


if __name__ == "__main__":
    main()
