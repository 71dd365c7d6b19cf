"""Python sources that come with a model: what they run before anybody asks them to, and what no honest script holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from vetline.artifacts import commands, places, programs
from vetline.artifacts.imported import full_name, imported_names, parsed
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.programs import MAX_SOURCE_BYTES
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_IMPORT = re.compile(r"^(?:import|from)\s", re.MULTILINE)
"""What TorchScript never writes, and nearly every other program does."""

_REACHING = frozenset(
    (
        *("os", "subprocess", "socket", "shutil", "ctypes", "urllib", "requests", "http", "httpx", "pty", "runpy", "marshal", "pickle"),
        *("ftplib", "smtplib", "telnetlib", "paramiko", "webbrowser", "multiprocessing", "signal", "code", "codeop", "importlib"),
    )
)
_RUNS_PROGRAMS = re.compile(
    r"(?:os|posix|nt)\.(?:system|popen|exec[lv]\w*|spawn\w+|posix_spawn\w*|startfile)|subprocess\.(?:Popen|run|call|check_call|check_output|getoutput|getstatusoutput)"
    r"|commands\.get\w*output|pty\.spawn|asyncio\.create_subprocess_\w+|marshal\.loads"
)
_UNPACKS = re.compile(r"(?:\A|\.)(?:codecs\.decode|b(?:16|32|64|85)decode|a85decode|decompress|fromhex|unhexlify|urlopen|(?:marshal|pickle)\.loads|(?:requests|httpx)\.get)\b")
_RUNNING_MODULES = frozenset(("os", "posix", "nt", "subprocess", "pty", "commands"))
_RUNNERS = ("system", "popen", "execv", "execl", "execve", "execvp", "spawnv", "spawnl", "spawn", "posix_spawn", "startfile", "Popen", "run", "call", "check_call", "check_output", "getoutput")
_CALLERS = frozenset(("Thread", "Timer", "Process", "register", "finalize", "start_new_thread", "submit", "map", "filter", "sorted", "reduce", "call_later", "call_soon"))
"""What calls the function that it is handed."""

_WRITING_METHODS = frozenset(("write_text", "write_bytes", "unlink", "rmdir", "touch", "symlink_to", "hardlink_to", "rename", "replace", "chmod"))
_NETWORK = re.compile(r"(?:requests|httpx|urllib\.request|urllib3|http\.client|aiohttp|socket\.(?:socket|create_connection)|smtplib|ftplib)\b")
_SENDS = re.compile(r"(?:requests|httpx|urllib3|aiohttp)\.(?:\w+\.)*(?:post|put|get|request)\Z|urllib\.request\.(?:urlopen|Request)\Z|socket\.(?:socket|create_connection)\Z|smtplib\.")
_SHELLS = frozenset(("os.dup2", "pty.spawn"))
_REGISTERS = re.compile(r"regist|factory|component|callback", re.IGNORECASE)
"""Of decorators: those whose function a registry calls by name when a model is built."""

_RUN_METHODS = frozenset(
    (
        *("__init__", "__new__", "__call__", "__init_subclass__", "__getattr__", "__del__", "__setstate__", "__post_init__", "forward"),
        *("_info", "_split_generators", "_generate_examples", "_load_pyfunc", "load_context", "predict", "generate", "initialize", "execute", "finalize"),
        *("preprocess", "inference", "postprocess", "handle", "model_fn", "input_fn", "predict_fn", "output_fn"),
    )
)
"""Of a class that comes with a model: what runs when the model is built or used."""

_HOOKS = frozenset(("__new__", "__init__", "__call__", "__prepare__", "__init_subclass__"))
"""Of a class that another one names as its base or metaclass: what runs when that one is defined."""

_MODEL_CODE = ("modeling_", "configuration_", "tokenization_", "processing_", "image_processing_", "feature_extraction_", "handler", "inference", "pipeline", "hubconf")
_BUILTINS = frozenset(("eval", "exec", "compile", "__import__"))
_ORDINARY = re.compile(
    r"os\.(?:path\.|environ|getenv|cpu_count|getcwd|fspath)|importlib\.(?:util\.find_spec|metadata|resources|import_module)|urllib\.parse\.|shutil\.which"
)


def source(inquiry: Inquiry, view: View) -> None:
    """Python source that a loader imports or compiles: what it calls before anybody asks it to."""
    inquiry.fact("format", "Python source")
    raw = view.read(0, MAX_SOURCE_BYTES)
    text = raw.decode("utf-8", "replace")
    if "/code/" in view.name or ("Tensor" in text and not _IMPORT.search(text)):
        programs.script(inquiry, view, text)
    if len(raw) < len(view):
        inquiry.unread(f"only the first {MAX_SOURCE_BYTES // 1_000_000} MB of the source were read", view.entry)
    tree = parsed(raw)
    if not isinstance(tree, ast.Module):
        return
    brought = imported_names(ast.walk(tree)) | _starred_names(tree)
    names = brought | _assigned_names(tree, brought)
    defined = {node.name: node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    imported = inquiry.imported or view.depth > 0
    remarks = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}  # docstrings
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in remarks and (command := commands.downloaded(one.value)):
            words = f"line {one.lineno} has a command that runs what it downloads: {shown(command, 80)}"
            inquiry.add(Level.DANGEROUS if imported else commands.level(command), "source", words, view.entry)
    _sends_secrets(inquiry, view, tree, names)
    if not imported:
        _of_a_script(inquiry, view, tree, names, defined)
        return
    at_import: set[int] = set()
    for node in _run_at_import(tree, defined):
        if not isinstance(node, ast.Call):
            _named_at_import(inquiry, view, node, names, defined)
            continue
        at_import.add(id(node))
        _written_at_import(inquiry, view, node, names)
        for handed in (*node.args, *(keyword.value for keyword in node.keywords)):
            if isinstance(handed, (ast.Name, ast.Attribute)) and ((given := full_name(handed, names)) in _RUNNING_MODULES or _RUNS_PROGRAMS.fullmatch(given)):
                inquiry.danger("source", f"line {node.lineno} hands {shown(given, 60)} on as soon as it is imported", view.entry)
        if _looks_up_builtins(node.func):
            inquiry.danger("source", f"line {node.lineno} calls a function of Python's own that it looks up by name as soon as it is imported", view.entry)
        full = _called_name(node.func, names).removeprefix("builtins.")
        if full in _BUILTINS or (full.partition(".")[0] in _REACHING and "." in full and not _ORDINARY.match(full)):
            inquiry.danger("source", f"line {node.lineno} calls {shown(full, 60)} as soon as it is imported", view.entry)
    if not view.depth or view.name.rpartition("/")[2].startswith(_MODEL_CODE):
        _later(inquiry, view, tree, names, at_import)


def _named_at_import(inquiry: Inquiry, view: View, node: ast.AST, names: dict[str, str], defined: dict[str, ast.FunctionDef | ast.ClassDef]) -> None:
    """What runs programs or code, named by what runs at import but in a call: a decorator, a list, another name."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        for one in node.decorator_list:
            if isinstance(one, ast.Name) and one.id in _BUILTINS and one.id not in defined | names:
                inquiry.danger("source", f"line {node.lineno} has {one.id} called as a decorator as soon as it is imported", view.entry)
    held = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else [node.value] if isinstance(node, ast.Assign) else ()
    for one in held:
        if isinstance(one, (ast.Name, ast.Attribute)) and _RUNS_PROGRAMS.fullmatch(full := full_name(one, names)):
            inquiry.danger("source", f"line {one.lineno} keeps {shown(full, 60)} under another name", view.entry)


