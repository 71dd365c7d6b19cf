import jwt


class Unauthorized(Exception):
    """The request bears no usable token."""


def current_account(headers, accounts, public_key):
    """Find out which account a request belongs to.

    :param headers: the headers of the request
    :param accounts: a mapping from account ids to accounts
    :param public_key: the key of the identity provider, in PEM
    """
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthorized("missing bearer token")
    options = {"require": ["exp", "sub"]}
    try:
        claims = jwt.decode(token, public_key, algorithms=["RS256"], audience="shop", options=options)
        return accounts[claims["sub"]]
    except (jwt.InvalidTokenError, KeyError):
        raise Unauthorized("unusable token") from None
