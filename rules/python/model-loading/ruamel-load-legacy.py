import ruamel.yaml
import ruamel.yaml as ryaml
from ruamel import yaml
from ruamel.yaml import YAML
from ruamel.yaml import load as ruamel_load


def read(path):
    with open(path) as f:
        # ruleid: ruamel-load-legacy
        return ruamel.yaml.load(f)


class Config:
    def __init__(self, text):
        # ruleid: ruamel-load-legacy
        self.data = ryaml.load(text, Loader=ryaml.Loader)
        # ruleid: ruamel-load-legacy
        self.more = yaml.load(
            text,
            yaml.UnsafeLoader,
        )


async def body(request):
    # ruleid: ruamel-load-legacy
    return ruamel_load(await request.text())


def unsafe(text):
    # ruleid: ruamel-load-legacy
    return yaml.unsafe_load(text)


# ok: ruamel-load-legacy
config = ruamel.yaml.load("a: 1", Loader=ruamel.yaml.SafeLoader)
# ok: ruamel-load-legacy
config = yaml.load("a: 1", Loader=yaml.RoundTripLoader)
# ok: ruamel-load-legacy
config = ruamel.yaml.safe_load("a: 1")
# ok: ruamel-load-legacy
config = ruamel.yaml.round_trip_load("a: 1", preserve_quotes=True)
# ok: ruamel-load-legacy
config = YAML(typ="safe").load("a: 1")


def parser(path):
    reader = YAML()
    # ok: ruamel-load-legacy
    return reader.load(path)
