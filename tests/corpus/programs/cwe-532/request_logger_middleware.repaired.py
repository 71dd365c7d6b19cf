import logging
from fastapi import FastAPI
from pydantic import BaseModel

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)
app = FastAPI()


class Credentials(BaseModel):
    username: str
    password: str


async def authenticate(credentials):
    return credentials.username == "demo"


@app.post("/signin")
async def signin(credentials: Credentials):
    logger.info("signin attempt")
    return {"ok": await authenticate(credentials)}
