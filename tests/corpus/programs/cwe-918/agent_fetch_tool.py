import json

import requests
from openai import OpenAI

client = OpenAI(timeout=60)
TOOLS = [{
    "type": "function",
    "function": {
        "name": "fetch_page",
        "description": "Download a web page",
        "parameters": {"type": "object", "properties": {"url": {"type": "string"}}, "required": ["url"]},
    },
}]


def fetch_page(url):
    return requests.get(url, timeout=10).text[:5000]


def ask(question):
    messages = [{"role": "user", "content": question}]
    for _ in range(5):
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages, tools=TOOLS).choices[0].message
        if not reply.tool_calls:
            return reply.content
        messages.append(reply)
        for call in reply.tool_calls:
            args = json.loads(call.function.arguments)
            page = requests.get(args["url"], timeout=10).text[:5000]  # flaw: CWE-918
            messages.append({"role": "tool", "tool_call_id": call.id, "content": page})
    return None
