from email.message import EmailMessage

LANGUAGES = {"en", "de"}


def answer(status, filename, body):
    # ruleid: header-from-parameter
    head = f"HTTP/1.1 {status}\r\nContent-Disposition: attachment; filename={filename}\r\n\r\n"
    return head.encode() + body


def mail(subject, recipient, body):
    wanted = subject.strip()
    # ruleid: header-from-parameter
    return f"To: me@example.org\r\nSubject: {wanted}\r\n\r\n{body}"


def application(environ, start_response):
    language = environ.get("QUERY_STRING", "").partition("lang=")[2]
    # ruleid: header-from-parameter
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Language", language)])
    return [b"hello"]


def shortened(subject):
    return subject[:40]


def helper_shortens(subject):
    # ruleid: header-from-parameter
    return f"Subject: {shortened(subject)}\r\n\r\nhello"


def line_of(value_text):
    # todoruleid: header-from-parameter
    return "Subject: " + value_text + "\r\n"


def helper_lines(subject):
    return line_of(subject)


def refused(filename):
    if "\r" in filename or "\n" in filename:
        raise ValueError("line break")
    # ok: header-from-parameter
    return f"HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename={filename}\r\n\r\n"


def allowed(environ, start_response):
    language = environ.get("QUERY_STRING", "").partition("lang=")[2]
    if language not in LANGUAGES:
        language = "en"
    # ok: header-from-parameter
    start_response("200 OK", [("Content-Language", language)])


def built(subject):
    message = EmailMessage()
    # ok: header-from-parameter
    message["Subject"] = subject
    return message


def no_header(name):
    # ok: header-from-parameter
    return f"Name: {name}\n"
