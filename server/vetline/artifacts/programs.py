"""Files that are programs, or that name some: executables, llamafiles, engines, TFLite operators, TorchScript."""

from __future__ import annotations

import binascii

from vetline.artifacts import commands, operations, rvalues, tflite
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_SOURCE_BYTES = 2_000_000

_SHELL = re.compile(rb"\b(?:curl|wget|nc|bash -[ci]|sh -c|/dev/tcp/|base64 -d|python3? -c|powershell)\b[^\n]{0,80}")
_LIBRARY = re.compile(rb"[\w./\\-]{1,200}\.(?:so(?:\.\d+)*|dll|dylib)\b|\bdlopen\b|\bLoadLibrary[AW]?\b")
FILE_OPERATORS = frozenset(("save", "load", "from_file"))
"""Of `aten`: what reads or writes files."""

_SCRIPT_OPERATORS = re.compile(r"(?<![\w.])(?:torch\.)?ops\.([A-Za-z_]\w*)\.(\w+)")
SCRIPT_LIBRARIES = frozenset(
    (
        *("aten", "prim", "prims", "quantized", "quantized_decomposed", "prepacked", "mkldnn", "mkldnn_prepacked", "xnnpack", "fbgemm", "sparse"),
        *("torchvision", "torchaudio", "torchtext", "image", "video_reader", "inductor", "c10d", "c10d_functional", "_c10d_functional", "profiler"),
        *("torch_scatter", "torch_sparse", "torch_cluster", "torch_spline_conv", "pyg", "torch_ipex", "vulkan", "metal", "static_runtime", "rand"),
        *("cuda", "higher_order", "_quantized", "onednn", "vulkan_prepack", "metal_prepack", "internal", "fb", "debugprims", "torch_tensorrt", "tensorrt"),
    )
)
_EXECUTORCH_OPERATOR = re.compile(rb"\0([A-Za-z_]\w{2,40})::([A-Za-z_]\w{1,60})(?=[.\0])")
_EXECUTORCH = frozenset(("executorch_prim", "llama", "cadence", "cortex_m", "et_vk", "dim_order_ops", "torchao", "mlx", "qaisw", "tosa"))
_BYTECODE_OPERATOR = re.compile(rb"\b([A-Za-z_]\w*)::([A-Za-z_]\w*)")
_SCRIPT_CALLS = re.compile(r"\bops\.aten\.(?:save|from_file|_save\w*)\b|\bops\.(?:prim|aten)\.rpc_\w+|\btorch\.(?:save|from_file|load)\s*\(|\bops\.aten\.load\b|\bops\.(?:image|video_reader|torchaudio|torchcodec_ns)\.\w*(?:file|load|save)\w*")
_NO_SCRIPT = re.compile(r"(?m)^[ \t]*(?:import|from)[ \t]+\w.*|\b(?:os\.(?:system|popen)|subprocess\.\w+|__import__)[ \t]*\(|(?<![.\w])(?:eval|exec|open)[ \t]*\(")
_SCRIPT_CLASS = re.compile(r"__torch__\.torch\.classes\.(\w+)|\^([A-Za-z_]\w*)\(")
"""A class of a native library, or an operator of Python's."""


_WEIGHTS = re.compile(
    r"\.(?:safetensors|pt|pth|ckpt|pkl|pickle|joblib|h5|hdf5|keras|npy|npz|onnx|gguf|msgpack|pb|tflite|vmfb|weights)\Z|(?:\A|[/_-])(?:model|weights)[\w.-]*\.bin\Z", re.IGNORECASE
)
"""How files are named that are loaded as models, and never run on purpose."""

_EXTENDS = re.compile(r"(?:\A|[_.-]|lib)(?:custom_?)?(?:modeling\w*|tokenization\w*|configuration\w*|handler|ops?|plugins?|kernels?|backend|triton_\w+)(?:[_.-]\w+)*\.(?:so|dll|dylib|pyd|pyc)\Z", re.IGNORECASE)
"""How native libraries and bytecode are named that runtimes load together with a model."""

_WEB_ASSEMBLY = b"\0asm\1\0\0\0"
_TORCH7 = (".t7", ".t7b", ".luac")
_LUA_RUNS = re.compile(rb"\bos\.(?:execute|remove|rename)\b|\bio\.popen\b|\b(?:execute|popen|loadstring|dofile|loadlib)\b")
_LUA_SOURCE = re.compile(rb"\b(os\.execute|io\.popen)\s*[(\"']")
_PAGE = re.compile(rb"\s*<(?:!doctype html|html|script|iframe)\b", re.IGNORECASE)
_WINDOWS_LINK = b"L\0\0\0\1\x14\2\0\0\0\0\0\xc0\0\0\0"
"""How a shell link begins (MS-SHLLINK, 2.1): the size of its header, and the id of its class."""

