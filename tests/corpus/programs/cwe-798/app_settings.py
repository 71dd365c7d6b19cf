"""Settings of the application, from the environment."""
import os
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Settings:
    debug: bool
    database_url: str
    secret_key: str
    jwt_secret: str
    page_size: int


@lru_cache
def get_settings() -> Settings:
    return Settings(
        debug=os.getenv("DEBUG", "false").lower() == "true",
        database_url=os.environ["DATABASE_URL"],
        secret_key=os.getenv("SECRET_KEY", "super-secret-key-change-me"),  # flaw: CWE-798
        jwt_secret=os.environ.get("JWT_SECRET") or "dev-jwt-secret",  # flaw: CWE-798
        page_size=int(os.getenv("PAGE_SIZE", "25")),
    )


def describe(settings: Settings) -> str:
    return f"debug={settings.debug} page_size={settings.page_size}"
