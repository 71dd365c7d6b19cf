"""Models of Core ML (Model.proto, NeuralNetwork.proto): classes of the program that loads them, and other files."""

from __future__ import annotations

from vetline.artifacts import operations, protobuf
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.protobuf import BYTES, Field, Malformed
from vetline.artifacts.tars import leaves
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View

MAX_PATH = 1_000
_NETWORKS = (500, 303, 403)
_CUSTOM_MODEL = 555
_LINKED_MODEL = 556


def examine(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    """Looks into a model. False if the bytes are none."""
    for field in top:
        if field.number == _LINKED_MODEL and field.kind == BYTES:
            _link(inquiry, protobuf.inner(view, field))
        if field.number == _CUSTOM_MODEL:
            operations.foreign(inquiry, "a custom model: a class of the program that loads it is named by the file", view.entry)
        if field.number not in _NETWORKS or field.kind != BYTES:
            continue
        network = protobuf.inner(view, field)
        try:
            for layer in protobuf.fields(network):
                if layer.number != 1 or layer.kind != BYTES:
                    continue
                body = protobuf.inner(network, layer)
                for one in protobuf.fields(body):
                    if one.number == 500 and one.kind == BYTES:
                        custom = protobuf.inner(body, one)
                        names = [protobuf.text(custom, part, 100) for part in protobuf.fields(custom) if part.number == 10 and part.kind == BYTES]
                        words = f"a custom layer names the class {shown(names[0] if names else '?')} of the program that loads it"
                        operations.foreign(inquiry, words, view.entry, *names[:1])
        except Malformed:
            return False
    return True


def _link(inquiry: Inquiry, link: View) -> None:
    """A model in another file, by its name: the default of a parameter within two messages."""
    names = [link]
    for _ in range(3):
        try:
            names = [protobuf.inner(one, field) for one in names for field in protobuf.fields(one) if field.number in (1, 2) and field.kind == BYTES]
        except Malformed:
            return
    for one in names:
        if leaves(name := one.read(0, MAX_PATH).decode("utf-8", "replace")):
            inquiry.danger("path", f"a model is read from {shown(name)}, outside the model's folder", link.entry)