def _written_at_import(inquiry: Inquiry, view: View, call: ast.Call, names: dict[str, str]) -> None:
    """Files that are written at import: dangerous where they are not those of the model."""
    full = _called_name(call.func, names)
    path = call.args[0] if call.args else None
    if full in ("open", "io.open"):
        mode = next((one.value for one in (*call.args[1:2], *(word.value for word in call.keywords if word.arg == "mode")) if isinstance(one, ast.Constant)), "r")
        writes = isinstance(mode, str) and not {"w", "a", "x", "+"}.isdisjoint(mode)
    else:
        writes = full.startswith("pathlib.") and full.rpartition(".")[2] in _WRITING_METHODS
        path = call.func
    if writes and path is not None:
        texts = [one.value for one in ast.walk(path) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        outside = any(text.startswith(("/", "~")) or ".." in text.split("/") for text in texts) or ".home" in full or "expanduser" in ast.unparse(path)
        inquiry.add(Level.DANGEROUS if outside else Level.SUSPICIOUS, "source", f"line {call.lineno} writes a file as soon as it is imported", view.entry)


def _sends_secrets(inquiry: Inquiry, view: View, tree: ast.Module, names: dict[str, str]) -> None:
    """A file of secrets that is named by what also calls the network."""
    called = {_called_name(one.func, names) for one in ast.walk(tree) if isinstance(one, ast.Call)}
    if not any(_NETWORK.match(full) for full in called):
        return
    sending = inquiry.imported and any(_SENDS.match(full) for full in called)
    parents = {id(child): one for one in ast.walk(tree) for child in ast.iter_child_nodes(one)} if sending else {}
    for one in ast.walk(tree):
        if sending and isinstance(one, ast.Attribute) and full_name(one, names) == "os.environ" and _as_a_whole(parents, one):
            inquiry.danger("source", f"line {one.lineno} takes all variables of the environment, and it calls the network", view.entry)
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and places.reached(one.value) == places.SECRET:
            inquiry.danger("source", f"line {one.lineno} names {shown(one.value, 60)}, and it calls the network", view.entry)


def _as_a_whole(parents: dict[int, ast.AST], node: ast.expr) -> bool:
    """Whether a mapping is handed on or gone through, and not asked for one of its values."""
    parent = parents.get(id(node))
    if isinstance(parent, ast.Attribute):
        return parent.attr in ("items", "values")
    return isinstance(parent, (ast.keyword, ast.Dict)) or (isinstance(parent, ast.Call) and parent.func is not node)


def _of_a_script(inquiry: Inquiry, view: View, tree: ast.Module, names: dict[str, str], defined: dict[str, ast.FunctionDef | ast.ClassDef]) -> None:
    """Of a script that somebody has to run: what no honest one holds is dangerous, a program that is run by importing it suspicious."""
    reached: set[str] = set()
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            full = _called_name(call.func, names).removeprefix("builtins.")
            reached.add(full)
            if full in ("exec", "eval", "marshal.loads") and call.args and (how := _unpacked(call.args[0], names)):
                inquiry.danger("source", f"line {call.lineno} hands {full} what {shown(how, 60)} gives, so that nobody reads it", view.entry)
    if any(one.startswith("socket.") for one in reached) and not reached.isdisjoint(_SHELLS):
        inquiry.danger("source", "it hands a shell to whoever answers at a socket", view.entry)
    for call in _run_at_import(tree, defined):
        if not isinstance(call, ast.Call):
            continue
        full = _called_name(call.func, names).removeprefix("builtins.")
        if _RUNS_PROGRAMS.fullmatch(full):
            inquiry.suspect("source", f"line {call.lineno} calls {shown(full, 60)} as soon as it is imported", view.entry)


def _unpacked(node: ast.expr, names: dict[str, str]) -> str:
    """The name of a call within that decodes, unpacks or downloads; "" if there is none."""
    inner = (_called_name(one.func, names) for one in ast.walk(node) if isinstance(one, ast.Call))
    spelled = "chr" if any(isinstance(one, ast.Name) and one.id == "chr" for one in ast.walk(node)) else ""
    return next((full for full in inner if _UNPACKS.search(full)), spelled)


def _later(inquiry: Inquiry, view: View, tree: ast.Module, names: dict[str, str], known: set[int]) -> None:
    """Programs that code which comes with a model runs when the model is built or used, or when one of its functions is called."""
    for function in ast.walk(tree):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        for call in ast.walk(function):
            if not isinstance(call, ast.Call) or id(call) in known:
                continue
            full = _called_name(call.func, names).removeprefix("builtins.")
            if _RUNS_PROGRAMS.fullmatch(full):
                known.add(id(call))
                if function.name in _RUN_METHODS:
                    inquiry.danger("source", f"line {call.lineno} calls {shown(full, 60)} when the model is built or used", view.entry)
                else:
                    inquiry.suspect("source", f"line {call.lineno} calls {shown(full, 60)} when {shown(function.name, 60)} is called", view.entry)
            elif full in ("eval", "exec") and function.name in _RUN_METHODS and not all(isinstance(one, ast.Constant) for one in call.args):
                inquiry.suspect("source", f"line {call.lineno} calls {full} when the model is built or used", view.entry)


def _looks_up_builtins(node: ast.expr) -> bool:
    """True for `globals()["__builtins__"]["eval"]` and its like."""
    found = False
    while isinstance(node, (ast.Subscript, ast.Attribute, ast.Call)):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and node.slice.value in ("__builtins__", "builtins"):
            found = True
        node = node.func if isinstance(node, ast.Call) else node.value
    return found or (isinstance(node, ast.Name) and node.id == "__builtins__")


def _run_at_import(tree: ast.Module, defined: dict[str, ast.FunctionDef | ast.ClassDef]) -> Iterator[ast.AST]:
    """What runs when a module is imported: all outside of functions, and within functions of its own that are called there."""
    waiting: list[ast.AST] = list(tree.body)
    entered: set[str] = set()
    used: set[tuple[str, bool]] = set()
    while waiting:
        node = waiting.pop()
        for name, hooks in _used_to_define(node):
            if name in defined and (name, hooks) not in used:
                used.add((name, hooks))
                waiting.extend(_hooks(defined[name]) if hooks else _entered(defined[name]))
        yield node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            waiting.extend(default for default in (*node.args.defaults, *node.args.kw_defaults) if default is not None)
            if not isinstance(node, ast.Lambda):
                waiting.extend(node.decorator_list)
                waiting.extend(node.body if _is_registered(node) else ())
            continue
        if isinstance(node, ast.If) and isinstance(node.test, ast.Compare) and isinstance(node.test.left, ast.Name) and node.test.left.id == "__name__":
            continue
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Lambda):
                waiting.append(node.func.body)
            if isinstance(node.func, (ast.Name, ast.Attribute)) and ast.unparse(node.func).rpartition(".")[2] in _CALLERS:
                handed = (*node.args, *(keyword.value for keyword in node.keywords))
                waiting.extend(one.body for one in handed if isinstance(one, ast.Lambda))
            elif isinstance(node.func, ast.Name) and node.func.id in defined and node.func.id not in entered:
                entered.add(node.func.id)
                waiting.extend(_entered(defined[node.func.id]))
        waiting.extend(ast.iter_child_nodes(node))


