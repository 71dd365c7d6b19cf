import csv
import io

COLUMNS = ["created", "name", "email", "comment"]


def export_feedback(entries: list[dict]) -> str:
    """Return the feedback that visitors left on the site as CSV for Excel."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, dialect="excel")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([entry[column] for column in COLUMNS])  # flaw: CWE-1236
    return buffer.getvalue()
