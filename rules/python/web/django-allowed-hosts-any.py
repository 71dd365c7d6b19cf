import os

import django.conf

# ruleid: django-allowed-hosts-any
ALLOWED_HOSTS = ["*"]
# ruleid: django-allowed-hosts-any
ALLOWED_HOSTS = ["localhost", '*']
# ok: django-allowed-hosts-any
ALLOWED_HOSTS = []
# ok: django-allowed-hosts-any
ALLOWED_HOSTS = [".example.com"]
# ok: django-allowed-hosts-any
ALLOWED_HOSTS = os.environ["ALLOWED_HOSTS"].split(",")
# ok: django-allowed-hosts-any
ALLOWED_METHODS = ["*"]
# ok: django-allowed-hosts-any
BLOCKED_HOSTS = ["*"]


class Base:
    # ruleid: django-allowed-hosts-any
    ALLOWED_HOSTS = [
        "example.com",
        "*",
    ]


def configure(settings):
    # ruleid: django-allowed-hosts-any
    ALLOWED_HOSTS = ["*", *settings.hosts]
    return ALLOWED_HOSTS


# ruleid: django-allowed-hosts-any
django.conf.settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__)
# ok: django-allowed-hosts-any
django.conf.settings.configure(ALLOWED_HOSTS=["example.com"], ROOT_URLCONF=__name__)
