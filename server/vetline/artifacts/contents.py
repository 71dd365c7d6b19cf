"""What an artifact is, by its content, and which reader looks into it. Names of files only ever add a reader."""

from __future__ import annotations

from vetline.artifacts import (
    archives,
    arrays,
    arrow,
    commands,
    configs,
    facts,
    graphs,
    hdf5,
    matlab,
    messages,
    ncnn,
    packed,
    pickles,
    programs,
    records,
    registries,
    sevenzip,
    sources,
    tars,
    tensors,
    zips,
)
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Inspection, Level
from vetline.artifacts.view import Bytes, View

SEARCHED_FACTS_BYTES = 16_000_000


def inspect(inquiry: Inquiry, data: Bytes, name: str) -> Inspection:
    """The whole inspection of one file's bytes. Total: whatever it holds, there is a verdict."""
    view = View(data, 0, len(data), "", name)
    examine(inquiry, view)
    known = dict(inquiry.facts)
    return Inspection(str(known.pop("format", "unknown data")), len(data), inquiry.remarks, known, inquiry.operations, tuple(sorted(inquiry.modules)))


def examine(inquiry: Inquiry, view: View) -> None:
    """Looks into a view with the reader that its content asks for."""
    if view.depth > inquiry.limits.depth:
        inquiry.unread(f"containers nest deeper than {inquiry.limits.depth}", view.entry)
        return
    if not len(view):
        inquiry.fact("format", "empty file")
        return
    try:
        _examine(inquiry, view)
    except RecursionError:
        inquiry.unread("it nests too deep to be followed", view.entry)


def _examine(inquiry: Inquiry, view: View) -> None:
    head = view.read(0, 16)
    if head[:6] == arrays.MAGIC:
        archives.numpy_file(inquiry, view, examine)
    elif head[:4] == b"GGUF":
        tensors.gguf(inquiry, view, examine)
        _also_pickle(inquiry, view)
    elif head[:8] == hdf5.SIGNATURE:
        hdf5.examine(inquiry, view, examine)
        _also_encoded(inquiry, view)
    elif head[:4] == zips.LOCAL and archives.zip_file(inquiry, view, examine):
        return
    elif tensors.may_be_safetensors(view) and tensors.safetensors(inquiry, view, examine):
        _also_pickle(inquiry, view)
        return
    elif tars.is_tar(view):
        archives.tar_file(inquiry, view, examine)
        _also_pickle(inquiry, view)
        return
    elif not (pickles.may_begin(view) and pickles.examine(inquiry, view, examine)):
        _other(inquiry, view)
        return
    _also_zip(inquiry, view)