def _is_registered(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(_REGISTERS.search(ast.unparse(one.func if isinstance(one, ast.Call) else one)) for one in function.decorator_list)


def _used_to_define(node: ast.AST) -> Iterator[tuple[str, bool]]:
    """(name, whether it is a class that is asked) of the module's own that is called because something is defined with it."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        yield from ((one.id, False) for one in node.decorator_list if isinstance(one, ast.Name))
    if isinstance(node, ast.ClassDef):
        yield from ((one.id, True) for one in (*node.bases, *(keyword.value for keyword in node.keywords)) if isinstance(one, ast.Name))


def _hooks(called: ast.FunctionDef | ast.ClassDef) -> list[ast.stmt]:
    methods = [node for node in called.body if isinstance(node, ast.FunctionDef)] if isinstance(called, ast.ClassDef) else []
    is_metaclass = isinstance(called, ast.ClassDef) and any(isinstance(base, ast.Name) and base.id == "type" for base in called.bases)
    return [inner for node in methods if node.name in (_HOOKS if is_metaclass else ("__init_subclass__",)) for inner in node.body]


def _entered(called: ast.FunctionDef | ast.ClassDef) -> list[ast.stmt]:
    """What a call runs: a function's body, or that of a class's `__init__`."""
    if isinstance(called, ast.FunctionDef):
        return called.body
    return [inner for node in called.body if isinstance(node, ast.FunctionDef) and node.name == "__init__" for inner in node.body]


def _assigned_names(tree: ast.Module, names: dict[str, str]) -> dict[str, str]:
    """Names that stand for a function or a module because the module itself says so: `run = os.system`."""
    found: dict[str, str] = {}
    for node in tree.body:
        if not isinstance(node, ast.Assign) or len(node.targets) != 1 or not isinstance(node.targets[0], ast.Name):
            continue
        name, value = node.targets[0].id, node.value
        if isinstance(value, ast.Attribute) and (full := full_name(value, names)):
            found[name] = full
        elif isinstance(value, ast.Call) and _called_name(value.func, names) in ("importlib.import_module", "__import__") and value.args:
            if module := _text(value.args[0]):
                found[name] = module
    return found


def _starred_names(tree: ast.Module) -> dict[str, str]:
    """Names that `from os import *` and its like bring."""
    modules = [node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module and any(alias.name == "*" for alias in node.names)]
    return {name: f"{module}.{name}" for module in modules if module in _RUNNING_MODULES for name in _RUNNERS}


def _text(node: ast.expr) -> str:
    """The text that an expression gives if it only puts constants together; "" for any other."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _text(node.left), _text(node.right)
        return left + right if left and right else ""
    return ""


def _module_or_name(node: ast.expr, names: dict[str, str]) -> str:
    """As `_called_name`; of a call that imports a module by its name, that name."""
    if isinstance(node, ast.Call) and node.args and _called_name(node.func, names) in ("importlib.import_module", "__import__"):
        return _text(node.args[0]) or _called_name(node.func, names)
    return _called_name(node, names) if not isinstance(node, ast.Call) else _called_name(node.func, names)


def _called_name(node: ast.expr, names: dict[str, str]) -> str:
    """As `full_name`, through calls: `a().b` is `a.b`; and through `sys.modules["a"].b`, `a.__dict__["b"]` and `getattr(a, "b")`."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
        owner = _called_name(node.value, names)
        if owner == "sys.modules" or owner.endswith(".__dict__"):
            return ".".join([*([] if owner == "sys.modules" else [owner.removesuffix(".__dict__")]), node.slice.value, *reversed(parts)])
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "getattr" and len(node.args) > 1 and (name := _text(node.args[1])):
        return ".".join([_module_or_name(node.args[0], names), name, *reversed(parts)])
    if isinstance(node, ast.Call):
        return ".".join([_module_or_name(node, names) if parts else _called_name(node.func, names), *reversed(parts)])
    return ".".join([full_name(node, names), *reversed(parts)]) if isinstance(node, ast.Name) else ""

