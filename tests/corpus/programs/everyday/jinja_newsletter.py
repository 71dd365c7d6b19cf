import smtplib
from email.mime.text import MIMEText

from jinja2 import Environment, FileSystemLoader

env = Environment(loader=FileSystemLoader("templates"))  # flaw: CWE-79


def build_newsletter(subscriber, articles):
    template = env.get_template("newsletter.html")
    html = template.render(name=subscriber["name"], articles=articles)
    message = MIMEText(html, "html")
    message["Subject"] = "This week's articles"
    message["From"] = "news@paper.test"
    message["To"] = subscriber["email"]
    return message


def send_all(subscribers, articles):
    with smtplib.SMTP("localhost") as server:
        for subscriber in subscribers:
            server.send_message(build_newsletter(subscriber, articles))
