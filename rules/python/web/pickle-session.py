import json
import pickle
import pickle as pk

import itsdangerous
from itsdangerous import URLSafeTimedSerializer
from pyramid.session import JSONSerializer, PickleSerializer, SignedCookieSessionFactory

# ruleid: pickle-session
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"


def factories(key):
    # ruleid: pickle-session
    a = SignedCookieSessionFactory(key, serializer=PickleSerializer())
    # ruleid: pickle-session
    b = URLSafeTimedSerializer(key, serializer=pk)
    # ruleid: pickle-session
    c = itsdangerous.URLSafeSerializer(
        key,
        salt="session",
        serializer=pickle,
    )
    return a, b, c


# ok: pickle-session
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
# ok: pickle-session
CACHE_SERIALIZER = "app.serializers.Json"


def near_misses(key, store):
    # ok: pickle-session
    a = URLSafeTimedSerializer(key)
    # ok: pickle-session
    b = itsdangerous.URLSafeSerializer(key, serializer=json)
    # ok: pickle-session
    c = SignedCookieSessionFactory(key, serializer=JSONSerializer())
    # ok: pickle-session
    d = store.open(serializer=pickle)
    return a, b, c, d
