import json

ALLOWED = {"add", "remove"}


class Server:
    def handle(self, line):
        message = json.loads(line)
        # ruleid: getattr-by-message
        method = getattr(self.service, message["method"])
        return method(*message["params"])

    def by_variable(self, line):
        message = json.loads(line)
        action = message.get("action")
        # ruleid: getattr-by-message
        return getattr(self, action)(message)

    def allowed(self, line):
        message = json.loads(line)
        action = message["action"]
        if action not in ALLOWED:
            raise ValueError(action)
        # ok: getattr-by-message
        return getattr(self, action)(message)

    def prefixed(self, line):
        message = json.loads(line)
        # ok: getattr-by-message
        return getattr(self, "do_" + message["action"])(message)

    def public(self, line):
        message = json.loads(line)
        name = message["method"]
        if name.startswith("_"):
            raise ValueError(name)
        # ok: getattr-by-message
        return getattr(self, name)(message)

    def own(self, name):
        # ok: getattr-by-message
        return getattr(self, name)
