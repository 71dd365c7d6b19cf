import re


def is_valid_name(name):
    # ruleid: check-regex-open-ended
    return bool(re.match(r"[A-Za-z0-9]{3,20}", name))


def valid_slug(slug):
    # ruleid: check-regex-open-ended
    return re.match("[a-z0-9-]+", slug) is not None


def validate_host(host):
    # ruleid: check-regex-open-ended
    if not re.match(r"^[a-z0-9.-]+", host):
        raise ValueError(host)


def is_valid_address(address):
    # ruleid: check-regex-open-ended
    return bool(re.match(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}", address))


def is_valid_whole(name):
    # ok: check-regex-open-ended
    return re.fullmatch(r"[a-z]+", name) is not None


def is_valid_to_the_end(name):
    # ok: check-regex-open-ended
    return bool(re.match(r"[a-z]+$", name)) or bool(re.match(r"[a-z]+\Z", name))


def is_valid_url(url):
    # ok: check-regex-open-ended
    return re.match(r"https?://", url) is not None


def first_word(text):
    # ok: check-regex-open-ended
    return re.match(r"[a-z]+", text)


def validate_parts(text):
    # ok: check-regex-open-ended
    found = re.match(r"[a-z]+", text)
    return found.end() == len(text)


NAME = re.compile(r"[a-z0-9_-]+")
WHOLE = re.compile(r"[a-z0-9_-]+\Z")


def validate_name(name):
    # ruleid: check-regex-open-ended
    return NAME.match(name) is not None


def validate_whole(name):
    # ok: check-regex-open-ended
    return WHOLE.match(name) is not None


HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE)


def validate_hostname(name):
    if len(name) > 253:
        return False
    # ruleid: check-regex-open-ended
    return HOST.match(name) is not None
