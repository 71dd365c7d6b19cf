"""Summarise a text file with an LLM."""
import argparse
import os
import sys
from pathlib import Path

from openai import OpenAI, OpenAIError

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=60)


def summarize(text: str, sentences: int) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": f"Summarise the text in {sentences:d} sentences."},
            {"role": "user", "content": text[:20000]},
        ],
        max_tokens=600,
    )
    return completion.choices[0].message.content or ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", "--sentences", type=int, default=3)
    args = parser.parse_args()
    try:
        print(summarize(args.file.read_text(encoding="utf-8"), args.sentences))
    except OpenAIError as error:
        sys.exit(f"the model could not be asked: {error}")


if __name__ == "__main__":
    main()
