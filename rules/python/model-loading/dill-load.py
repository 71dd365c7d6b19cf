import dill
import dill as pickle
import json
from dill import load, loads as undill


def read(path):
    with open(path, "rb") as f:
        # ruleid: dill-load
        return dill.load(f)


class Worker:
    def run(self, message):
        # ruleid: dill-load
        function, arguments = undill(message.body)
        return function(*arguments)

    async def next(self, queue):
        # ruleid: dill-load
        return pickle.loads(
            await queue.get(),
            ignore=True,
        )


def explainer(path):
    # ruleid: dill-load
    return load(open(path, "rb"))


# ruleid: dill-load
dill.load_session("analysis.pkl")


def save(obj, path):
    with open(path, "wb") as f:
        # ok: dill-load
        dill.dump(obj, f, recurse=True)


def copy(obj):
    # ok: dill-load
    return dill.loads(dill.dumps(obj))


def can_travel(obj):
    data = dill.dumps(obj)
    # ok: dill-load
    return dill.loads(data) is not None


# ok: dill-load
print(dill.pickles(copy), dill.source.getsource(copy))
# ok: dill-load
dill.dump_session("analysis.pkl")
# ok: dill-load
dill.settings["recurse"] = True


def settings(path):
    with open(path, encoding="utf-8") as f:
        # ok: dill-load
        return json.load(f)
