"""Every way in which a framework hands over what somebody sent, and a library what a model wrote, is a source: one small program each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.deep.conftest import source
from vetline.core.ports import DeepRequest
from vetline.deep.scanner import SemgrepScanner
from vetline.host import rulefiles

RULES = Path(__file__).parents[2] / "rules" / "python"

MODELS: Mapping[str, str] = {
    "openai chat": """
from openai import OpenAI

client = OpenAI()

def ask(prompt):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": prompt}])
    value = answer.choices[0].message.content
    SINK
""",
    "openai chat, asynchronous": """
from openai import AsyncOpenAI

async def ask(prompt):
    client = AsyncOpenAI()
    answer = await client.chat.completions.create(model="m", messages=[{"role": "user", "content": prompt}])
    value = answer.choices[0].message.content
    SINK
""",
    "openai chat, streamed": """
from openai import OpenAI

client = OpenAI()

def ask(prompt):
    stream = client.chat.completions.create(model="m", messages=[{"role": "user", "content": prompt}], stream=True)
    value = ""
    for chunk in stream:
        value += chunk.choices[0].delta.content or ""
    SINK
""",
    "openai chat, its tool's arguments": """
import json
from openai import OpenAI

client = OpenAI()

def ask(prompt, tools):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": prompt}], tools=tools)
    call = answer.choices[0].message.tool_calls[0]
    value = json.loads(call.function.arguments)["code"]
    SINK
""",
    "openai responses": """
from openai import OpenAI

client = OpenAI()

def ask(prompt):
    value = client.responses.create(model="m", input=prompt).output_text
    SINK
""",
    "openai responses, streamed": """
from openai import OpenAI

client = OpenAI()

def ask(prompt):
    parts = []
    for event in client.responses.create(model="m", input=prompt, stream=True):
        if event.type == "response.output_text.delta":
            parts.append(event.delta)
    value = "".join(parts)
    SINK
""",
    "openai, its old interface": """
import openai

def ask(prompt):
    answer = openai.ChatCompletion.create(model="m", messages=[{"role": "user", "content": prompt}])
    value = answer["choices"][0]["message"]["content"]
    SINK
""",
    "anthropic": """
import anthropic

client = anthropic.Anthropic()

def ask(prompt):
    message = client.messages.create(model="m", max_tokens=100, messages=[{"role": "user", "content": prompt}])
    value = message.content[0].text
    SINK
""",
    "anthropic, streamed": """
import anthropic

client = anthropic.Anthropic()

def ask(prompt):
    value = ""
    with client.messages.stream(model="m", max_tokens=100, messages=[{"role": "user", "content": prompt}]) as stream:
        for text in stream.text_stream:
            value += text
    SINK
""",
    "anthropic, its tool's arguments": """
import anthropic

client = anthropic.Anthropic()

def ask(prompt, tools):
    message = client.messages.create(model="m", max_tokens=100, tools=tools, messages=[{"role": "user", "content": prompt}])
    for block in message.content:
        if block.type == "tool_use":
            value = block.input["code"]
            SINK
""",
    "litellm": """
import litellm

def ask(prompt):
    value = litellm.completion(model="m", messages=[{"role": "user", "content": prompt}]).choices[0].message.content
    SINK
""",
    "litellm, by name": """
from litellm import acompletion

async def ask(prompt):
    answer = await acompletion(model="m", messages=[{"role": "user", "content": prompt}])
    value = answer["choices"][0]["message"]["content"]
    SINK
""",
    "ollama chat": """
import ollama

def ask(prompt):
    value = ollama.chat(model="m", messages=[{"role": "user", "content": prompt}])["message"]["content"]
    SINK
""",
    "ollama generate": """
from ollama import generate

def ask(prompt):
    value = generate(model="m", prompt=prompt).response
    SINK
""",
    "ollama client": """
from ollama import Client

