"""Template and asset loaders of a site generator."""
import os
import posixpath
from urllib.parse import unquote, urlsplit

from jinja2 import BaseLoader, Environment, TemplateNotFound


class FolderLoader(BaseLoader):
    def __init__(self, folder):
        self.folder = os.path.abspath(folder)

    def get_source(self, environment, template):
        parts = template.split("/")
        if any(p in ("", ".", "..") or os.sep in p for p in parts):
            raise TemplateNotFound(template)
        path = os.path.join(self.folder, *parts)
        if not os.path.exists(path):
            raise TemplateNotFound(template)
        with open(path, encoding="utf-8") as fh:
            source = fh.read()
        return source, path, lambda: True


def make_environment(folder):
    return Environment(loader=FolderLoader(folder), autoescape=True)


class AssetServer:
    """Serves assets during development."""

    def __init__(self, root):
        self.root = os.path.realpath(root)

    def resolve(self, url):
        path = unquote(urlsplit(url).path)
        full = os.path.realpath(os.path.join(self.root, path.lstrip("/")))
        return full if os.path.commonpath([full, self.root]) == self.root else None

    def read(self, url):
        path = self.resolve(url)
        if path is None or not os.path.isfile(path):
            raise FileNotFoundError(url)
        with open(path, "rb") as fh:
            return fh.read()

    def redirect_slash(self, path):
        """Return the Location for a folder without its slash."""
        return "/" + path.lstrip("/") + "/"


def render_string(source, **context):
    """Render a snippet out of the front matter of a contributed page."""
    from jinja2.sandbox import SandboxedEnvironment
    return SandboxedEnvironment(autoescape=True).from_string(source).render(**context)
