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
        name = title.replace(" ", "_")
        if not re.fullmatch(r"[\w-]+", name):
            raise ValueError(f"invalid title {title!r}")
        return self.root / (name + ".md")

    def read(self, title):
        return self.page_path(title).read_text(encoding="utf-8")

    def history(self, title):
        """Return the commits that changed a page."""
        out = subprocess.run(
            ["git", "-C", str(self.root), "log", "--oneline", "--", self.page_path(title).name],
            capture_output=True, text=True, check=True,
        ).stdout
        return out.splitlines()

    def to_html(self, title):
        """Render a page as HTML, very simply."""
        lines = []
        for line in self.read(title).splitlines():
            if line.startswith("# "):
                lines.append("<h1>" + escape(line[2:]) + "</h1>")
            else:
                lines.append("<p>%s</p>" % escape(line))
        return "\n".join(lines)

    def link(self, url, label):
        """Return a link in HTML."""
        if not re.match(r"https?://", url):
            raise ValueError("unsupported link")
        return '<a href="%s">%s</a>' % (escape(url, {'"': "&quot;"}), escape(label))

    def export(self):
        root = ElementTree.Element("wiki")
        for path in sorted(self.root.glob("*.md")):
            node = ElementTree.SubElement(root, "page", title=path.stem)
            node.text = path.read_text(encoding="utf-8")
        return ElementTree.tostring(root)
