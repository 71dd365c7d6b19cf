"""Django settings of the ticket shop."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = "django-insecure-7x!w3q$k9@zr5m2&v8n1p4t6y0u-h_b^c(d)e*f+g=j%l"  # flaw: CWE-798
DEBUG = False
ALLOWED_HOSTS = ["tickets.acme.test"]

INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "tickets"]
ROOT_URLCONF = "shop.urls"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "tickets",
        "USER": "tickets",
        "PASSWORD": "Konzert-Halle-1898",  # flaw: CWE-798
        "HOST": "db.acme.test",
        "PORT": "5432",
    }
}

SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
STATIC_URL = "static/"
LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
