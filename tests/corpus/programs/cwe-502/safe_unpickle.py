import io
import pickle

SAFE_MODULES = {"builtins", "datetime", "decimal", "collections"}  # flaw: CWE-502
BLOCKED_NAMES = {"eval", "exec", "open", "compile", "__import__", "input"}  # flaw: CWE-502


class SafeUnpickler(pickle.Unpickler):
    """An unpickler that only knows harmless modules."""

    def find_class(self, module, name):
        if module in SAFE_MODULES and name not in BLOCKED_NAMES:  # flaw: CWE-502
            return super().find_class(module, name)  # flaw: CWE-502
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")


def dump_job(job):
    return pickle.dumps(job, protocol=pickle.HIGHEST_PROTOCOL)


def load_job(data):
    """Load a job description sent by a worker."""
    return SafeUnpickler(io.BytesIO(data)).load()  # flaw: CWE-502
