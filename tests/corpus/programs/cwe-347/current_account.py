import jwt


class Unauthorized(Exception):
    """The request bears no usable token."""


def current_account(headers, accounts):
    """Find out which account a request belongs to.

    :param headers: the headers of the request
    :param accounts: a mapping from account ids to accounts
    """
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthorized("missing bearer token")
    options = {"verify_signature": False, "verify_exp": True}
    claims = jwt.decode(token, options=options)  # flaw: CWE-347
    try:
        return accounts[claims["sub"]]
    except KeyError:
        raise Unauthorized("unknown account") from None
