import json
import os
import shutil
import tempfile

_dirs = {}


def get_work_dir(app_name):
    """Private directory for the temporary files of this run.

    mkdtemp picks an unused name and creates it with mode 0700.
    """
    if app_name not in _dirs:
        _dirs[app_name] = tempfile.mkdtemp(prefix="work-")
    return _dirs[app_name]


def write_job(app_name, job_id, data):
    path = os.path.join(get_work_dir(app_name), f"job-{int(job_id)}.json")
    with open(path, "w", encoding="utf-8") as fh:
        json.dump(data, fh)
    return path


def cleanup(app_name):
    path = _dirs.pop(app_name, None)
    if path is not None:
        shutil.rmtree(path, ignore_errors=True)