def ask(prompt):
    client = Client(host="http://localhost:11434")
    value = ""
    for part in client.chat(model="m", messages=[{"role": "user", "content": prompt}], stream=True):
        value += part.message.content
    SINK
""",
    "google-genai": """
from google import genai

client = genai.Client()

def ask(prompt):
    value = client.models.generate_content(model="m", contents=prompt).text
    SINK
""",
    "google-genai, streamed": """
from google import genai

client = genai.Client()

def ask(prompt):
    value = ""
    for chunk in client.models.generate_content_stream(model="m", contents=prompt):
        value += chunk.text
    SINK
""",
    "google.generativeai": """
import google.generativeai as genai

def ask(prompt):
    model = genai.GenerativeModel("m")
    value = model.generate_content(prompt).text
    SINK
""",
    "langchain invoke": """
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="m")

def ask(prompt):
    value = llm.invoke(prompt).content
    SINK
""",
    "langchain stream": """
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="m")

def ask(prompt):
    value = ""
    for chunk in llm.stream(prompt):
        value += chunk.content
    SINK
""",
    "langchain LCEL": """
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

def ask(question):
    prompt = ChatPromptTemplate.from_template("Write code for {question}")
    chain = prompt | ChatOpenAI(model="m") | StrOutputParser()
    value = chain.invoke({"question": question})
    SINK
""",
    "langchain LCEL, asynchronous": """
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_anthropic import ChatAnthropic

prompt = ChatPromptTemplate.from_template("Write code for {question}")
chain = prompt | ChatAnthropic(model="m") | StrOutputParser()

async def ask(question):
    value = await chain.ainvoke({"question": question})
    SINK
""",
    "transformers pipeline": """
from transformers import pipeline

pipe = pipeline("text-generation", model="m", revision="0" * 40)

def ask(prompt):
    value = pipe(prompt, max_new_tokens=100)[0]["generated_text"]
    SINK
""",
    "transformers generate": """
from transformers import AutoModelForCausalLM, AutoTokenizer

def ask(prompt):
    tokenizer = AutoTokenizer.from_pretrained("m", revision="0" * 40)
    model = AutoModelForCausalLM.from_pretrained("m", revision="0" * 40)
    made = model.generate(**tokenizer(prompt, return_tensors="pt"))
    value = tokenizer.decode(made[0], skip_special_tokens=True)
    SINK
""",
}

WEB: Mapping[str, str] = {
    **{
        f"Flask {given}": f"""
from flask import Flask, request

app = Flask(__name__)

@app.route("/search", methods=["POST"])
def search():
    value = {given}
    SINK
"""
        for given in (
            *('request.args["q"]', 'request.args.get("q")', 'request.form["q"]', 'request.values["q"]', 'request.json["q"]', 'request.get_json()["q"]'),
            *('request.cookies.get("q")', 'request.headers["X-Q"]', 'request.files["q"].filename', "request.get_data(as_text=True)", 'request.view_args["q"]'),
        )
    },
    "Flask, out of the path": """
from flask import Flask

app = Flask(__name__)

@app.route("/search/<value>")
def search(value):
    SINK
""",
    "FastAPI, out of the path or the query": """
from fastapi import FastAPI

app = FastAPI()

@app.get("/search/{value}")
def search(value: str):
    SINK
""",
    "FastAPI router, query": """
from fastapi import APIRouter, Query

router = APIRouter()

@router.get("/search")
async def search(value: str = Query(...)):
    SINK
""",
    "FastAPI form": """
from typing import Annotated
from fastapi import FastAPI, Form

app = FastAPI()

@app.post("/search")
async def search(value: Annotated[str, Form()]):
    SINK
""",
    "FastAPI body": """
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()

class Search(BaseModel):
    q: str

@app.post("/search")
async def search(body: Search):
    value = body.q
    SINK
""",
    "FastAPI upload": """
from fastapi import FastAPI, UploadFile

app = FastAPI()

@app.post("/search")
async def search(file: UploadFile):
    value = file.filename
    SINK
""",
    "FastAPI request": """
