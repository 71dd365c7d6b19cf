import io
import csv

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse, StreamingHttpResponse
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlsplit


class FileHandler(BaseHTTPRequestHandler):
    """Serves generated reports under the name that the visitor wishes."""

    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        title = query.get("title", ["report"])[0]
        buffer = io.StringIO()
        csv.writer(buffer).writerows([["day", "visits"], ["mon", 12], ["tue", 15]])
        body = buffer.getvalue().encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.send_header("Content-Disposition", "attachment; filename*=UTF-8''" + quote(title, safe="") + ".csv")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
