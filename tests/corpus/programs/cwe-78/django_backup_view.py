import os
import subprocess
from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

BACKUPS = "/var/backups/site"
TABLES = ("blog_post", "blog_comment", "auth_user")


@staff_member_required
@require_POST
def dump_table(request):
    table = request.POST.get("table", "")
    if not table:
        return HttpResponseBadRequest("no table")
    target = os.path.join(BACKUPS, "dump.sql")
    command = "pg_dump --table=" + table + " site > " + target
    os.system(command)  # flaw: CWE-78
    return HttpResponse("done")
