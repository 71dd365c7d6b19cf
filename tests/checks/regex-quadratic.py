import re

# ruleid: regex-quadratic
SHARE = re.compile(r"^(>|<)?(\d*\.?\d+)%$")
# ruleid: regex-quadratic
NOTE_PATTERN = r"^note:(.*)\s*\*/$"
# ok: regex-quadratic
LABEL = re.compile(r"^([^:\s]+)\s*:(.*)$")
# ok: regex-quadratic
COLOUR = re.compile(r"^#([0-9a-f]{3,8})$")
# ok: regex-quadratic
PAIR = re.compile(r"(\w+)=(\w+)")
# ok: regex-quadratic
NAME = re.compile(r"^[a-z]{1,63}[a-z0-9]{1,63}$")


def items(header):
    # ruleid: regex-quadratic
    return re.split(r"\s*;\s*", header)


def without_end(text):
    # ruleid: regex-quadratic
    return re.sub(r"[ \t]+$", "", text)


def ranges(text):
    # ruleid: regex-quadratic
    return re.findall(r"(\d*)-(\d*)", text)


def words(text):
    # ok: regex-quadratic
    return re.split(r"\s+", text)


def without_start(text):
    # ok: regex-quadratic
    return re.sub(r"^\s+", "", text)


def at_start(text):
    # ok: regex-quadratic
    return re.match(r"\s*;\s*", text)


def parts(text):
    # ok: regex-quadratic
    return re.split(r"[;,]", text)
