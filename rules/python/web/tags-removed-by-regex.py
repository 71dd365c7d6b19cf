import html
import re

import bleach


def sanitize(text):
    # ruleid: tags-removed-by-regex
    return re.sub(r"<script.*?>.*?</script>", "", text, flags=re.I | re.S)


def strip_tags(text):
    # ruleid: tags-removed-by-regex
    return text.replace("<script>", "").lower()


def clean_html(text):
    # ruleid: tags-removed-by-regex
    text = re.sub(r"on\w+=\S+", "", text)
    return text


def sanitize_well(text):
    # ok: tags-removed-by-regex
    text = re.sub(r"<script.*?>.*?</script>", "", text)
    return html.escape(text)


def clean_html_well(text):
    # ok: tags-removed-by-regex
    return bleach.clean(re.sub(r"<script.*?>.*?</script>", "", text))


def words_of_page(page):
    # ok: tags-removed-by-regex
    return re.sub(r"<script.*?>.*?</script>", "", page).split()


def clean_name(name):
    # ok: tags-removed-by-regex
    return re.sub(r"[^a-z]+", "-", name)


SCRIPT = re.compile(r"<script.*?>.*?</script>", re.IGNORECASE | re.DOTALL)


def sanitize(page):
    # ruleid: tags-removed-by-regex
    page = SCRIPT.sub("", page)
    return page
