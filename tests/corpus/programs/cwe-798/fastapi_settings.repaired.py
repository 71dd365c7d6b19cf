import os
from fastapi import Depends, FastAPI
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    app_name: str = "orders"
    jwt_secret: str
    database_url: str


settings = Settings()
app = FastAPI(title=settings.app_name)


@app.get("/info")
def info():
    return {"name": settings.app_name}
