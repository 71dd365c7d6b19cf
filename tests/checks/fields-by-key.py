from dataclasses import dataclass, replace

EDITABLE = {"name", "email"}
PROTECTED = ("id", "password_hash")
USERS = {}


@dataclass
class User:
    name: str = ""
    is_admin: bool = False


def update_user(user, changes):
    for key, value in changes.items():
        if hasattr(user, key):
            # ruleid: fields-by-key
            setattr(user, key, value)


def apply_changes(user, data):
    for field in data:
        if field not in PROTECTED:
            # ruleid: fields-by-key
            setattr(user, field, data[field])


class Profile:
    def patch(self, data):
        # ruleid: fields-by-key
        self.__dict__.update(data)


def register(store, data: dict):
    # ruleid: fields-by-key
    store.add(User(**data))


def edit(store, number, data):
    # ruleid: fields-by-key
    return store.save(replace(store.get(number), **data))


def update_profile(number, patch):
    record = USERS[number]
    # ruleid: fields-by-key
    record.update(patch)


def merge(src, dst):
    for key, value in src.items():
        # ruleid: fields-by-key
        if hasattr(dst, "__getitem__"):
            dst[key] = value
        elif hasattr(dst, key) and isinstance(value, dict):
            merge(value, getattr(dst, key))
        else:
            setattr(dst, key, value)


def update_allowed(user, changes):
    for key, value in changes.items():
        if key in EDITABLE:
            # ok: fields-by-key
            setattr(user, key, value)


def update_some(number, patch):
    record = USERS[number]
    # ok: fields-by-key
    record.update({key: patch[key] for key in ("name", "email") if key in patch})


def show(user, data):
    for key, value in data.items():
        # ok: fields-by-key
        setattr(user, key, value)


def update_numbers(user, data: int):
    # ok: fields-by-key
    user.__dict__.update(data)
