from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

TEXTS = {
    "en": {"/": "Welcome", "/contact": "Contact us"},
    "de": {"/": "Willkommen", "/contact": "Kontakt"},
    "fr": {"/": "Bienvenue", "/contact": "Contactez-nous"},
}
LINKS = " ".join(f'<a href="/lang?set={code}&amp;back={{path}}">{code}</a>' for code in TEXTS)


class SiteHandler(BaseHTTPRequestHandler):
    server_version = "site"

    def do_GET(self):
        parts = urlsplit(self.path)
        if parts.path == "/lang":
            self.switch_language(parse_qs(parts.query))
        elif parts.path in TEXTS["en"]:
            self.show_page(parts.path)
        else:
            self.send_error(404)

    def language(self):
        try:
            cookie = SimpleCookie(self.headers.get("Cookie", ""))
        except CookieError:
            return "en"
        lang = cookie["lang"].value if "lang" in cookie else "en"
        return lang if lang in TEXTS else "en"

    def switch_language(self, query):
        lang = query.get("set", ["en"])[0]
        back = query.get("back", ["/"])[0]
        self.send_response(302)
        self.send_header("Set-Cookie", "lang=%s; Path=/; Max-Age=31536000" % lang)  # flaw: CWE-113
        self.send_header("Location", back)  # flaw: CWE-601
        self.send_header("Content-Length", "0")
        self.end_headers()

    def show_page(self, path):
        lang = self.language()
        body = (
            "<!doctype html><html lang='%s'><meta charset='utf-8'><body><nav>%s</nav><h1>%s</h1></body></html>"
            % (lang, LINKS.format(path=path), TEXTS[lang][path])
        ).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def run(port=8000):
    httpd = ThreadingHTTPServer(("127.0.0.1", port), SiteHandler)
    print(f"Serving on {port}")
    httpd.serve_forever()


if __name__ == "__main__":
    run()
