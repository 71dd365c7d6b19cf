from html import escape


def link(match):
    label, target = match.group(1), match.group(2)
    # ruleid: link-scheme-unchecked
    return f'<a href="{target}">{label}</a>'


def linked(text):
    def one(m):
        # ruleid: link-scheme-unchecked
        return f"<a href='{escape(m.group(2))}'>{m.group(1)}</a>"

    return LINK.sub(one, escape(text))


def image(match):
    address = match.group(2)
    # ruleid: link-scheme-unchecked
    return f'<img src="{address}">'


def checked(match):
    label, target = match.group(1), match.group(2)
    if not target.startswith(("https://", "/")):
        return label
    # ok: link-scheme-unchecked
    return f'<a href="{target}">{label}</a>'


def page(name, address):
    # ok: link-scheme-unchecked
    return f'<a href="{address}">{name}</a>'
