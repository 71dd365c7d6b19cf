import csv
import os
import subprocess
import tempfile


def build_report(rows):
    name = tempfile.mktemp(suffix=".csv")  # flaw: CWE-377
    with open(name, "w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(["name", "total"])
        writer.writerows(rows)
    try:
        subprocess.run(["gzip", "-k", name], check=True)
        return name + ".gz"
    finally:
        os.unlink(name)
