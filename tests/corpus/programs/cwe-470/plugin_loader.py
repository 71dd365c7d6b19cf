import importlib


PLUGINS = {"csv": "exporters.csv", "json": "exporters.json"}


def export(kind, class_name, data):
    module = importlib.import_module(f"exporters.{kind}")  # flaw: CWE-470
    exporter = getattr(module, class_name)()  # flaw: CWE-470
    return exporter.run(data)
