import ruamel.yaml
from pathlib import Path
from ruamel import yaml as ry
from ruamel.yaml import YAML
from ruamel.yaml import YAML as Parser

KIND = "unsafe"

# ruleid: ruamel-yaml-unsafe
yaml = YAML(typ="safe")
config = yaml.load(Path("config.yaml"))


def load(path):
    # ruleid: ruamel-yaml-unsafe
    return ruamel.yaml.YAML(typ="safe", pure=True).load(path)


class Store:
    def __init__(self):
        # ruleid: ruamel-yaml-unsafe
        self.yaml = ry.YAML(
            pure=True,
            typ="safe",
        )


async def read(path):
    # ruleid: ruamel-yaml-unsafe
    return Parser(typ="safe").load(await path.read_text())


# ok: ruamel-yaml-unsafe
yaml = YAML()
# ok: ruamel-yaml-unsafe
yaml = YAML(typ="safe")
# ok: ruamel-yaml-unsafe
yaml = YAML(typ="rt", pure=True)


def chosen(kind):
    # ok: ruamel-yaml-unsafe
    return YAML(typ=kind)


def other(model):
    # ok: ruamel-yaml-unsafe
    return model.YAML(typ="unsafe")


# ok: ruamel-yaml-unsafe
settings = dict(typ="unsafe")
