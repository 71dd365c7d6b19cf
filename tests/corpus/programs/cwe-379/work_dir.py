import getpass
import json
import os
import shutil
import tempfile


def get_work_dir(app_name):
    """Directory for the temporary files of ``app_name``."""
    path = os.path.join(tempfile.gettempdir(), f"{app_name}-{getpass.getuser()}")  # flaw: CWE-379
    os.makedirs(path, exist_ok=True)  # flaw: CWE-379
    return path


def write_job(app_name, job_id, data):
    path = os.path.join(get_work_dir(app_name), f"job-{int(job_id)}.json")
    with open(path, "w", encoding="utf-8") as fh:  # flaw: CWE-379
        json.dump(data, fh)
    return path


def cleanup(app_name):
    shutil.rmtree(get_work_dir(app_name), ignore_errors=True)
