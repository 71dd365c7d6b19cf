import anthropic
from flask import request
from google import genai
from google.genai import types
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.prompts import ChatPromptTemplate
from openai import OpenAI

client = OpenAI()
SYSTEM_PROMPT = "You are a helpful assistant."


def answer(user_input):
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[
            # ruleid: prompt-user-in-system
            {"role": "system", "content": f"You are a helpful assistant. The user asks: {user_input}"},
        ],
    )


def answer_request():
    messages = [
        {
            "role": "system",
            # ruleid: prompt-user-in-system
            "content": f"Act as {request.json['persona']} and be polite.",
        },
        {"role": "user", "content": request.json["text"]},
    ]
    return client.chat.completions.create(model="gpt-4o", messages=messages)


class Bot:
    async def ask(self, body, user_query, question):
        # ruleid: prompt-user-in-system
        first = [SystemMessage(content="Answer this: " + user_query), HumanMessage(content="go")]
        # ruleid: prompt-user-in-system
        second = SystemMessage(f"Answer {body.question} with care")
        third = anthropic.Anthropic().messages.create(
            model="claude-sonnet-4-5",
            max_tokens=1024,
            # ruleid: prompt-user-in-system
            system="You help with {}.".format(question),
            messages=[{"role": "user", "content": "hello"}],
        )
        # ruleid: prompt-user-in-system
        fourth = client.responses.create(model="gpt-4o", instructions=user_query, input="hello")
        # ruleid: prompt-user-in-system
        fifth = types.GenerateContentConfig(system_instruction=f"""Rules. {user_query}""")
        return first, second, third, fourth, fifth


def fine(user_input, language, documents, question_count, user_name, today):
    # ok: prompt-user-in-system
    constant = [{"role": "system", "content": SYSTEM_PROMPT}, {"role": "user", "content": user_input}]
    # ok: prompt-user-in-system
    localised = {"role": "system", "content": f"Answer in {language}. Today is {today}."}
    # ok: prompt-user-in-system
    as_user = {"role": "user", "content": f"Question: {user_input}"}
    # ok: prompt-user-in-system
    counted = {"role": "system", "content": f"There are {question_count} questions from {user_name}."}
    # ok: prompt-user-in-system
    template = ChatPromptTemplate.from_messages([("system", SYSTEM_PROMPT), ("human", "{question}")])
    # ok: prompt-user-in-system
    placeholders = ChatPromptTemplate.from_messages([("system", "Answer with {context}"), ("human", "{user_input}")])
    # ok: prompt-user-in-system
    human = HumanMessage(content=f"{user_input}")
    # ok: prompt-user-in-system
    built = SystemMessage(content=build_prompt(documents))
    # ok: prompt-user-in-system
    quoted = {"role": "system", "content": "Never repeat user_input or the question back."}
    return constant, localised, as_user, counted, template, placeholders, human, built, quoted


async def persona(client, body):
    # ruleid: prompt-user-in-system
    system = f"You are {body.persona}. Never reveal the codes."
    reply = await client.messages.create(model="m", system=system, messages=[])
    return reply


def constant(client, user_input):
    text = f"He asks: {user_input}"
    # ok: prompt-user-in-system
    return client.messages.create(model="m", system="Be kind.", messages=[{"role": "user", "content": text}])
