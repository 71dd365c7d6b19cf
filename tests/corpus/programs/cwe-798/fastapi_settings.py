import os
from fastapi import Depends, FastAPI
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    app_name: str = "orders"
    jwt_secret: str = "change-me-please-9f8a7c"  # flaw: CWE-798
    database_url: str = "postgresql://orders:orders123@db/orders"  # flaw: CWE-798


settings = Settings()
app = FastAPI(title=settings.app_name)


@app.get("/info")
def info():
    return {"name": settings.app_name}
