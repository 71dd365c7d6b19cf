import re


class MediaRange:
    pattern = re.compile(r'^\s*([^;,\s]+)((?:\s*;\s*[^=;]+=(?:"(?:[^"\\]|\\.)*"|[^;]*)\s*)*)*\s*$')  # flaw: CWE-1333

    def __init__(self, text):
        found = self.pattern.match(text.strip())
        if found is None:
            raise ValueError("bad media range")
        self.type = found.group(1)
