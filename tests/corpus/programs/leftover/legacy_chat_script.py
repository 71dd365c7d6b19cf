"""Chat completion in the terminal."""
import os
import sys

import openai

openai.api_key = os.environ["OPENAI_API_KEY"]

history = [{"role": "system", "content": "You answer in one short paragraph."}]


def ask(question):
    history.append({"role": "user", "content": question})
    response = openai.ChatCompletion.create(  # flaw: CWE-477, ai-artifact
        model="gpt-3.5-turbo",
        messages=history,
        temperature=0.2,
    )
    answer = response["choices"][0]["message"]["content"]
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
