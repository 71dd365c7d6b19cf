import litellm
import ollama
from anthropic import Anthropic
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
MAX_TURNS = 10


def run(messages, tools):
    while True:
        # ruleid: agent-loop-unbounded
        reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
        message = reply.choices[0].message
        messages.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            messages.append({"role": "tool", "tool_call_id": call.id, "content": execute(call)})


class Agent:
    async def run(self, messages):
        while True:
            # ruleid: agent-loop-unbounded
            reply = await self.client.responses.create(
                model="gpt-4o",
                input=messages,
                tools=self.tools,
            )
            if reply.status == "completed":
                break
            messages += reply.output

    def claude(self, messages):
        while True:
            try:
                # ruleid: agent-loop-unbounded
                reply = Anthropic().messages.create(
                    model="claude-sonnet-4-5", max_tokens=1024, messages=messages, tools=self.tools
                )
            except TimeoutError:
                continue
            if reply.stop_reason != "tool_use":
                return reply


def other_libraries(messages, tools):
    while True:
        # ruleid: agent-loop-unbounded
        reply = litellm.completion(model="gpt-4o", messages=messages, tools=tools)
        if not reply.choices[0].message.tool_calls:
            break
    while True:
        # ruleid: agent-loop-unbounded
        reply = ollama.chat(model="llama3.2", messages=messages, tools=tools)
        if not reply.message.tool_calls:
            break


def bounded(messages, tools):
    for turn in range(MAX_TURNS):
        # ok: agent-loop-unbounded
        reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
        if not reply.choices[0].message.tool_calls:
            break


def counted(messages, tools):
    turns = 0
    while True:
        turns += 1
        # ok: agent-loop-unbounded
        reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
        if turns >= MAX_TURNS or not reply.choices[0].message.tool_calls:
            break


def budgeted(messages, tools, budget):
    while True:
        if budget.spent > budget.limit:
            raise RuntimeError("budget spent")
        # ok: agent-loop-unbounded
        reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
        if not reply.choices[0].message.tool_calls:
            return reply


def condition(messages, tools, turns=0):
    while turns < MAX_TURNS:
        # ok: agent-loop-unbounded
        client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
        turns += 1


def chat(messages, tools):
    while True:
        text = input("> ")
        messages.append({"role": "user", "content": text})
        # ok: agent-loop-unbounded
        reply = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
        print(reply.choices[0].message.content)


async def worker(queue, tools, async_client: AsyncOpenAI):
    while True:
        job = await queue.get()
        # ok: agent-loop-unbounded
        await async_client.chat.completions.create(model="gpt-4o", messages=job.messages, tools=tools)


def until_done(messages):
    while True:
        # ruleid: agent-loop-unbounded
        reply = client.chat.completions.create(model="gpt-4o", messages=messages)
        if reply.choices[0].finish_reason == "stop":
            return reply
