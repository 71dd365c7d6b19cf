"""Export and import of wiki pages (library code of a wiki engine)."""
import os
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape


class Wiki:
    def __init__(self, root):
        self.root = Path(root)

    def page_path(self, title):
        """Return the file of a page; the title comes from the URL."""
        return self.root / (title.replace(" ", "_") + ".md")

    def read(self, title):
        return self.page_path(title).read_text(encoding="utf-8")  # flaw: CWE-22

    def history(self, title):
        """Return the commits that changed a page."""
        out = subprocess.getoutput("git -C %s log --oneline -- '%s.md'" % (self.root, title))  # flaw: CWE-78
        return out.splitlines()

    def to_html(self, title):
        """Render a page as HTML, very simply."""
        lines = []
        for line in self.read(title).splitlines():
            if line.startswith("# "):
                lines.append("<h1>" + line[2:] + "</h1>")
            else:
                lines.append("<p>%s</p>" % line)  # flaw: CWE-79
        return "\n".join(lines)

    def link(self, url, label):
        """Return a link in HTML."""
        return f'<a href="{url}">{escape(label)}</a>'  # flaw: CWE-79

    def export(self):
        root = ElementTree.Element("wiki")
        for path in sorted(self.root.glob("*.md")):
            node = ElementTree.SubElement(root, "page", title=path.stem)
            node.text = path.read_text(encoding="utf-8")
        return ElementTree.tostring(root)
