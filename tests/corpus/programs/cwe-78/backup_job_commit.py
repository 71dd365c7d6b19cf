"""Nightly database dumps, driven by the scheduler of the admin site."""

import datetime
import logging
import os
import subprocess
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from backups.models import BackupJob

log = logging.getLogger("backups")


def dump_name(job):
    stamp = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%d-%H%M%S")
    return f"{job.pk}-{stamp}.sql.gz"


class Command(BaseCommand):
    help = "Runs all enabled backup jobs"

    def add_arguments(self, parser):
        parser.add_argument("--keep", type=int, default=14)

    def handle(self, *args, **options):
        folder = Path(settings.BACKUP_ROOT)
        folder.mkdir(parents=True, exist_ok=True)
        failed = 0
        for job in BackupJob.objects.filter(enabled=True):
            try:
                self.dump(job, folder / dump_name(job))
            except subprocess.CalledProcessError as error:
                failed += 1
                log.error("job %d failed with %d", job.pk, error.returncode)
        self.prune(folder, options["keep"])
        if failed:
            raise CommandError(f"{failed} jobs failed")

    def dump(self, job, target):
        environment = {**os.environ, "PGPASSWORD": job.password}
        line = f"pg_dump -h {job.host} -U {job.username} {job.database} | gzip > {target}"
        subprocess.check_call(line, shell=True, env=environment)  # flaw: CWE-78
        log.info("dumped %d", job.pk)

    def prune(self, folder, keep):
        for old in sorted(folder.glob("*.sql.gz"))[:-keep]:
            old.unlink()
