import csv
import io
import os
from ftplib import FTP


def fetch_prices(host: str) -> dict[str, float]:
    """Tonight's price list from the wholesaler."""
    buffer = io.BytesIO()
    with FTP(host, timeout=20) as ftp:
        ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])  # flaw: CWE-319
        ftp.retrbinary("RETR prices.csv", buffer.write)
    rows = csv.DictReader(io.StringIO(buffer.getvalue().decode("latin-1")))
    return {row["sku"]: float(row["price"]) for row in rows}
