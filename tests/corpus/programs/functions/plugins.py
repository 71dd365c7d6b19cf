"""Load plugins and call actions by name for a chat bot."""
import importlib
import importlib.util
import os
import sys


class Bot:
    """A chat bot. ``message`` arguments are what strangers typed."""

    def __init__(self):
        self.counter = 0

    def do_help(self):
        return "help, count, calc"

    def do_count(self):
        self.counter += 1
        return str(self.counter)

    def handle(self, message: str) -> str:
        """Handle one message of a user and return the answer."""
        name, _, rest = message.partition(" ")
        method = getattr(self, name)  # flaw: CWE-470
        return method(*rest.split())

    def calc(self, message: str) -> str:
        """Evaluate an arithmetic expression from the chat."""
        code = compile(message, "<chat>", "eval")
        return str(eval(code))  # flaw: CWE-95

    def script(self, message: str) -> str:
        """Run a user's script and return the variable ``result``."""
        scope = {}
        exec(message, scope)  # flaw: CWE-94
        return str(scope.get("result"))


def load_plugin(name: str):
    """Import the plugin that the user asks for."""
    return importlib.import_module(name)  # flaw: CWE-470


def load_file(path: str):
    """Load a plugin from an uploaded file."""
    spec = importlib.util.spec_from_file_location("plugin", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)  # flaw: CWE-94
    return module
