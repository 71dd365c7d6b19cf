"""Chat completion in the terminal."""
import os
import sys

from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=60)

history = [{"role": "system", "content": "You answer in one short paragraph."}]


def ask(question):
    history.append({"role": "user", "content": question})
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=history,
        temperature=0.2,
    )
    answer = response.choices[0].message.content
    history.append({"role": "assistant", "content": answer})
    return answer


def main():
    print("Type a question, or an empty line to leave.")
    for line in sys.stdin:
        if not line.strip():
            break
        print(ask(line.strip()))


if __name__ == "__main__":
    main()
