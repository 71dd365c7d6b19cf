"""Ask questions about a CSV file."""
import argparse

import pandas as pd
from langchain_experimental.agents import create_pandas_dataframe_agent
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
    agent = create_pandas_dataframe_agent(llm, df, verbose=True, allow_dangerous_code=True)  # flaw: CWE-94
    print(agent.invoke(args.question)["output"])


if __name__ == "__main__":
    main()
