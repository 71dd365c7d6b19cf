"""Ask questions about a CSV file."""
import argparse

import pandas as pd
from langchain_openai import ChatOpenAI


def describe(df: pd.DataFrame) -> str:
    return f"{len(df)} rows; columns: {', '.join(df.columns)}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("csv")
    parser.add_argument("question")
    args = parser.parse_args()

    df = pd.read_csv(args.csv)
    print(describe(df))
    llm = ChatOpenAI(model="gpt-4o", temperature=0, timeout=60)
    summary = df.describe(include="all").to_markdown()
    reply = llm.invoke(f"Answer from this summary of a table only.\n\n{summary}\n\nQuestion: {args.question}")
    print(reply.content)


if __name__ == "__main__":
    main()
