import csv
import os
import subprocess
import tempfile


def build_report(rows):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", delete=False) as handle:
        name = handle.name
        writer = csv.writer(handle)
        writer.writerow(["name", "total"])
        writer.writerows(rows)
    try:
        subprocess.run(["gzip", "-k", name], check=True)
        return name + ".gz"
    finally:
        os.unlink(name)
