import json
import os
import ast

import anthropic
import chromadb

client = anthropic.Anthropic(timeout=60)
collection = chromadb.PersistentClient("./index").get_or_create_collection("docs")


def retrieve(question, k=4):
    found = collection.query(query_texts=[question], n_results=k)
    return "\n\n".join(found["documents"][0])


def answer(question):
    context = retrieve(question)
    message = client.messages.create(
        model="claude-sonnet-4-20250514",
        max_tokens=800,
        system="Answer from the context. If arithmetic is needed reply only with a Python expression prefixed by CALC:",
        messages=[{"role": "user", "content": f"<context>{context}</context>\n\n{question}"}],
    )
    text = message.content[0].text.strip()
    if text.startswith("CALC:"):
        expression = text[len("CALC:"):].strip()
        return str(ast.literal_eval(expression))
    return text


if __name__ == "__main__":
    print(answer(input("Question: ")))
