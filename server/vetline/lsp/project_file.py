"""Switches a rule off in the project's configuration file, by an edit that leaves the rest of the file as it is."""

from __future__ import annotations

import logging
import os
from typing import Any

from lsprotocol import types
from pygls.uris import from_fs_path

from vetline.core.finding import Edit, Span
from vetline.core.text import Text, decode_disk
from vetline.lsp import to_lsp
from vetline.lsp.layout import Shown
from vetline.session.documents import Documents

log = logging.getLogger(__name__)

OWN_NAMES = ("vetline.toml", ".vetline.toml")
NEW_NAME = OWN_NAMES[0]
PYPROJECT = "pyproject.toml"


def disabling_edit(
    folder: str, rule: str, documents: Documents, encoding: str, client: types.ClientCapabilities
) -> types.WorkspaceEdit | None:
    """Adds `rule` to `ignore` in the folder's vetline.toml, else its pyproject.toml, else a new vetline.toml.

    None if it is listed already, if the file is not TOML, or if the client cannot create the file.
    """
    for name in (*OWN_NAMES, PYPROJECT):
        uri = from_fs_path(os.path.join(folder, name))
        if uri is None:
            return None
        document = documents.get(uri)
        text = document.text if document else _text_of_file(os.path.join(folder, name))
        if text is None:
            continue
        edit = ignoring(text, rule, () if name in OWN_NAMES else ("tool", "vetline"))
        if edit is None:
            return None
        shown = Shown(uri, document.version if document else None, text, edit.span)
        return to_lsp.workspace_edit([(shown, (edit,))], encoding, client)
    return _new_file(folder, rule, client)


def ignoring(text: Text, rule: str, table_path: tuple[str, ...]) -> Edit | None:
    """The edit of a TOML text that adds `rule` to the `ignore` list of a table; None if it is there or cannot be added."""
    import tomlkit  # only here, and it takes a while
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text.data.decode())
        table: Any = document
        for depth, name in enumerate(table_path):
            if name not in table:
                table[name] = tomlkit.table(is_super_table=depth < len(table_path) - 1)
            table = table[name]
        if rule in table.get("ignore", ()):
            return None
        if "ignore" in table:
            table["ignore"].append(rule)
        else:
            table["ignore"] = [rule]
        after = text.becoming(tomlkit.dumps(document).encode())
    except (TOMLKitError, ValueError, TypeError, AttributeError) as error:  # no TOML, or no table and no list there
        log.warning("%s cannot be ignored in the project's file: %s", rule, error)
        return None
    change = after.ancestors[0][1]
    return Edit(Span(change.start, change.old_end), after.string(change.start, change.new_end))


def _new_file(folder: str, rule: str, client: types.ClientCapabilities) -> types.WorkspaceEdit | None:
    uri = from_fs_path(os.path.join(folder, NEW_NAME))
    capability = client.workspace.workspace_edit if client.workspace else None
    creates = capability is not None and types.ResourceOperationKind.Create in (capability.resource_operations or ())
    if uri is None or capability is None or not capability.document_changes or not creates:
        return None
    empty = Text.of("")
    created = types.CreateFile(uri=uri, options=types.CreateFileOptions(ignore_if_exists=True))
    content = to_lsp.document_edit(uri, None, empty, (Edit(Span(0, 0), f'ignore = ["{rule}"]\n'),), "utf-8")
    return types.WorkspaceEdit(document_changes=[created, content])


def _text_of_file(path: str) -> Text | None:
    try:
        with open(path, "rb") as file:
            return decode_disk(file.read())[0]
    except OSError:
        return None
