import os
from pathlib import Path

from django.conf import settings

BASE_DIR = Path(__file__).resolve().parent.parent
# ruleid: django-secret-literal
SECRET_KEY = "django-insecure-n0t-a-real-key-n0t-a-real-key-n0t-a-real"
# ruleid: django-secret-literal
SECRET_KEY = 'k3^n0tar3alk3yn0tar3alk3y'
# ok: django-secret-literal
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
# ok: django-secret-literal
SECRET_KEY = os.getenv("DJANGO_SECRET_KEY", "")
# ok: django-secret-literal
SECRET_KEY = ""
# ok: django-secret-literal
SECRET_KEY_FALLBACKS = ["old"]
# ok: django-secret-literal
SECRET_KEY_FILE = "django-insecure-path"

INSTALLED_APPS = [
    "django.contrib.auth",
    "app",
]


class Defaults:
    # ruleid: django-secret-literal
    SECRET_KEY = (
        "django-insecure-second-n0t-a-real-key"
    )

    def key(self):
        # ok: django-secret-literal
        name = "django-insecure-"
        return name
    # ruleid: django-secret-literal
    SECRET_KEY = "django-insecure-" + "third-n0t-a-real-key"


settings.configure(
    DEBUG=False,
    # ruleid: django-secret-literal
    SECRET_KEY="n0t-a-real-key",
)
# ok: django-secret-literal
settings.configure(SECRET_KEY=os.environ["SECRET_KEY"])
