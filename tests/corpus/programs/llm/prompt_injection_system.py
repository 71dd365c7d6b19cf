import anthropic
from fastapi import Depends, FastAPI
from pydantic import BaseModel, Field
from .auth import current_user

app = FastAPI()
client = anthropic.Anthropic(timeout=30)


class Ask(BaseModel):
    tone: str = Field(max_length=40)
    question: str = Field(max_length=2000)


@app.post("/ask")
def ask(body: Ask, user=Depends(current_user)):
    system = f"You answer customers of the bank. Tone: {body.tone}."  # flaw: llm-app
    reply = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=500, system=system,
        messages=[{"role": "user", "content": body.question}],
    )
    return {"reply": reply.content[0].text}
