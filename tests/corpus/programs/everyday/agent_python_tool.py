import json
import math
import subprocess
import sys

from openai import OpenAI

client = OpenAI(timeout=60)
FUNCTIONS = {"sqrt": math.sqrt, "log": math.log, "factorial": math.factorial}

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "compute",
            "description": "Work something out with Python.",
            "parameters": {
                "type": "object",
                "properties": {"code": {"type": "string"}, "argument": {"type": "number"}},
                "required": ["code"],
            },
        },
    }
]


def compute(arguments):
    done = subprocess.run([sys.executable, "-c", arguments["code"]], capture_output=True, text=True, timeout=10)
    return done.stdout


def ask(question):
    messages = [{"role": "user", "content": question}]
    for _ in range(5):
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages, tools=TOOLS)
        message = reply.choices[0].message
        if not message.tool_calls:
            return message.content
        messages.append(message)
        for call in message.tool_calls:
            result = compute(json.loads(call.function.arguments))  # flaw: CWE-94
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    return "no answer"
