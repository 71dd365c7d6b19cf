import re

import regex

FILTERS = {"vowel": "^[aeiou]", "digit": "[0-9]"}


def found(user_pattern, text):
    # ruleid: regex-from-parameter
    return re.compile(user_pattern).findall(text)


def highlighted(keyword, text):
    # ruleid: regex-from-parameter
    return re.sub(f"({keyword})", r"<b>\1</b>", text)


class Index:
    def lines(self, word):
        pattern = r"\b" + word + r"\b"
        # ruleid: regex-from-parameter
        return [line for line in self.all if re.search(pattern, line)]


def bounded(term):
    return "^" + term + "$"


def helper_builds(term, text):
    # ruleid: regex-from-parameter
    return re.match(bounded(term), text)


# todoruleid: regex-from-parameter
run = lambda expression, text: re.match(expression, text)


def helper_runs(term, text):
    return run("^" + term, text)


def escaped(keyword, text):
    # ok: regex-from-parameter
    return re.sub(f"({re.escape(keyword)})", r"<b>\1</b>", text)


def with_a_limit(user_pattern, text):
    # ok: regex-from-parameter
    return regex.compile(user_pattern).findall(text, timeout=1)


def looked_up(name, text):
    # ok: regex-from-parameter
    return re.search(FILTERS[name], text)


def searched_in(text):
    # ok: regex-from-parameter
    return re.search("[0-9]+", text)
