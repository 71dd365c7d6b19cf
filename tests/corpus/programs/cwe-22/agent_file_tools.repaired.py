"""File tools for a local assistant (Ollama)."""
import json
from pathlib import Path

import ollama

WORKSPACE = Path("workspace")
WORKSPACE.mkdir(exist_ok=True)


def inside(path: str) -> Path:
    root = WORKSPACE.resolve()
    target = (root / path).resolve()
    if root not in target.parents:
        raise PermissionError("outside of the workspace")
    return target


def read_file(path: str) -> str:
    return inside(path).read_text()


def write_file(path: str, content: str) -> str:
    target = inside(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content)
    return f"wrote {len(content)} characters"


def chat(question: str) -> str:
    reply = ollama.chat(
        model="llama3.1",
        messages=[
            {"role": "system", "content": 'Answer with JSON: {"path": ..., "content": ...} of the file to write.'},
            {"role": "user", "content": question},
        ],
        format="json",
    )
    step = json.loads(reply["message"]["content"])
    return write_file(step["path"], step["content"])


if __name__ == "__main__":
    print(chat(input("What shall I write? ")))
