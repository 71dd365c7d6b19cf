"""A small coding agent that can run commands."""
import json
import subprocess

from anthropic import Anthropic

client = Anthropic(timeout=60)
MODEL = "claude-3-5-sonnet-latest"
MAX_TURNS = 10

TOOLS = [
    {
        "name": "run_command",
        "description": "Run a command in the project folder and return its output.",
        "input_schema": {
            "type": "object",
            "properties": {"command": {"type": "string"}},
            "required": ["command"],
        },
    }
]


def run_command(command: str) -> str:
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60)  # flaw: CWE-78
    return done.stdout + done.stderr


def agent(task: str) -> str:
    messages = [{"role": "user", "content": task}]
    for _ in range(MAX_TURNS):
        reply = client.messages.create(model=MODEL, max_tokens=2048, tools=TOOLS, messages=messages)
        messages.append({"role": "assistant", "content": reply.content})
        if reply.stop_reason != "tool_use":
            return "".join(block.text for block in reply.content if block.type == "text")
        results = []
        for block in reply.content:
            if block.type == "tool_use":
                output = run_command(block.input["command"])
                results.append({"type": "tool_result", "tool_use_id": block.id, "content": output[:8000]})
        messages.append({"role": "user", "content": results})
    return json.dumps({"error": "too many turns"})


if __name__ == "__main__":
    print(agent(input("Task: ")))
