import re

# ruleid: regex-catastrophic
WORDS = re.compile(r"^(\w+\s?)*$")
# ruleid: regex-catastrophic
VERSION_PATTERN = r"^(\d+\.?)+$"
# ok: regex-catastrophic
PLAIN_WORDS = re.compile(r"^\w+(?:\s\w+)*$")
# ok: regex-catastrophic
PLAIN_VERSION_PATTERN = r"^\d+(?:\.\d+)*$"


def valid(text):
    # ruleid: regex-catastrophic
    if re.match("^([a-zA-Z0-9]+)*@" "[a-z]+$", text):
        return True
    # ruleid: regex-catastrophic
    return re.fullmatch(r"(a|aa)+", text) or re.sub(r"<(?:[^>]*|\s*)*>", "", text)


class Parser:
    # ruleid: regex-catastrophic
    NAME_RE = r"^(x+x+)+y"

    def parse(self, text):
        return re.compile(
            # ruleid: regex-catastrophic
            r"""
            ^ (?: [a-z]+ [.-]? )+ @   # who
            """,
            re.VERBOSE | re.I,
        ).match(text)


def near_misses(text, pattern):
    # ok: regex-catastrophic
    first = re.match(r"(a+)+", text)
    # ok: regex-catastrophic
    second = re.match(r"(?:[a-z]+\.)+[a-z]+$", text)
    # ok: regex-catastrophic
    third = re.search(r"(\w|\d)+!", text)
    # ok: regex-catastrophic
    fourth = re.match(r'^(?:[^"\\]|\\.)*"', text)
    # ok: regex-catastrophic
    fifth = re.match(r"(a|aa)+", text)
    # ok: regex-catastrophic
    sixth = re.match(r"^(?:(a+)\1)+$", text)
    # ok: regex-catastrophic
    seventh = re.compile(pattern)
    # ok: regex-catastrophic
    eighth = re.match(r"^(?:\d{1,3}\.){3}\d{1,3}$", text)
    # ok: regex-catastrophic
    sql = "(SELECT (a+)+ FROM t)+$"
    # ok: regex-catastrophic
    return first, second, third, fourth, fifth, sixth, seventh, eighth, sql, re.compile(r"(")
