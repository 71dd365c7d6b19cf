import hmac
import os
from fastapi import Depends, FastAPI, Header, HTTPException
from openai import AsyncOpenAI
from pydantic import BaseModel, Field

app = FastAPI()
client = AsyncOpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=30)


class ChatRequest(BaseModel):
    message: str = Field(max_length=4000)


def api_key(x_api_key: str = Header()):
    if not hmac.compare_digest(x_api_key, os.environ["CHAT_KEY"]):
        raise HTTPException(401)


@app.post("/chat", dependencies=[Depends(api_key)])
async def chat(body: ChatRequest):
    completion = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": body.message}], max_tokens=500
    )
    return {"reply": completion.choices[0].message.content}
