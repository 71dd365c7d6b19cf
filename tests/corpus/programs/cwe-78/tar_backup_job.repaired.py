import os
import subprocess
from datetime import date
from celery import Celery

app = Celery("jobs", broker=os.environ["BROKER_URL"])


def archive_name(user):
    return f"/backups/{user}-{date.today():%Y%m%d}.tar.gz"


@app.task
def backup_user(user, folder):
    if not user.isalnum():
        raise ValueError("bad user")
    subprocess.run(["tar", "czf", archive_name(user), "--", folder], check=True)
    return archive_name(user)


@app.task
def prune(days=30):
    subprocess.run(["find", "/backups", "-mtime", f"+{int(days)}", "-delete"], check=True)
