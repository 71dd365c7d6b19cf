import csv
import io
import os
from ftplib import FTP_TLS


def fetch_prices(host: str) -> dict[str, float]:
    """Tonight's price list from the wholesaler."""
    buffer = io.BytesIO()
    with FTP_TLS(host, timeout=20) as ftp:
        ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        ftp.prot_p()
        ftp.retrbinary("RETR prices.csv", buffer.write)
    rows = csv.DictReader(io.StringIO(buffer.getvalue().decode("latin-1")))
    return {row["sku"]: float(row["price"]) for row in rows}
