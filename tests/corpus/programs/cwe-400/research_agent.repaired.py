"""An agent that searches the archive until it has an answer."""
import json

from openai import OpenAI

from .archive import search_archive

client = OpenAI(timeout=60)
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "search_archive",
            "description": "Search the archive",
            "parameters": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]},
        },
    }
]
MAX_STEPS = 8


def run_agent(question: str) -> str:
    messages = [{"role": "user", "content": question}]
    for _ in range(MAX_STEPS):
        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages, tools=TOOLS)
        message = reply.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content or ""
        for call in message.tool_calls:
            query = json.loads(call.function.arguments)["query"]
            hits = search_archive(str(query))
            messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(hits[:5])})
    return "I did not find an answer."


if __name__ == "__main__":
    print(run_agent(input("Question: ")))
