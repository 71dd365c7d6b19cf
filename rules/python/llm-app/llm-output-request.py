import json
from urllib.parse import urlparse

import httpx
import requests
from openai import OpenAI

client = OpenAI()
HOSTS = {"api.example.org"}
PAGES = {"news": "https://news.example.org"}


def direct(question):
    # ruleid: llm-output-request
    return requests.get(client.responses.create(model="gpt-4o", input=question).output_text, timeout=5)


def variables(question):
    call = client.chat.completions.create(model="gpt-4o", messages=question).choices[0].message.tool_calls[0]
    url = json.loads(call.function.arguments)["url"]
    # ruleid: llm-output-request
    return requests.get(url, timeout=5).text


def address_of(host):
    return "https://" + host


async def helper_builds(llm, question):
    answer = await llm.ainvoke(question)
    async with httpx.AsyncClient() as http:
        # ruleid: llm-output-request
        return await http.get(address_of(answer.content))


def fetched(url):
    # todoruleid: llm-output-request
    return requests.get(url, timeout=5).text


def helper_fetches(question):
    return fetched(client.responses.create(model="gpt-4o", input=question).output_text)


def allowed(question):
    url = client.responses.create(model="gpt-4o", input=question).output_text
    if urlparse(url).hostname not in HOSTS:
        raise ValueError(url)
    # ok: llm-output-request
    return requests.get(url, timeout=5).text


def by_parts(question):
    url = client.responses.create(model="gpt-4o", input=question).output_text
    parts = urlparse(url)
    if parts.scheme != "https" or parts.hostname not in HOSTS:
        raise ValueError(url)
    # ok: llm-output-request
    return requests.get(url, timeout=5).text


def looked_up(question):
    # ok: llm-output-request
    return requests.get(PAGES[client.responses.create(model="gpt-4o", input=question).output_text], timeout=5)


def behind_the_host(question):
    city = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-request
    return requests.get(f"https://api.example.org/weather/{city}", timeout=5)


def parameters(question):
    city = client.responses.create(model="gpt-4o", input=question).output_text
    # ok: llm-output-request
    return requests.get("https://api.example.org/weather", params={"city": city}, timeout=5)
