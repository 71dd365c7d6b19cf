from flask import request

FIELDS = {"name", "bio"}


def update(user, data):
    for key, value in data.items():
        # ruleid: mass-assignment-loop
        setattr(user, key, value)


def posted(profile):
    for field, value in request.get_json().items():
        # ruleid: mass-assignment-loop
        setattr(profile, field, value)


class Orders:
    def change(self, order, updates):
        for name, value in updates.items():
            if value is not None:
                # ruleid: mass-assignment-loop
                setattr(order, name, value)


def allowed(user, data):
    for key, value in data.items():
        if key in FIELDS:
            # ok: mass-assignment-loop
            setattr(user, key, value)


def skipped(user, data):
    for key, value in data.items():
        if key not in FIELDS:
            continue
        # ok: mass-assignment-loop
        setattr(user, key, value)


def validated(user, serializer, change):
    for key, value in serializer.validated_data.items():
        # ok: mass-assignment-loop
        setattr(user, key, value)
    for key, value in change.model_dump(exclude_unset=True).items():
        # ok: mass-assignment-loop
        setattr(user, key, value)


class Settings:
    def __init__(self, **options):
        for key, value in options.items():
            # ok: mass-assignment-loop
            setattr(self, key, value)
