import importlib


PLUGINS = {"csv": "exporters.csv", "json": "exporters.json"}


def export(kind, class_name, data):
    module = importlib.import_module(PLUGINS[kind])
    exporter = module.Exporter()
    return exporter.run(data)
