import json
import re

from django.http import JsonResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST
from django.contrib.auth.decorators import login_required
from asteval import Interpreter

CELL = re.compile(r"\b([A-Z])([0-9]{1,3})\b")


def substitute(formula, cells):
    return CELL.sub(lambda m: str(cells.get(m.group(0), 0)), formula)


def evaluate_sheet(cells):
    results = {}
    for name, content in cells.items():
        if isinstance(content, str) and content.startswith("="):
            expression = substitute(content[1:], cells)
            interpreter = Interpreter(minimal=True)
            value = interpreter(expression)
            results[name] = "#ERR" if interpreter.error else value
        else:
            results[name] = content
    return results


@login_required
@require_POST
def recalculate(request):
    try:
        sheet = json.loads(request.body)
    except json.JSONDecodeError:
        return HttpResponseBadRequest("invalid JSON")
    cells = sheet.get("cells", {})
    if not isinstance(cells, dict) or len(cells) > 1000:
        return HttpResponseBadRequest("invalid sheet")
    return JsonResponse({"cells": evaluate_sheet(cells)})
