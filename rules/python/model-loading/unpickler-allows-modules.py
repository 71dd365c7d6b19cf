import pickle


class Modules(pickle.Unpickler):
    def find_class(self, module, name):
        # ruleid: unpickler-allows-modules
        if module in SAFE_MODULES and name not in BLOCKED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Prefix(pickle.Unpickler):
    def find_class(self, module, name):
        # ruleid: unpickler-allows-modules
        if module.startswith("numpy"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Names(pickle.Unpickler):
    def find_class(self, module, name):
        # ok: unpickler-allows-modules
        if (module, name) in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)


class Both(pickle.Unpickler):
    def find_class(self, module, name):
        # ok: unpickler-allows-modules
        if module == "datetime" and name in ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(name)
