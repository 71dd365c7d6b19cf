import hmac


def delete_user(request, user, token, signature, expected):
    # ruleid: assert-for-auth
    assert request.user.is_admin
    # ruleid: assert-for-auth
    assert user.has_perm("app.delete_user"), "not allowed"
    # ruleid: assert-for-auth
    assert hmac.compare_digest(signature, expected)
    # ruleid: assert-for-auth
    assert user.check_password(token) and user.active


class View:
    async def get(self, user):
        # ruleid: assert-for-auth
        assert (
            user.is_authenticated
        ), "log in first"


def near_misses(user, shape, value, client, permissions):
    # ok: assert-for-auth
    assert value is not None
    # ok: assert-for-auth
    assert isinstance(user.is_admin, bool)
    # ok: assert-for-auth
    assert shape == (3, 4), "wrong shape"
    # ok: assert-for-auth
    assert len(permissions) > 0
    # ok: assert-for-auth
    assert user.name
    if not user.is_admin:
        raise PermissionError
    # ok: assert-for-auth
    assert client.is_connected


def edit(user, comment):
    # ruleid: assert-for-auth
    assert comment.author_id == user.id
    # ruleid: assert-for-auth
    assert user.id == comment.owner_id or "moderator" in user.roles, "not yours"
    # ok: assert-for-auth
    assert comment.user == user
    # ok: assert-for-auth
    assert comment.author_id is not None
    # ok: assert-for-auth
    assert comment.id == 3


def transfer(account, requester, user, node):
    # ruleid: assert-for-auth
    assert account.owner == requester, "not your account"
    # ruleid: assert-for-auth
    assert user["role"] == "admin"
    # ruleid: assert-for-auth
    assert requester == account.owner
    # ok: assert-for-auth
    assert node.role == "button"
    # ok: assert-for-auth
    assert account.owner is not None


def by_role(actor, card, roles):
    # ruleid: assert-for-auth
    assert "hr" in actor.roles, "only HR may change salaries"
    # ok: assert-for-auth
    assert "hr" in roles
    # ok: assert-for-auth
    assert "red" in card.groups
