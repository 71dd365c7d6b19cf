import bleach
from flask import Flask, request
from openai import OpenAI
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import login_required

app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app)
client = OpenAI(timeout=30)


@app.post("/answer")
@login_required
@limiter.limit("10/minute")
def answer():
    question = request.form["question"][:2000]
    reply = client.responses.create(model="gpt-4o-mini", input=question, max_output_tokens=400)
    return "<div class='answer'>" + reply.output_text + "</div>"  # flaw: CWE-79
