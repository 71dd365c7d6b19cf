import os
from os import environ, getenv

from flask import Flask

app = Flask(__name__)
# ruleid: fallback-secret
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY", "dev-secret-key-change-in-production")
# ruleid: fallback-secret
JWT_SECRET = os.getenv("JWT_SECRET", "super-secret")
# ruleid: fallback-secret
ADMIN_KEY = os.environ.get("ADMIN_KEY", "reports-2026")
# ruleid: fallback-secret
DB_PASSWORD = environ.get("DB_PASSWORD") or "postgres"


def connect(driver):
    return driver.connect(
        user="app",
        # ruleid: fallback-secret
        password=getenv("POSTGRES_PASSWORD", default="postgres"),
    )


class Settings:
    # ruleid: fallback-secret
    api_key = os.getenv("PAYMENTS_API_KEY") or "pk-internal-1"

    async def token(self):
        # ruleid: fallback-secret
        return os.environ.get(
            "SERVICE_TOKEN",
            "letmein",
        )


# ok: fallback-secret
required = os.environ["SECRET_KEY"]
# ok: fallback-secret
optional = os.getenv("API_TOKEN")
# ok: fallback-secret
empty = os.getenv("API_TOKEN", "")
# ok: fallback-secret
nothing = os.environ.get("API_TOKEN", None)
# ok: fallback-secret
path = os.getenv("JWT_PUBLIC_KEY", "keys/public.pem")
# ok: fallback-secret
key_file = os.getenv("TLS_PRIVATE_KEY", "/run/secrets/tls.key")
# ok: fallback-secret
limit = os.getenv("MAX_TOKENS", "4096")
# ok: fallback-secret
header = os.getenv("TOKEN_HEADER", "X-Auth")
# ok: fallback-secret
local = os.getenv("OPENAI_API_KEY", "EMPTY")
# ok: fallback-secret
ollama = os.environ.get("OLLAMA_API_KEY", "ollama")
# ok: fallback-secret
key_id = os.getenv("AWS_ACCESS_KEY_ID", "local")
# ok: fallback-secret
name = os.getenv("SECRET_NAME", "app/production")
# ok: fallback-secret
cache = os.getenv("CACHE_KEY", "v1")
# ok: fallback-secret
host = os.getenv("DB_HOST", "localhost")
# ok: fallback-secret
testing = os.getenv("TEST_DB_PASSWORD", "postgres")
# ok: fallback-secret
from_mapping = {"SECRET_KEY": "x"}.get("SECRET_KEY", "fallback")


# ruleid: fallback-secret
VAULT_KEY = os.getenv("VAULT_KEY") or "v5nGq0mX1c8yJtQm2b7kPzW4"
