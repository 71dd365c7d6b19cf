"""What the demo plays: a file as an assistant left it, a block that it suggests next, and what a person does about it."""

from __future__ import annotations

from tests.demo.editor import Editor

FILE_NAME = "triage.py"
OPENED = '''\
"""Sorts support tickets: fetches them, scores them with the triage model, stores the labels."""

import sqlite3
import subprocess

import requests
import torch
import yaml


def load_model(path):
    return torch.load(path, map_location="cpu")


def load_settings(path):
    text = path.read_text()


def store(database, ticket, label):
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE tickets SET label = ? WHERE id = ?", (label, ticket["id"]))
'''
PASTED = '''

def refresh_model(name, target):
    reply = requests.get(f"https://models.example.org/{name}", timeout=60, verify=False)
    target.write_bytes(reply.content)
    subprocess.run(f"tar xf {target} -C models", shell=True)


def tickets_of(database, customer):
    with sqlite3.connect(database) as connection:
        return connection.execute(f"SELECT * FROM tickets WHERE customer = '{customer}'").fetchall()
'''
HAZARDS = ("torch.load(", "verify=False", "shell=True", "SELECT * FROM", "yaml.load(")
"""What has to be found, and is mended in the course of the play."""


def play(editor: Editor) -> None:
    editor.step("An assistant's file is opened")
    editor.open(OPENED)

    editor.step("Its next suggestion is pasted in")
    editor.go_to_end()
    editor.paste(PASTED)

    editor.step("A line is typed")
    editor.go_behind("text = path.read_text()")
    editor.type('\nreturn yaml.load(text, Loader=yaml.Loader)')

    editor.step("Its quick fix is applied")
    editor.apply_fix_at("yaml.load(")

    editor.step("So is that of the unchecked certificate")
    editor.apply_fix_at("verify=False")

    editor.step("The shell is taken out by hand")
    editor.select('f"tar xf {target} -C models", shell=True')
    editor.type('["tar", "xf", target, "-C", "models"], check=True')

    editor.step("The query gets a placeholder")
    editor.select("f\"SELECT * FROM tickets WHERE customer = '{customer}'\"")
    editor.type('"SELECT * FROM tickets WHERE customer = ?", (customer,)')

    editor.step("The model is loaded as data alone")
    editor.apply_fix_at("torch.load(")
