"""Ask questions about a csv file."""
import re
import sys

import pandas as pd
from openai import OpenAI

client = OpenAI()

PROMPT = """You are a data analyst. The pandas dataframe `df` has these columns and first rows:

{head}

Write python code (no imports, no explanations) which answers the question and
assigns the answer to the variable `result`.

Question: {question}"""

BANNED = ["import", "open(", "exec", "eval", "os.", "sys.", "subprocess", "shutil"]  # flaw: CWE-94


def ask_model(df: pd.DataFrame, question: str) -> str:
    reply = client.chat.completions.create(
        model="gpt-4o-mini",
        temperature=0,
        messages=[{"role": "user", "content": PROMPT.format(head=df.head().to_csv(), question=question)}],
    )
    text = reply.choices[0].message.content
    match = re.search(r"```(?:python)?\n(.*?)```", text, re.DOTALL)
    return match.group(1) if match else text


def run(code: str, df: pd.DataFrame):
    """Run the generated code in a restricted environment."""
    for word in BANNED:
        if word in code:
            raise ValueError(f"generated code contains {word!r}")
    scope = {"df": df, "pd": pd}
    exec(code, scope)  # flaw: CWE-94
    return scope.get("result")


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