_SERIALISED = (
    (b"\xac\xed\0\5", "objects of Java", "reading them runs methods of the classes that they name"),
    (b"\0\1\0\0\0\xff\xff\xff\xff\1\0\0\0", "objects of .NET", "reading them runs methods of the classes that they name"),
    (b"RDX2\n", "values of R", "a promise among them is evaluated when they are used (CVE-2024-27322)"),
    (b"RDX3\n", "values of R", "a promise among them is evaluated when they are used (CVE-2024-27322)"),
    (b"X\n\0\0\0\2\0", "values of R", "a promise among them is evaluated when they are used (CVE-2024-27322)"),
    (b"X\n\0\0\0\3\0", "values of R", "a promise among them is evaluated when they are used (CVE-2024-27322)"),
    (b"A\n2\n", "values of R", "a promise among them is evaluated when they are used (CVE-2024-27322)"),
    (b"A\n3\n", "values of R", "a promise among them is evaluated when they are used (CVE-2024-27322)"),
    (b"\4\bo:", "objects of Ruby", "reading them runs methods of the classes that they name"),
    (b"\4\bU:", "objects of Ruby", "reading them runs methods of the classes that they name"),
    (b"pst0", "values of Perl", "functions among them are compiled, and methods of their classes run, when they are read"),
    (b"7JL", "values of Julia", "reading them builds functions and types that they bring along"),
    (b"rO0AB", "objects of Java", "reading them runs methods of the classes that they name"),
    (b"AAEAAAD/////", "objects of .NET", "reading them runs methods of the classes that they name"),
)
"""Forms in which other languages write objects: (first bytes, what it is, why it matters). The last two are base64."""

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
RUNNERS = {
    "values of R": re.compile(
        rb"(?:\0[\4\2]\0\x09\0\0\0[\4-\x20]|\n\d{1,2}\n)(system2?|shell(?:\.exec)?|dyn\.load|download\.file|socketConnection)(?=[^\w.]|\Z)", re.DOTALL
    ),
    "objects of Ruby": re.compile(rb"\b((?:Gem::(?:Requirement|Package|RequestSet|Source|Installer)|ERB|Kernel|ActiveSupport::Deprecation|ActionView|Sprockets|Net::(?:WriteAdapter|BufferedIO))[\w:]*)"),
    "values of Julia": re.compile(rb"(run`[^`\n]{1,200}`|\b(?:Base\.run|Core\.eval|Base\.eval|include_string|CmdRedirect|OrCmds)\b)"),
    "objects of Java": re.compile(
        rb"((?:java\.lang\.(?:Runtime|ProcessBuilder)|javax\.(?:script|management\.BadAttributeValueExpException|naming)|java\.rmi|sun\.rmi|com\.sun\.(?:rowset|org\.apache)|javassist|bsh\."
        rb"|org\.(?:apache\.commons\.(?:collections4?\.(?:functors|keyvalue|Transformer\b|map\.LazyMap)|beanutils)|codehaus\.groovy|springframework\.(?:aop|beans)|python\.core|mozilla\.javascript|hibernate))[\w.$]*)"
    ),
    "objects of .NET": re.compile(
        rb"(System\.(?:Diagnostics\.Process\w*|Windows\.Data\.ObjectDataProvider|Configuration\.Install\.\w+|Management\.Automation[\w.]*|DelegateSerializationHolder"
        rb"|Security\.Principal\.\w+|Data\.DataSet|Workflow[\w.]*|Web\.UI[\w.]*)|Microsoft\.VisualStudio\.Text[\w.]*)"
    ),
}
"""What values of other languages name that runs programs, or the classes by which that is reached."""


