import os
import shutil
import tempfile


def build_in_temp(name, build):
    folder = "/tmp/build-" + name  # flaw: CWE-377, CWE-379
    if not os.path.exists(folder):
        os.mkdir(folder)
    try:
        return build(folder)
    finally:
        shutil.rmtree(folder)
