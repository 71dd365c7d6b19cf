"""Chat with a CSV file: the model writes pandas code."""
import re
import sys
import json

import pandas as pd
from openai import OpenAI

client = OpenAI(timeout=60)

PROMPT = """You are a data analyst. The DataFrame has these columns: {columns}.
Answer with JSON: {{"column": ..., "operation": "mean" | "sum" | "max" | "min"}}.
Question: {question}"""
OPERATIONS = {"mean": pd.Series.mean, "sum": pd.Series.sum, "max": pd.Series.max, "min": pd.Series.min}


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
    choice = json.loads(reply)
    if choice["column"] not in df.columns or choice["operation"] not in OPERATIONS:
        raise ValueError("the model chose something that is not there")
    return OPERATIONS[choice["operation"]](df[choice["column"]])


def main():
    df = pd.read_csv(sys.argv[1])
    print(f"Loaded {len(df)} rows")
    for line in sys.stdin:
        print(ask(df, line.strip()))


if __name__ == "__main__":
    main()
