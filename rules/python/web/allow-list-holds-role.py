COLUMNS = {"username", "password_hash", "role", "display_name", "bio"}
EDITABLE = {"display_name", "bio"}


def update_me(data, user):
    # ruleid: allow-list-holds-role
    changes = {key: value for key, value in data.items() if key in COLUMNS}
    return changes


def update_profile(data, user):
    # ok: allow-list-holds-role
    changes = {key: value for key, value in data.items() if key in EDITABLE}
    return changes


def admin_update(data, user):
    # ok: allow-list-holds-role
    return {key: value for key, value in data.items() if key in COLUMNS}
