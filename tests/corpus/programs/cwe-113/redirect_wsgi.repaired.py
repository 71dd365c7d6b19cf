from urllib.parse import parse_qs, quote
from wsgiref.simple_server import make_server


def application(environ, start_response):
    query = parse_qs(environ.get("QUERY_STRING", ""))
    lang = query.get("lang", ["en"])[0]
    if lang not in ("en", "de", "fr"):
        lang = "en"
    headers = [("Content-Type", "text/plain"), ("Set-Cookie", "lang=" + lang + "; Path=/")]
    start_response("200 OK", headers)
    return [b"language set"]


if __name__ == "__main__":
    make_server("127.0.0.1", 8000, application).serve_forever()
