"""Networks of Caffe in protocol buffers (caffe.proto): layers that are classes of Python modules."""

from __future__ import annotations

from vetline.artifacts import protobuf
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.protobuf import BYTES, Field, Malformed
from vetline.artifacts.trust import Use
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View

FIELDS = frozenset((1, 2, 3, 4, 5, 6, 7, 8, 100))
_LAYER, _KIND, _PYTHON, _MODULE, _CLASS = 100, 2, 130, 1, 2


def examine(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    """Looks into a network. False if the bytes are none."""
    layers = 0
    for field in top:
        if field.number != _LAYER or field.kind != BYTES:
            continue
        layer = protobuf.inner(view, field)
        try:
            parts = list(protobuf.fields(layer, 10_000))
        except Malformed:
            return False
        layers += any(part.number == _KIND and part.kind == BYTES and protobuf.text(layer, part, 100).isidentifier() for part in parts)
        for part in parts:
            if part.number == _PYTHON and part.kind == BYTES:
                _python(inquiry, protobuf.inner(layer, part))
    return layers > 0


def _python(inquiry: Inquiry, stated: View) -> None:
    try:
        words = {one.number: protobuf.text(stated, one, 200) for one in protobuf.fields(stated) if one.kind == BYTES}
    except Malformed:
        return
    module, name = words.get(_MODULE, ""), words.get(_CLASS, "Layer")
    opinion = inquiry.trust.judge(module, name, Use.NAMED)
    if opinion.level is not Level.NOTHING_FOUND:
        inquiry.add(opinion.level, "import", f"a layer has the module {shown(module, 60)} imported: {opinion.reason}", stated.entry)
