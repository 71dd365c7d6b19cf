"""Values of other languages in forms of their own: BSON of Julia's, and programs of StableHLO, which call what their host registers."""

from __future__ import annotations

import struct

from vetline.artifacts import operations
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_TAGGED = re.compile(rb"\x02tag\0.\0\0\0(struct|datatype|jl_anonymous|jl_bottom_type|methods|symbol|array|ref|tuple)\0", re.DOTALL)
_NAMES = re.compile(rb"\x02\d\0.\0\0\0(Base|Core|Main|Libc|Libdl|Sockets|Distributed|Serialization)\0\x02\d\0.\0\0\0([\w!#]{1,60})\0", re.DOTALL)
_RUNNING = frozenset(
    ("Cmd", "CmdRedirect", "OrCmds", "AndCmds", "Process", "run", "eval", "include", "include_string", "CodeInfo", "MethodInstance", "Method", "Task", "dlopen", "ccall")
)
"""Types and functions of Julia's by which programs and code are run."""

_PROGRAM = re.compile(rb"ML\xefR|\s*(?://[^\n]*\n\s*)*(?:module\b|#\w+\s*=)[^\n]{0,200}")
_HOST_CALL = re.compile(rb"\bxla_(?:ffi_)?(?:partitioned_)?python_(?:cpu|gpu)_callback\b|\bCallbackTo\w+\b|\bxla_ffi_python\w*\b")
_CUSTOM_CALL = re.compile(rb"\bcustom_call\s+@([\w.$-]{1,80})")
_OWN_CALLS = re.compile(
    rb"(?:lapack|blas|cu(?:blas|solver|dnn|fft|sparse)|hip|ducc|xla|Sharding|SPMD|annotate|__gpu|__cublas|__cudnn|Eigh|Qr|ProductOfElementaryHouseholderReflectors|LuDecomposition|TopK|ApproxTopK|"
    rb"ApproximateTopK|tpu_custom_call|mosaic|triton_kernel|shape_assertion|dynamic_\w+|stablehlo\.|mhlo\.|chlo\.|GetOuterBatchValue|AllocateBuffer|MoveToHost|MoveToDevice|PinToDevice|rng|cu_threefry|inspect_sharding)[\w.$-]*"
)
MAX_BYTES = 64_000_000


def examine(inquiry: Inquiry, view: View) -> bool:
    """Looks into values of Julia's in BSON, and into programs of StableHLO. False if it is neither."""
    head = view.read(0, 8)
    if len(head) == 8 and struct.unpack("<i", head[:4])[0] == len(view) and head[4] in (2, 3, 4, 5) and view.read(len(view) - 1, 1) == b"\0":
        return _bson(inquiry, view)
    if _PROGRAM.match(view.read(0, 4_096)) and (head[:4] == b"ML\xefR" or view.find(b"stablehlo", 0, 1_000_000) >= 0 or view.find(b"mhlo.", 0, 1_000_000) >= 0):
        _stablehlo(inquiry, view)
        return True
    return False


def _bson(inquiry: Inquiry, view: View) -> bool:
    raw = view.read(0, MAX_BYTES)
    tags = {found[1] for found in _TAGGED.finditer(raw)}
    if not tags:
        return False
    inquiry.fact("format", "BSON of Julia")
    if b"jl_anonymous" in tags or b"methods" in tags:
        inquiry.suspect("code", "functions of Julia are brought along, and made anew when the file is read", view.entry)
    for found in _NAMES.finditer(raw):
        name = found[2].decode()
        if name in _RUNNING:
            inquiry.danger("serialised", f"it has {shown(found[1].decode())}.{shown(name, 60)} built, by which programs or code are run", view.entry, found.start())
    return True


def _stablehlo(inquiry: Inquiry, view: View) -> None:
    inquiry.fact("format", "StableHLO")
    raw = view.read(0, MAX_BYTES)
    if found := _HOST_CALL.search(raw):
        inquiry.danger("operation", f"the program calls {shown(found[0].decode())}, which is a function of Python at an address in memory", view.entry, found.start())
    for name in sorted({found[1] for found in _CUSTOM_CALL.finditer(raw)}):
        if not _OWN_CALLS.fullmatch(name) and not _HOST_CALL.fullmatch(name):
            words = f"the program calls {shown(name.decode(), 60)}, which a native library has to bring"
            operations.foreign(inquiry, words, view.entry, name.decode())
