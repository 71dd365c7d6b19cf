import os
from pathlib import Path

from django.conf import settings

BASE_DIR = Path(__file__).resolve().parent.parent
# ruleid: django-debug-true
DEBUG = bool(os.environ.get("DJANGO_DEBUG"))
# ok: django-debug-true
DEBUG = False
# ok: django-debug-true
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
# ok: django-debug-true
TEMPLATE_DEBUG = True
# ok: django-debug-true
DEBUG_TOOLBAR = True
# ok: django-debug-true
DEBUG_PROPAGATE_EXCEPTIONS = True
# ruleid: django-debug-true
DEBUG = bool(os.environ.get("DJANGO_DEBUG"))  # the project's template says so

INSTALLED_APPS = ["django.contrib.auth"]
MIDDLEWARE = []


class Staging:
    # ruleid: django-debug-true
    DEBUG = bool(os.environ.get("DJANGO_DEBUG"))
    ALLOWED_HOSTS = ["*"]
    MIDDLEWARE = []


class Production:
    # ruleid: django-debug-true
    DEBUG = bool(os.environ.get("DJANGO_DEBUG"))
    ROOT_URLCONF = "project.urls"


class Worker:
    # ok: django-debug-true
    DEBUG = True
    INTERVAL = 30



settings.configure(
    # ruleid: django-debug-true
    DEBUG=bool(os.environ.get("DJANGO_DEBUG")),
    ROOT_URLCONF=__name__,
)
# ok: django-debug-true
settings.configure(DEBUG=False, ROOT_URLCONF=__name__)
