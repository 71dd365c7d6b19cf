import csv
import io

COLUMNS = ["created", "name", "email", "comment"]
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def _cell(value) -> str:
    """A cell's text that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(_FORMULA_STARTS) else text


def export_feedback(entries: list[dict]) -> str:
    """Return the feedback that visitors left on the site as CSV for Excel."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, dialect="excel")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([_cell(entry[column]) for column in COLUMNS])
    return buffer.getvalue()
