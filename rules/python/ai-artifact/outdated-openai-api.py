import os

import openai
import openai as ai
from openai import AsyncOpenAI, ChatCompletion as Chat, OpenAI

openai.api_key = os.environ["OPENAI_API_KEY"]
# ok: outdated-openai-api
openai.api_base = "https://proxy.internal/v1"


def ask(question):
    # ruleid: outdated-openai-api
    response = openai.ChatCompletion.create(
        model="gpt-3.5-turbo",
        messages=[{"role": "user", "content": question}],
    )
    return response["choices"][0]["message"]["content"]


async def ask_async(question):
    # ruleid: outdated-openai-api
    return await ai.ChatCompletion.acreate(model="gpt-4", messages=question)


def complete(prompt):
    try:
        # ruleid: outdated-openai-api
        return openai.Completion.create(engine="text-davinci-003", prompt=prompt)
    # ruleid: outdated-openai-api
    except openai.error.RateLimitError:
        return None


class Embedder:
    def embed(self, texts):
        # ruleid: outdated-openai-api
        return openai.Embedding.create(input=texts, model="text-embedding-ada-002")

    def transcribe(self, handle):
        # ruleid: outdated-openai-api
        return openai.Audio.transcribe("whisper-1", handle)

    def chat(self, messages):
        # ruleid: outdated-openai-api
        return Chat.create(model="gpt-4", messages=messages)


# ok: outdated-openai-api
client = OpenAI(timeout=30)


def ask_client(question):
    # ok: outdated-openai-api
    return client.chat.completions.create(model="gpt-4o-mini", messages=question)


def ask_module(question):
    # ok: outdated-openai-api
    return openai.chat.completions.create(model="gpt-4o-mini", messages=question)


def embed(texts):
    try:
        # ok: outdated-openai-api
        return openai.embeddings.create(input=texts, model="text-embedding-3-small")
    # ok: outdated-openai-api
    except openai.RateLimitError:
        return None


# ok: outdated-openai-api
openai.base_url = "https://proxy.internal/v1"


def transcribe(model, data):
    if is_openai_v1():
        return client.audio.transcriptions.create(model=model, file=data)
    else:
        # ok: outdated-openai-api
        return openai.Audio.transcribe(model, data)


class Image:
    # ok: outdated-openai-api
    def create(self, openai):
        return self


class Registry:
    # ok: outdated-openai-api
    ChatCompletion = None


# ok: outdated-openai-api
chosen = Registry.ChatCompletion
# ok: outdated-openai-api
held = None if hasattr(openai, "OpenAI") else openai.ChatCompletion
