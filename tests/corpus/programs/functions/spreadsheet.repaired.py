"""Import and export of spreadsheets for a club's member list."""
import csv
import os
import sqlite3
import subprocess
import xml.etree.ElementTree as ET
from xml.dom.minidom import parseString
import defusedxml.ElementTree


def import_members(xml_text: str) -> list[dict]:
    """Import members from XML that a club sent."""
    root = defusedxml.ElementTree.fromstring(xml_text)
    return [{"name": m.get("name")} for m in root.iter("member")]


def _plain(cell):
    cell = str(cell)
    return "'" + cell if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def export_members(members: list[dict], path: str) -> None:
    """Export members to CSV for opening in Excel; names were typed by the members."""
    with open(path, "w", newline="") as fh:
        writer = csv.writer(fh)
        for m in members:
            writer.writerow([_plain(m["name"]), _plain(m["email"])])


def print_labels(title: str, printer: str) -> None:
    """Print the labels with a title chosen by the user."""
    subprocess.run(["lp", "-d", printer, "-t", title, "--", "labels.pdf"], check=True)


def members_of(db: sqlite3.Connection, town: str, limit) -> list:
    """Return members of a town."""
    return db.execute("SELECT name FROM members WHERE town = ? LIMIT ?", (town, int(limit))).fetchall()


def column_letter(formula: str) -> float:
    """Compute a simple formula of a cell such as '=2*3+1'."""
    total = 0.0
    for term in formula[1:].split("+"):
        product = 1.0
        for factor in term.split("*"):
            product *= float(factor)
        total += product
    return total
