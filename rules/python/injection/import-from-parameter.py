import importlib

ALLOWED = {"start", "stop"}
PLUGINS = {"csv": "app.plugins.csv", "json": "app.plugins.json"}


def plugin(plugin_name):
    # ruleid: import-from-parameter
    return importlib.import_module(plugin_name).Plugin()


def dispatch(action, data):
    found = action.lower()
    # ruleid: import-from-parameter
    return globals()[found](data)


class Remote:
    def call(self, method_name, *arguments):
        # ruleid: import-from-parameter
        return getattr(self.target, method_name)(*arguments)


def in_package(name):
    return "app." + name


def helper_prefixes(module):
    # ruleid: import-from-parameter
    return importlib.import_module(in_package(module))


# todoruleid: import-from-parameter
load = lambda what: importlib.import_module(what)


def helper_loads(plugin_name):
    return load(plugin_name)


def allowed(target, method_name):
    if method_name not in ALLOWED:
        raise ValueError(method_name)
    # ok: import-from-parameter
    return getattr(target, method_name)()


def looked_up(plugin_name):
    # ok: import-from-parameter
    return importlib.import_module(PLUGINS[plugin_name])


def prefixed(target, action):
    # ok: import-from-parameter
    return getattr(target, f"on_{action}")()


def constant(name):
    # ok: import-from-parameter
    return importlib.import_module("json").dumps(name)


def read(target, attribute):
    # ok: import-from-parameter
    return getattr(target, attribute)
