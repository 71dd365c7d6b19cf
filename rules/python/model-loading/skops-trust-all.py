import skops.io as sio
from skops.io import get_untrusted_types, load
from skops.io import loads as skops_loads

REVIEWED = ["my_package.transforms.Clip", "numpy.dtype"]


def load_everything(path):
    # ruleid: skops-trust-all
    return sio.load(path, trusted=True)


def load_inline(path):
    # ruleid: skops-trust-all
    model = load(
        path,
        trusted=get_untrusted_types(file=path),
    )
    return model


def load_from_bytes(data: bytes):
    # ruleid: skops-trust-all
    return skops_loads(data, trusted=sio.get_untrusted_types(data=data))


def load_in_two_steps(path):
    unknown_types = get_untrusted_types(file=path)
    # ruleid: skops-trust-all
    return load(path, trusted=unknown_types)


class Registry:
    async def fetch(self, path):
        types = sio.get_untrusted_types(file=path)
        # ruleid: skops-trust-all
        self.model = sio.load(path, trusted=types)
        # ruleid: skops-trust-all
        self.backup = sio.load(path, True)


def load_known_types_only(path):
    # ok: skops-trust-all
    return load(path)


def load_reviewed(path):
    # ok: skops-trust-all
    return sio.load(path, trusted=REVIEWED)


def load_literal_list(path):
    # ok: skops-trust-all
    return load(path, trusted=["my_package.transforms.Clip"])


def load_checked(path):
    unknown_types = get_untrusted_types(file=path)
    if set(unknown_types) - set(REVIEWED):
        raise ValueError(f"unexpected types in {path}: {unknown_types}")
    # ok: skops-trust-all
    return load(path, trusted=unknown_types)


def load_false(path):
    # ok: skops-trust-all
    return sio.load(path, trusted=False)


def show(path):
    # ok: skops-trust-all
    for name in get_untrusted_types(file=path):
        print(name)


def other_library(store, path):
    # ok: skops-trust-all
    return store.load(path, trusted=True)
