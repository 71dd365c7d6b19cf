import anthropic
from fastapi import Depends, FastAPI
from pydantic import BaseModel, Field
from .auth import current_user

app = FastAPI()
client = anthropic.Anthropic(timeout=30)


class Ask(BaseModel):
    tone: str = Field(max_length=40)
    question: str = Field(max_length=2000)


TONES = {"friendly", "formal", "short"}


@app.post("/ask")
def ask(body: Ask, user=Depends(current_user)):
    tone = body.tone if body.tone in TONES else "friendly"
    system = f"You answer customers of the bank. Tone: {tone}."
    reply = client.messages.create(
        model="claude-3-5-haiku-latest", max_tokens=500, system=system,
        messages=[{"role": "user", "content": body.question}],
    )
    return {"reply": reply.content[0].text}
