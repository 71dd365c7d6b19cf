from flask import request


def apply_changes(obj, changes):
    for name, value in changes.items():
        if name == "id" or name.startswith("_"):
            continue
        if not hasattr(obj, name):
            raise AttributeError(name)
        # ruleid: fields-set-but-few
        setattr(obj, name, value)


class User(db.Model):
    def update_from(self, data):
        for key, value in data.items():
            if key not in ("id", "password_hash"):
                # ruleid: fields-set-but-few
                setattr(self, key, value)


@app.patch("/users/<int:user_id>")
def patch(user_id):
    user = db.session.get(User, user_id)
    for key, value in request.get_json().items():
        if key in ["id", "created_at"]:
            continue
        # ruleid: fields-set-but-few
        setattr(user, key, value)


def named(obj, changes):
    for name, value in changes.items():
        if name not in EDITABLE:
            continue
        # ok: fields-set-but-few
        setattr(obj, name, value)


def named_and_not(obj, changes):
    for name, value in changes.items():
        if name == "id":
            continue
        if name in ALLOWED_FIELDS:
            # ok: fields-set-but-few
            setattr(obj, name, value)


def options(self, kwargs):
    for name, value in kwargs.items():
        if name.startswith("_"):
            continue
        # ok: fields-set-but-few
        setattr(self, name, value)
