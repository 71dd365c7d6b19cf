import re


class MediaRange:
    pattern = re.compile(r'^([^;,\s]+)((?:;[^=;]{1,64}=(?:"[^"]*"|[^;"]*))*)$')

    def __init__(self, text):
        found = self.pattern.match(text.strip())
        if found is None:
            raise ValueError("bad media range")
        self.type = found.group(1)