from fastapi import FastAPI, Request

app = FastAPI()

@app.post("/search")
async def search(request: Request):
    value = (await request.json())["q"]
    SINK
""",
    **{
        f"Django {given}": f"""
import json
from django.http import HttpRequest

def search(request: HttpRequest):
    value = {given}
    SINK
"""
        for given in ('request.GET["q"]', 'request.POST.get("q")', 'json.loads(request.body)["q"]', 'request.COOKIES["q"]', 'request.META["HTTP_X_Q"]', 'request.headers["X-Q"]')
    },
    "Django view class": """
from django.views import View

class Search(View):
    def get(self, request):
        value = request.GET.get("q", "")
        SINK
""",
    "Django REST framework": """
from rest_framework.views import APIView

class Search(APIView):
    def post(self, request):
        value = request.data["q"]
        SINK
""",
    **{
        f"Starlette {given}": f"""
from starlette.applications import Starlette
from starlette.requests import Request

async def search(request: Request):
    value = {given}
    SINK
"""
        for given in ('request.query_params["q"]', 'request.path_params["q"]', '(await request.json())["q"]', '(await request.form())["q"]', '(await request.body()).decode()')
    },
    **{
        f"aiohttp {given}": f"""
from aiohttp import web

async def search(request: web.Request):
    value = {given}
    SINK
"""
        for given in ('request.query["q"]', 'request.match_info["q"]', '(await request.post())["q"]', '(await request.json())["q"]', "await request.text()")
    },
    **{
        f"Streamlit {given}": f"""
import streamlit as st

def page():
    value = {given}
    SINK
"""
        for given in ('st.text_input("Search")', 'st.text_area("Search")', 'st.chat_input("Search")', 'st.query_params["q"]', 'st.file_uploader("File").name')
    },
    "Streamlit, outside of functions": """
import streamlit as st

value = st.text_input("Search")
if value:
    SINK
""",
    "Gradio interface": """
import gradio as gr

def search(value):
    SINK

gr.Interface(fn=search, inputs="text", outputs="text").launch()
""",
    "Gradio event": """
import gradio as gr

def search(value):
    SINK

with gr.Blocks() as demo:
    box = gr.Textbox()
    button = gr.Button("Search")
    button.click(search, inputs=box, outputs=box)
""",
    "Gradio chat": """
import gradio as gr

def search(value, history):
    SINK

gr.ChatInterface(search).launch()
""",
    "MCP tool": """
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("search")

@mcp.tool()
def search(value: str) -> str:
    SINK
""",
    "MCP low-level server": """
from mcp.server import Server

server = Server("search")

@server.call_tool()
async def call(name: str, arguments: dict):
    value = arguments["q"]
    SINK
""",
}

SINKS = {"exec(value)": {"CWE-94", "CWE-95"}, 'cursor.execute("SELECT * FROM t WHERE q = \'" + value + "\'")': {"CWE-89"}}


def missed(programs: Mapping[str, str], scanner: SemgrepScanner) -> list[str]:
    """The sources that no flow of theirs into each sink is reported from, but as a hint for a parameter."""
    rules = tuple(rule for rule in rulefiles.load([RULES], bundled=True)[0] if rule.body.get("mode") == "taint")
    told: list[str] = []
    for sink, flaws in SINKS.items():
        wanted = tuple(rule for rule in rules if not flaws.isdisjoint(rule.info.cwe) and not rule.info.id.endswith("from-parameter"))
        answers = scanner.scan([DeepRequest(source(text.replace("SINK", sink)), wanted) for text in programs.values()])
        told += [f"{name} -> {sink}" for name, answer in zip(programs, answers, strict=True) if not answer.matches]
    return told


def test_what_models_write_is_a_source(semgrep: SemgrepScanner) -> None:
    assert missed(MODELS, semgrep) == []


def test_what_somebody_sends_is_a_source(semgrep: SemgrepScanner) -> None:
    assert missed(WEB, semgrep) == []
