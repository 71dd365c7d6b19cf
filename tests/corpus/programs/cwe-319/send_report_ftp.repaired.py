import ftplib
import os
import smtplib


def send_report(path):
    with ftplib.FTP_TLS("files.partner.net") as ftp:
        ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        ftp.prot_p()
        with open(path, "rb") as handle:
            ftp.storbinary("STOR report.csv", handle)


def notify(body):
    with smtplib.SMTP("smtp.partner.net", 587) as server:
        server.starttls()
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
        server.sendmail("reports@partner.net", ["ops@partner.net"], body)
