"""A chat endpoint whose persona can be chosen."""
import os

from anthropic import AsyncAnthropic
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()
client = AsyncAnthropic(api_key=os.environ["ANTHROPIC_API_KEY"], timeout=30)
PERSONAS = {
    "tutor": "You are a patient tutor.",
    "coach": "You are a friendly running coach.",
}


class ChatRequest(BaseModel):
    persona: str = Field(max_length=40)
    message: str = Field(max_length=4000)


@app.post("/chat")
async def chat(body: ChatRequest):
    system = PERSONAS.get(body.persona, PERSONAS["tutor"])
    reply = await client.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=800,
        system=system,
        messages=[{"role": "user", "content": body.message}],
    )
    return {"reply": reply.content[0].text}


@app.get("/health")
async def health():
    return {"status": "ok"}
