import litellm
from fastapi import Depends, FastAPI
from flask import Flask, request
from openai import OpenAI

app = FastAPI()
site = Flask(__name__)
client = OpenAI(timeout=30)


@app.post("/chat")
def chat(body: ChatRequest):
    # ruleid: llm-endpoint-open
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": body.message}])
    return {"reply": answer.choices[0].message.content}


@app.post("/chat/mine", dependencies=[Depends(api_key)])
def chat_with_key(body: ChatRequest):
    # ok: llm-endpoint-open
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": body.message}])
    return {"reply": answer.choices[0].message.content}


@app.post("/chat/ours")
def chat_as_user(body: ChatRequest, user: User = Depends(current_user)):
    # ok: llm-endpoint-open
    return litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": body.message}])


@site.post("/summary")
@login_required
def summary():
    # ok: llm-endpoint-open
    return litellm.completion(model="gpt-4o", messages=[{"role": "user", "content": request.json["text"]}])


@site.post("/open-summary")
def open_summary():
    text = request.json["text"]
    # ruleid: llm-endpoint-open
    answer = client.responses.create(model="gpt-4o", input=text)
    return answer.output_text


def summarise(text):
    # ok: llm-endpoint-open
    return client.responses.create(model="gpt-4o", input=text)
