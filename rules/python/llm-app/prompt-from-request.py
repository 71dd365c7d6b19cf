import anthropic
from fastapi import FastAPI
from flask import Flask, request
from langchain_core.messages import HumanMessage, SystemMessage
from openai import OpenAI
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
client = OpenAI(timeout=30)
claude = anthropic.Anthropic(timeout=30)
BASE = "You are the help desk of a telephone company."
TONES = {"formal": "Be formal.", "short": "Be brief."}


class Question(BaseModel):
    persona: str
    text: str


@app.route("/direct", methods=["POST"])
def direct():
    # ruleid: prompt-from-request
    messages = [{"role": "system", "content": BASE + request.json["rules"]}, {"role": "user", "content": "Hello"}]
    return ask(messages)


@api.post("/variables")
def variables(question: Question):
    sections = [BASE]
    sections.append(f"Speak as {question.persona}.")
    system = "\n".join(sections)
    # ruleid: prompt-from-request
    return claude.messages.create(model="m", max_tokens=9, system=system, messages=[{"role": "user", "content": question.text}])


def with_persona(name):
    return f"{BASE} Speak as {name}."


@app.route("/returned", methods=["POST"])
def returned(llm):
    # ruleid: prompt-from-request
    return llm.invoke([SystemMessage(content=with_persona(request.form["name"])), HumanMessage(content="Hello")])


def ask_as(name):
    # todoruleid: prompt-from-request
    return ask([{"role": "system", "content": name}])


@app.route("/helper", methods=["POST"])
def helper():
    return ask_as(request.form["name"])


@app.route("/user", methods=["POST"])
def as_the_user():
    # ok: prompt-from-request
    return ask([{"role": "system", "content": BASE}, {"role": "user", "content": request.json["text"]}])


@app.route("/table", methods=["POST"])
def from_a_table():
    # ok: prompt-from-request
    return ask([{"role": "system", "content": BASE + TONES.get(request.json["tone"], "")}])


@app.route("/known", methods=["POST"])
def known():
    language = request.json["language"]
    if language not in ("en", "de"):
        return "unknown", 400
    # ok: prompt-from-request
    return ask([{"role": "system", "content": f"{BASE} Answer in {language}."}])


@api.get("/number/{count}")
def number(count: int):
    # ok: prompt-from-request
    return ask([{"role": "system", "content": f"{BASE} Use {count} words."}])


@app.route("/found", methods=["POST"])
def found(knowledge):
    articles = knowledge.search(request.json["text"], limit=3)
    # ok: prompt-from-request
    return ask([{"role": "system", "content": BASE + "".join(article.body for article in articles)}])
