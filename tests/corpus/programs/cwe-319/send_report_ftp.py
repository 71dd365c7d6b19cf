import ftplib
import os
import smtplib


def send_report(path):
    with ftplib.FTP("files.partner.net") as ftp:  # flaw: CWE-319
        ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        with open(path, "rb") as handle:
            ftp.storbinary("STOR report.csv", handle)


def notify(body):
    with smtplib.SMTP("smtp.partner.net", 587) as server:
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])  # flaw: CWE-319
        server.sendmail("reports@partner.net", ["ops@partner.net"], body)
