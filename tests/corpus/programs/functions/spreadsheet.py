"""Import and export of spreadsheets for a club's member list."""
import csv
import os
import sqlite3
import subprocess
import xml.etree.ElementTree as ET
from xml.dom.minidom import parseString


def import_members(xml_text: str) -> list[dict]:
    """Import members from XML that a club sent."""
    root = parseString(xml_text)  # flaw: CWE-776
    return [{"name": m.getAttribute("name")} for m in root.getElementsByTagName("member")]


def export_members(members: list[dict], path: str) -> None:
    """Export members to CSV for opening in Excel; names were typed by the members."""
    with open(path, "w", newline="") as fh:
        writer = csv.writer(fh)
        for m in members:
            writer.writerow([m["name"], m["email"]])  # flaw: CWE-1236


def print_labels(title: str, printer: str) -> None:
    """Print the labels with a title chosen by the user."""
    os.system(f'lp -d {printer} -t "{title}" labels.pdf')  # flaw: CWE-78


def members_of(db: sqlite3.Connection, town: str, limit) -> list:
    """Return members of a town."""
    return db.execute("SELECT name FROM members WHERE town = '%s' LIMIT %s" % (town, limit)).fetchall()  # flaw: CWE-89


def column_letter(formula: str) -> float:
    """Compute a simple formula of a cell such as '=2*3+1'."""
    return eval(formula[1:])  # flaw: CWE-95
