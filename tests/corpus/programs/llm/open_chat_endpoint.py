import hmac
import os
from fastapi import Depends, FastAPI, Header, HTTPException
from openai import AsyncOpenAI
from pydantic import BaseModel, Field

app = FastAPI()
client = AsyncOpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30)


class ChatRequest(BaseModel):
    message: str = Field(max_length=4000)


@app.post("/chat")
async def chat(body: ChatRequest):  # flaw: CWE-306
    completion = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": body.message}]
    )
    return {"reply": completion.choices[0].message.content}
