import os

import anthropic
import requests
import streamlit as st
from langchain_core.messages import SystemMessage
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def direct(question):
    return client.responses.create(
        model="gpt-4o",
        # ruleid: llm-key-in-prompt
        instructions="Call the API with the key " + os.environ["WEATHER_API_KEY"],
        input=question,
    )


def variables(question):
    key = os.getenv("DB_PASSWORD")
    system = f"You may use the database; the password is {key}."
    messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
    # ruleid: llm-key-in-prompt
    return client.chat.completions.create(model="gpt-4o", messages=messages)


def system_for(secret):
    return "The token is %s" % secret


def helper_builds(question):
    return anthropic.Anthropic().messages.create(
        model="claude-sonnet-4-5",
        max_tokens=100,
        # ruleid: llm-key-in-prompt
        system=system_for(st.secrets["admin_token"]),
        messages=question,
    )


def asked(system):
    # todoruleid: llm-key-in-prompt
    return client.responses.create(model="gpt-4o", input=system)


def helper_asks():
    return asked("key: " + os.environ["API_KEY"])


def chain(llm):
    # ruleid: llm-key-in-prompt
    return llm.invoke([SystemMessage(content="Key: " + os.environ.get("SERVICE_SECRET", ""))])


def own_key(question):
    own = OpenAI(api_key=os.environ["OTHER_API_KEY"])
    # ok: llm-key-in-prompt
    return own.responses.create(model="gpt-4o", input=question)


def setting(question):
    name = os.environ["APP_NAME"]
    # ok: llm-key-in-prompt
    return client.responses.create(model="gpt-4o", instructions=f"You are {name}.", input=question)


def limit(question):
    limit = os.environ.get("MAX_Tok: llm-key-in-promptENS", "100")
    # ok: llm-key-in-prompt
    return client.responses.create(model="gpt-4o", input=f"Answer in {limit} tokens: {question}")


def header(question):
    token = os.environ["SERVICE_Tok: llm-key-in-promptEN"]
    page = requests.get("https://api.example.org", headers={"Authorization": token}, timeout=5)
    # ok: llm-key-in-prompt
    return client.responses.create(model="gpt-4o", input="Hello " + question)


def named(question):
    # ok: llm-key-in-prompt
    return client.responses.create(model="gpt-4o", input="How do I set OPENAI_API_KEY?")
