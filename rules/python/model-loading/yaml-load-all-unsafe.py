import yaml
import yaml as y
from yaml import Loader, SafeLoader, load_all, safe_load_all


def manifests(path):
    with open(path) as f:
        # ruleid: yaml-load-all-unsafe
        yield from yaml.load_all(f, Loader=yaml.Loader)


def no_loader(text):
    # ruleid: yaml-load-all-unsafe
    return list(y.load_all(text))


class Cluster:
    def __init__(self, stream):
        # ruleid: yaml-load-all-unsafe
        for document in load_all(stream, Loader):
            self.add(document)

    async def reload(self, response):
        # ruleid: yaml-load-all-unsafe
        self.documents = list(yaml.unsafe_load_all(await response.text()))


def full(stream):
    # ruleid: yaml-load-all-unsafe
    return [d for d in yaml.full_load_all(stream) if d]


def by_name(path):
    # ruleid: yaml-load-all-unsafe
    return yaml.load_all(
        stream=open(path),
        Loader=yaml.FullLoader,
    )


# ok: yaml-load-all-unsafe
documents = list(yaml.safe_load_all("a: 1"))
# ok: yaml-load-all-unsafe
documents = list(yaml.load_all("a: 1", Loader=yaml.SafeLoader))
# ok: yaml-load-all-unsafe
documents = list(load_all("a: 1", SafeLoader))
# ok: yaml-load-all-unsafe
documents = list(safe_load_all("a: 1"))


def passed_on(stream, **options):
    # ok: yaml-load-all-unsafe
    return yaml.load_all(stream, **options)


def ruamel_parser(path):
    from ruamel.yaml import YAML

    yaml = YAML()
    with open(path) as f:
        # ok: yaml-load-all-unsafe
        return list(yaml.load_all(f))


# ok: yaml-load-all-unsafe
text = yaml.dump_all(documents)
