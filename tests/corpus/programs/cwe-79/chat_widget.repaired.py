import os

from flask import Flask, jsonify, render_template, request
from openai import OpenAI
import bleach
import markdown
from markupsafe import Markup

app = Flask(__name__)
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30)
TAGS = ["p", "ul", "ol", "li", "strong", "em", "code", "pre"]


@app.get("/")
def index():
    return render_template("chat.html")


@app.post("/chat")
def chat():
    question = request.get_json().get("question", "")[:2000]
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "You are a helpful support assistant."},
            {"role": "user", "content": question},
        ],
        max_tokens=500,
    )
    answer = completion.choices[0].message.content
    html = Markup(bleach.clean(markdown.markdown(answer), tags=TAGS))
    return render_template("answer.html", question=question, answer=html)


@app.get("/health")
def health():
    return jsonify(ok=True)