def examine(inquiry: Inquiry, view: View) -> bool:
    """Looks into a program. False if it is none."""
    head = view.read(0, 16)
    for magic, what, why in _SERIALISED:
        if head.startswith(magic):
            inquiry.fact("format", what)
            code = rvalues.code_in(view) if what == "values of R" else None
            if code is None:
                inquiry.suspect("serialised", f"{what}: {why}", view.entry)
            elif code - {rvalues.CALL}:
                promised = {one for one in code if one.startswith(rvalues.PROMISED)}
                level = Level.DANGEROUS if promised else Level.SUSPICIOUS
                inquiry.add(level, "serialised", f"{what}, with {shown(' and '.join(sorted(promised or code)), 200)}: {why}", view.entry)
            if code is None or code:
                _serialised(inquiry, view, what)
            return True
    if head[:7] == b"MZqFpD=" or head[:5] == b"jartl":
        inquiry.fact("format", "llamafile")
        inquiry.suspect("program", "a program, not only a model: running it runs whatever it holds", view.entry)
        found = _SHELL.search(view.read(0, 65_536))
        if found:
            inquiry.danger("program", f"its opening script runs {shown(found[0].decode('utf-8', 'replace'), 90)}", view.entry, found.start())
        return True
    if head[:4] == b"\x7fELF" or head[:4] in (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe") or _is_windows_program(view):
        inquiry.fact("format", "program")
        hidden = view.entry.rpartition(" > ")[2].startswith("bytes from")
        extends = _EXTENDS.search(view.name.rpartition("/")[2]) is not None
        level = Level.DANGEROUS if hidden or extends or _WEIGHTS.search(view.name) or view.name.lower().endswith(".bin") or _is_within_model(inquiry, view) else Level.SUSPICIOUS
        inquiry.add(level, "program", "a program or native library: whatever loads it runs it", view.entry)
        return True
    if head.startswith(_WINDOWS_LINK):
        inquiry.fact("format", "link of Windows")
        inquiry.danger("program", "a link of Windows, which opens or runs what it names", view.entry)
        return True
    if head[:2] == b"#!" and not _WEIGHTS.search(view.name) and view.name.lower().endswith((".llamafile", ".bin")):
        command = commands.downloaded(view.read(0, 65_536).decode("utf-8", "replace"))
        words = f"a script that runs what it downloads: {shown(command, 90)}" if command else "a script under the name of data: running it runs whatever it says"
        inquiry.add(Level.DANGEROUS if command else Level.SUSPICIOUS, "program", words, view.entry)
        return False
    if head[:2] == b"#!" and _WEIGHTS.search(view.name):
        inquiry.fact("format", "script")
        inquiry.danger("program", f"a script in place of a model: {shown(view.read(0, 200).decode('utf-8', 'replace'), 90)}", view.entry)
        return False
    if head[:4] in (b"ptrt", b"ftrt"):
        inquiry.fact("format", "TensorRT engine")
        libraries = [shown(found[0].decode("latin-1"), 80) for found in _LIBRARY.finditer(view.read(0, 64_000_000))][:3]
        if libraries:
            inquiry.danger("program", f"the engine names native code: {', '.join(libraries)}", view.entry)
        else:
            inquiry.suspect("program", "an engine may carry native code, which is not read here", view.entry)
        return True
    if head[4:8] == b"ET12":
        inquiry.fact("format", "ExecuTorch")
        if (start := view.find(b"\x7fELF\2\1\1", 0, inquiry.limits.searched_bytes)) >= 0:
            inquiry.suspect("program", "native code stands within, which a backend loads and runs", view.entry, start)
        _operators(inquiry, view, _EXECUTORCH_OPERATOR)
        return False
    if _is_bytecode(view):
        inquiry.fact("format", "Python bytecode")
        extends = _EXTENDS.search(view.name.rpartition("/")[2]) is not None
        level = Level.DANGEROUS if extends or _WEIGHTS.search(view.name) or view.name.lower().endswith(".bin") or _is_within_model(inquiry, view) else Level.SUSPICIOUS
        inquiry.add(level, "program", "Python bytecode: importing it runs it, and nobody reads it", view.entry)
        return True
    if head[:8] == _WEB_ASSEMBLY and _WEIGHTS.search(view.name):
        inquiry.fact("format", "WebAssembly")
        inquiry.danger("program", "a program in place of a model", view.entry)
        return True
    if head[:4] == b"\x1bLua" or head[:3] == b"\x1bLJ" or view.name.lower().endswith(_TORCH7):
        inquiry.fact("format", "Torch7 or Lua")
        _lua(inquiry, view)
        return True
    if _WEIGHTS.search(view.name) and _PAGE.match(view.read(0, 200)):
        inquiry.suspect("program", "a page in place of a model: a download that failed, or a script", view.entry)
        return False
    if head[4:8] == b"TFL3":
        tflite.examine(inquiry, view)
        return True
    return False


def _is_within_model(inquiry: Inquiry, view: View) -> bool:
    """Whether it stands in an archive that is no package of programs: what unpacks a model has no other use for it."""
    return view.depth > 0 and "package" not in inquiry.facts


def _is_bytecode(view: View) -> bool:
    """True for what Python compiles modules to: a magic number, flags, and from byte 16 on a code object (PEP 552)."""
    head = view.read(0, 17)
    return head[2:4] == b"\r\n" and head[5:8] == b"\0\0\0" and head[4] < 4 and head[16:17] in (b"\xe3", b"\x63")


def _lua(inquiry: Inquiry, view: View) -> None:
    """Functions of Lua's, which Torch7 keeps as bytecode and loads with the model."""
    raw = view.read(0, inquiry.limits.text_bytes)
    start = max(raw.find(b"\x1bLua"), raw.find(b"\x1bLJ"))
    if start < 0 and (found := _LUA_SOURCE.search(raw)):
        inquiry.danger("code", f"a source of Lua's that calls {shown(found[1].decode(), 40)}", view.entry, found.start())
    if start < 0:
        return
    if found := _LUA_RUNS.search(raw, start):
        inquiry.danger("code", f"bytecode of Lua's that names {shown(found[0].decode('latin-1'), 40)}", view.entry, found.start())
    else:
        inquiry.suspect("code", "it holds functions as bytecode of Lua's, which nobody reads", view.entry, start)


def _serialised(inquiry: Inquiry, view: View, what: str) -> None:
    """Objects of other languages need no class that runs programs."""
    raw = view.read(0, inquiry.limits.text_bytes)
    if raw[:5] in (b"rO0AB", b"AAEAA"):
        letters = _NOT_BASE64.sub(b"", raw)
        raw = binascii.a2b_base64(letters[: len(letters) // 4 * 4])
    if what in RUNNERS and (found := RUNNERS[what].search(raw)):
        inquiry.danger("serialised", f"{what} that name {shown(found[1].decode('latin-1'), 80)}, by which programs are run", view.entry, found.start())


def bytecode(inquiry: Inquiry, view: View) -> None:
    """The operators that a model for mobile devices names, in its pickle."""
    _operators(inquiry, view, _BYTECODE_OPERATOR)


def _operators(inquiry: Inquiry, view: View, written: re.Pattern[bytes]) -> None:
    for library, name in sorted(set(written.findall(view.read(0, MAX_SOURCE_BYTES)))):
        if library == b"aten" and name.decode() in FILE_OPERATORS:
            inquiry.danger("operation", f"the operator aten::{name.decode()} reaches files", view.entry)
        elif library.decode() not in SCRIPT_LIBRARIES | _EXECUTORCH:
            words = f"operators of {shown(library.decode(), 40)}, for which a native library has to be loaded"
            operations.foreign(inquiry, words, view.entry, library.decode(), name.decode())


def _is_windows_program(view: View) -> bool:
    if view.read(0, 2) != b"MZ":
        return False
    offset = int.from_bytes(view.read(60, 4), "little")
    return view.read(offset, 4) == b"PE\0\0"


_OF_INSTALLERS = re.compile(
    r"import os; var = 'SETUPTOOLS_USE_DISTUTILS'; enabled = os\.environ\.get\(var, '(?:local|stdlib)'\) == 'local'; enabled and __import__\('_distutils_hack'\)(?:\.add_shim\(\))?;?"
    r"|import _virtualenv|import (__editable___\w+_finder); \1\.install\(\)"
)
"""Lines that setuptools and virtualenv leave."""


def path_file(inquiry: Inquiry, view: View) -> None:
    """Lines that Python runs at each start, of a file that adds folders to its path (documentation of `site`)."""
    text = view.read(0, MAX_SOURCE_BYTES).decode("utf-8", "replace") if view.name.lower().endswith(".pth") else ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.removeprefix("\ufeff").startswith(("import ", "import\t")) and not _OF_INSTALLERS.fullmatch(line.strip()):
            inquiry.danger("source", f"line {number} runs at each start of Python where this stands among packages: {shown(line, 60)}", view.entry)


def script(inquiry: Inquiry, view: View, text: str) -> None:
    """TorchScript, which is written as a part of Python: its operators."""
    if "/code/__torch__" in view.name and (found := _NO_SCRIPT.search(text)):
        inquiry.danger("source", f"it stands in the place of TorchScript, which holds nothing of the kind: {shown(found[0].strip(), 60)}", view.entry, found.start())
    for found in _SCRIPT_CALLS.finditer(text):
        inquiry.danger("operation", f"TorchScript that reaches files: {shown(found[0], 60)}", view.entry, found.start())
    libraries = {found[1] for found in _SCRIPT_OPERATORS.finditer(text)} | {found[1] for found in _SCRIPT_CLASS.finditer(text) if found[1]}
    for library in sorted(libraries - SCRIPT_LIBRARIES):
        operations.foreign(inquiry, f"operators of {shown(library, 40)}, for which a native library has to be loaded", view.entry, library)
    for operator in sorted({found[2] for found in _SCRIPT_CLASS.finditer(text) if found[2]}):
        inquiry.suspect("operation", f"the operator {shown(operator, 40)} is a function of the program that loads it", view.entry)
