"""Ask questions about a csv file."""
import json
import sys

import pandas as pd
from openai import OpenAI

client = OpenAI()

PROMPT = """You are a data analyst. A table has these columns and first rows:

{head}

Answer with a JSON object, a plan to answer the question:
{{"filters": [{{"column": c, "op": "==|!=|<|<=|>|>=", "value": v}}],
 "group_by": column or null, "column": column, "agg": "count|sum|mean|min|max|nunique"}}

Question: {question}"""

OPS = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
AGGREGATES = {"count", "sum", "mean", "min", "max", "nunique"}


def ask_model(df: pd.DataFrame, question: str) -> str:
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        temperature=0,
        response_format={"type": "json_object"},
        messages=[{"role": "user", "content": PROMPT.format(head=df.head().to_csv(), question=question)}],
    )
    return reply.choices[0].message.content


def column(df: pd.DataFrame, name) -> str:
    if not isinstance(name, str) or name not in df.columns:
        raise ValueError("the plan uses an unknown column")
    return name


def run(plan_text: str, df: pd.DataFrame):
    """Carry out the plan of the model, it is data and never code."""
    plan = json.loads(plan_text)
    for item in plan.get("filters") or []:
        method, value = OPS[item["op"]], item["value"]
        if not isinstance(value, (str, int, float, bool)):
            raise ValueError("invalid filter value")
        df = df[getattr(df[column(df, item["column"])], method)(value)]
    if plan["agg"] not in AGGREGATES:
        raise ValueError("unknown aggregate")
    target = column(df, plan["column"])
    if plan.get("group_by"):
        return df.groupby(column(df, plan["group_by"]))[target].agg(plan["agg"])
    return df[target].agg(plan["agg"])


def main(argv: list) -> int:
    if len(argv) != 3:
        print("usage: ask.py data.csv QUESTION", file=sys.stderr)
        return 2
    df = pd.read_csv(argv[1], nrows=1_000_000)
    answer = ask_model(df, argv[2][:1000])
    try:
        result = run(answer, df)
    except Exception as exc:
        print(f"could not answer: {type(exc).__name__}", file=sys.stderr)
        return 1
    print(result)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
