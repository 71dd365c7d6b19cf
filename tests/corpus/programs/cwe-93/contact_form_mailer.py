import os
import smtplib
import ssl

from flask import Flask, flash, redirect, render_template, request

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]

SUPPORT = "support@shop.test"
SMTP_HOST = os.environ.get("SMTP_HOST", "mail.shop.test")


@app.route("/contact", methods=["GET", "POST"])
def contact():
    if request.method == "GET":
        return render_template("contact.html")

    sender = request.form["email"]
    subject = request.form["subject"]
    body = request.form["message"]

    message = f"From: {SUPPORT}\r\nTo: {SUPPORT}\r\nReply-To: {sender}\r\nSubject: {subject}\r\n\r\n{body}"
    with smtplib.SMTP(SMTP_HOST, 587, timeout=20) as smtp:
        smtp.starttls(context=ssl.create_default_context())
        smtp.sendmail(SUPPORT, [SUPPORT], message)  # flaw: CWE-93
    flash("Thank you, we will answer soon.")
    return redirect("/contact")
