import os

from flask import Flask, render_template, request
from markupsafe import Markup
from openai import OpenAI

app = Flask(__name__)
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30)


@app.post("/summary")
def summary():
    article = request.form["article"][:20000]
    completion = client.responses.create(model="gpt-4.1-mini", input="Summarise in three bullets:\n" + article)
    text = completion.output_text
    return render_template("summary.html", lines=text.split("\n"))
