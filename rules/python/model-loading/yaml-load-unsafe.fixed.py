import io

import yaml
import yaml as y
from yaml import FullLoader, Loader, SafeLoader, load, safe_load, unsafe_load
from yaml import load as yaml_load

try:
    from yaml import CLoader, CSafeLoader
except ImportError:
    from yaml import Loader as CLoader, SafeLoader as CSafeLoader


def read(path):
    with open(path) as f:
        # ruleid: yaml-load-unsafe
        return yaml.safe_load(f)


def read_full(path):
    with open(path) as f:
        # ruleid: yaml-load-unsafe
        return yaml.safe_load(f)


def read_multi_line(path):
    # ruleid: yaml-load-unsafe
    return yaml.safe_load(open(path, encoding="utf-8"))


class Config:
    def __init__(self, text):
        # ruleid: yaml-load-unsafe
        self.data = yaml.safe_load(text)
        # ruleid: yaml-load-unsafe
        self.more = yaml.safe_load(io.StringIO(text))


async def from_request(request):
    # ruleid: yaml-load-unsafe
    return yaml.safe_load(await request.body())


def imported(text):
    # ruleid: yaml-load-unsafe
    return yaml.safe_load(text)["settings"]


def fast(text):
    # ruleid: yaml-load-unsafe
    return yaml.safe_load(text)


def full(text):
    # ruleid: yaml-load-unsafe
    return yaml.safe_load(text)


def nested(path):
    # ruleid: yaml-load-unsafe
    return {k: str(v) for k, v in yaml.safe_load(open(path).read()).items()}


# ok: yaml-load-unsafe
config = yaml.safe_load("a: 1")
# ok: yaml-load-unsafe
config = yaml.load("a: 1", Loader=yaml.SafeLoader)
# ok: yaml-load-unsafe
config = yaml.load("a: 1", SafeLoader)
# ok: yaml-load-unsafe
config = safe_load("a: 1")


def fast_and_safe(text):
    # ok: yaml-load-unsafe
    return yaml.load(text, Loader=CSafeLoader)


def fast_and_safe_if_there(text):
    # ok: yaml-load-unsafe
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class EnvLoader(yaml.SafeLoader):
    pass


def with_own_tags(text):
    # ok: yaml-load-unsafe
    return yaml.load(text, Loader=EnvLoader)


def base(text):
    # ok: yaml-load-unsafe
    return yaml.load(text, Loader=yaml.BaseLoader)


def passed_on(text, **kwargs):
    # ok: yaml-load-unsafe
    return yaml.load(text, **kwargs)


def round_trip(path):
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe")
    with open(path) as f:
        # ok: yaml-load-unsafe
        return yaml.load(f)


def round_trip_by_module(path):
    import ruamel.yaml

    yaml = ruamel.yaml.YAML()
    # ok: yaml-load-unsafe
    document = yaml.load(path)
    return document


# ok: yaml-load-unsafe
text = yaml.dump(config, Dumper=yaml.Dumper)
# ok: yaml-load-unsafe
data = __import__("json").load(open("a.json"))