def _other(inquiry: Inquiry, view: View) -> None:
    """What is neither recognised by a magic number nor a pickle."""
    if programs.examine(inquiry, view):
        _also_zip(inquiry, view, expected=True)
        if inquiry.facts.get("format") == "TFLite":
            facts.within(inquiry, view, SEARCHED_FACTS_BYTES)
            pickles.search(inquiry, view.part(0, SEARCHED_FACTS_BYTES), 0, examine, "within the graph", headed=True)
        return
    messages.examine(inquiry, view)
    kind = packed.kind_of(view)
    if kind is not None and archives.packed_file(inquiry, view, kind, examine):
        return
    if view.read(0, 6) == sevenzip.SIGNATURE and archives.seven_zip(inquiry, view, examine):
        return
    if view.read(0, 8) == archives.AR and archives.ar_file(inquiry, view, examine):
        return
    name = packed.named(view)
    if name is not None:
        inquiry.fact("format", name)
        inquiry.unread(f"{name}, which is not opened here: unpack it and inspect what it holds", view.entry)
        if view.read(0, 6) != sevenzip.SIGNATURE:
            pickles.search(inquiry, view, 0, examine, "among the packed data", headed=True)  # what is short, packers leave as it is
        return
    if any(view.read(offset, 8) == hdf5.SIGNATURE for offset in hdf5.USER_BLOCKS):
        hdf5.examine(inquiry, view, examine)
    elif view.name.lower().endswith(".py"):
        sources.source(inquiry, view)
    elif _is_named(inquiry, view):
        _also_zip(inquiry, view)
        facts.within(inquiry, view, SEARCHED_FACTS_BYTES)
        pickles.search(inquiry, view, 0, examine, "within the data", headed=True)
        _also_encoded(inquiry, view)
    elif graphs.examine(inquiry, view):
        facts.within(inquiry, view, SEARCHED_FACTS_BYTES)
        pickles.search(inquiry, view.part(0, SEARCHED_FACTS_BYTES), 0, examine, "within the graph", headed=True)
        _also_encoded(inquiry, view)
    elif arrow.examine(inquiry, view, examine) or matlab.examine(inquiry, view) or records.examine(inquiry, view):
        pass
    elif configs.examine(inquiry, view):
        pickles.search(inquiry, view.part(0, SEARCHED_FACTS_BYTES), 0, examine, "within the text", headed=True)
        pickles.search_encoded(inquiry, view, min(len(view), inquiry.limits.text_bytes), examine)
    elif zips.is_zip(view) and archives.zip_file(inquiry, view, examine):
        return
    elif _is_text(view) and commands.is_of_git(view.name):
        inquiry.fact("format", "part of a Git repository")
        commands.git(inquiry, view)
    elif view.read(0, len(ncnn.MAGIC)) == ncnn.MAGIC and _is_text(view):
        ncnn.examine(inquiry, view)
    elif _is_text(view):
        graphs.text(inquiry, view)
        commands.examine(inquiry, view)
        programs.path_file(inquiry, view)
        if view.name.lower().endswith(".gin"):
            graphs.gin(inquiry, view)
        if view.name.lower().rpartition("/")[2] == "config.cfg" or (view.name.lower().endswith(".cfg") and view.find(b"[nlp]", 0, 65_536) >= 0):
            registries.pipeline(inquiry, view)
        pickles.search(inquiry, view.part(0, SEARCHED_FACTS_BYTES), 0, examine, "within the text", headed=True)
        pickles.search_encoded(inquiry, view, min(len(view), inquiry.limits.text_bytes), examine)
    else:
        if view.name.lower().endswith(".safetensors"):
            inquiry.suspect("header", "it is named as safetensors are, and is nothing of the kind", view.entry)
        _configuration_within(inquiry, view)
        facts.within(inquiry, view, SEARCHED_FACTS_BYTES)
        pickles.search(inquiry, view, 0, examine, "within the data")
        pickles.search_encoded(inquiry, view, min(len(view), SEARCHED_FACTS_BYTES), examine, packed=True)


def _also_zip(inquiry: Inquiry, view: View, expected: bool = False) -> None:
    """A loader that looks for an archive looks at the end of the file."""
    ends = [view.start + offset for offset in zips.end_records(view)]
    if ends and all(any(start <= end < stop for start, stop in inquiry.looked_into) for end in ends):
        return  # it is a value of the pickle, which has been looked into
    if zips.is_zip(view) and archives.zip_file(inquiry, view, examine, behind_other=True) and not expected:
        words = f"{inquiry.facts.get('format')} and a zip archive in one file: loaders see one, scanners the other"
        inquiry.suspect("polyglot", words, view.entry)


def _also_encoded(inquiry: Inquiry, view: View) -> None:
    """Streams that stand in base64 among facts and attributes."""
    pickles.search_encoded(inquiry, view, min(len(view), SEARCHED_FACTS_BYTES), examine)


def _also_pickle(inquiry: Inquiry, view: View) -> None:
    """Bytes that are the format that was found, and run when they are loaded as a pickle."""
    trial = inquiry.trial()
    if pickles.examine(trial, view, examine) and trial.worst is Level.DANGEROUS:
        inquiry.accept(trial)
    else:
        inquiry.charge(trial)


def _is_named(inquiry: Inquiry, view: View) -> bool:
    """Formats that hold no code, told by their first bytes."""
    head = view.read(0, 64)
    for magic, name in _HARMLESS:
        if head.startswith(magic):
            inquiry.fact("format", name)
            return True
    return False


def _is_text(view: View) -> bool:
    head = view.read(0, 8_192)
    return b"\0" not in head and sum(byte < 9 or 13 < byte < 32 for byte in head) == 0


def _configuration_within(inquiry: Inquiry, view: View) -> None:
    """Keras writes its configuration into other files too: the metadata of a SavedModel."""
    if view.find(b'"class_name"', 0, 64_000_000) >= 0:
        hdf5.configuration(inquiry, view, min(len(view), 64_000_000))


_HARMLESS = (
    (b"tree\nversion=", "LightGBM"),
    (b"CBM1", "CatBoost"),
    (b"binf", "XGBoost"),
    (b"{L\x00\x00\x00\x00", "XGBoost"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"%PDF", "PDF"),
    (b"ggml", "GGML"),
    (b"lmgg", "GGML"),
    (b"tjgg", "GGML"),
)
