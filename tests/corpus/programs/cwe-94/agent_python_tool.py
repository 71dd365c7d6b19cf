import json
import os

import anthropic

client = anthropic.Anthropic(timeout=60.0)
TOOLS = [
    {
        "name": "calculate",
        "description": "Evaluate a Python expression",
        "input_schema": {"type": "object", "properties": {"expression": {"type": "string"}}, "required": ["expression"]},
    }
]


def run_tool(name, arguments):
    if name == "calculate":
        return str(eval(arguments["expression"]))  # flaw: CWE-94, CWE-95
    return "unknown tool"


def chat(question, limit=6):
    messages = [{"role": "user", "content": question}]
    for _ in range(limit):
        reply = client.messages.create(model=os.environ["MODEL"], max_tokens=1024, tools=TOOLS, messages=messages)
        if reply.stop_reason != "tool_use":
            return reply.content[0].text
        messages.append({"role": "assistant", "content": reply.content})
        results = []
        for block in reply.content:
            if block.type == "tool_use":
                results.append({"type": "tool_result", "tool_use_id": block.id, "content": run_tool(block.name, block.input)})
        messages.append({"role": "user", "content": results})
    return json.dumps({"error": "no answer"})
