"""Commands that texts beside a model have run: what is downloaded into a shell, Kaldi's lists of commands, packages from unsafe places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vetline.artifacts import places
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_LINES = 1_000_000

_DOWNLOADED = re.compile(r"\b(?:curl|wget|fetch)\b[^\n|;]{0,300}\|\s*(?:sudo\s+(?:-\w+\s+)*)?(?:/?(?:usr/)?bin/)?(?:(?:ba|z|da|k)?sh|python3?|perl|node)\b", re.IGNORECASE)
_HIDDEN = re.compile(
    r"\bpowershell(?:\.exe)?\b[^\n]{0,200}\s-e(?:nc?|ncodedcommand)?\s+[A-Za-z0-9+/]|\b(?:iex|invoke-expression)\b[^\n]{0,80}\b(?:iwr|irm|invoke-webrequest|invoke-restmethod|downloadstring)\b"
    r"|\b(?:iwr|irm|downloadstring)\b[^\n|]{0,200}\|\s*iex\b|\bmshta(?:\.exe)?\s+[\"']?https?:|/dev/tcp/|\bn(?:c|cat|etcat)\b[^\n|]{0,100}\s-(?:e|c)\s+\S*sh\b|\bpython3?\s+-c\b[^\n]{0,200}\bexec\s*\([^\n]{0,200}(?:urlopen|b64decode|requests)|\bbase64\s+(?:-d|--decode)\b[^\n|]{0,200}\|\s*(?:ba|z)?sh\b", re.IGNORECASE
)
"""Commands that are written so that nobody reads them, fetch what they run, or hand a shell to somebody else."""

_MADE_RUNNABLE = re.compile(r"\b(?:curl|wget)\b[^\n]{0,300}?(?:-O|-o|--output|>)\s*(\S{1,200})[^\n]{0,100}(?:&&|;|\n)\s*chmod\s+[\w+]*[x7]\w*\s+(?:\./)?\1[^\n]{0,100}(?:&&|;|\n)\s*(?:\./)?\1(?=\s|\Z)")
_UNSAFE_SOURCE = re.compile(
    r"(?:\A|\s)(?:--(?:extra-)?index-url|-i|--find-links|-f)[=\s]\s*http://(?!localhost|127\.|\[::1\])\S*|(?:\A|\s)--trusted-host[=\s]\s*\S+|\A\s*(?:[\w.\[\],-]+\s*@\s*|-e\s+)?(?:\w+\+)?http://\S+"
)
"""Of pip: where whoever stands between decides what is installed."""

_SCRIPTS = re.compile(r"(?:\.(?:sh|bash|zsh|bat|cmd|ps1|mk|envrc|desktop|service|m|jl|r|lua|pl|rb|js|mjs|java|groovy|scala|kt)|(?:\A|/)(?:makefile|gnumakefile|justfile|dockerfile|containerfile))\Z", re.IGNORECASE)
_REQUIREMENTS = re.compile(r"(?:\A|[/_-])requirements[\w.-]*\.txt\Z", re.IGNORECASE)
_OTHER_PLACE = re.compile(r"(?:(?:load_models|model_store)\s*=\s*(?:[^=,\s]+=)?|(?:FROM|ADAPTER)\s+)((?:https?|ftp)://\S+|(?:\S*[/\\])?\.\.[/\\]\S*|/(?:etc|proc|root)/\S*)", re.IGNORECASE)
_UNPICKLERS = frozenset(("pickle", "cloudpickle", "dill", "mlflow.pytorch.pickle_module", "torch.serialization.pickle"))
_KALDI_COMMANDS = re.compile(
    r"\s*(?:\S*/)?(?:sox|soxi|sph2pipe|flac|ffmpeg|cat|gunzip|zcat|bzcat|xzcat|bunzip2|gzip|lame|mpg123|opusdec|oggdec|shorten|wav-\w+|copy-\w+|extract-\w+|add-deltas|apply-cmvn"
    r"|apply-vad|splice-feats|select-\w+|subset-feats|transform-feats|wav-copy|segment|head|tail|cut|sort|true)\b[^;&`$<>]*"
)
"""What speech recipes decode sound with, without a means of the shell's to run something more."""


_RUN_BY_JAVA = re.compile(r"\bRuntime\s*\.\s*getRuntime\s*\(\s*\)\s*\.\s*exec\s*\(|\bnew\s+ProcessBuilder\s*\(")
_GIT_FILES = re.compile(r"(?:\A|/)(?:\.git/(?:hooks/[^/]+(?<!\.sample)|config)|\.gitmodules)\Z")
_GIT_COMMANDS = re.compile(r"core\.(?:fsmonitor|sshcommand|gitproxy|askpass|hookspath)|filter\.(?:clean|smudge|process)|diff\.(?:textconv|command|external)|merge\.driver|gpg\.program|remote\.(?:uploadpack|receivepack)|submodule\.(?:update|url)")
_GIT_ORDINARY = re.compile(r"(?:true|false|\d*)\Z|git[- ](?:lfs|annex)\b|(?:\\?\")?git-crypt(?:\\?\")?\s|ssh\b[^;&|`$]*\Z|\S*git-\w+-pack\Z|\.husky|\.githooks\b|\S*(?:nbstripout|jupytext|nbdime|git-nb\w+)\b|\S*python\S*\"? -m (?:nbstripout|nbdime|jupytext)\b")
_GIT_SHELL = re.compile(r"\b(?:ba|z|da)?sh\s+-c\b|\beval\b|[|;`]|\$\(|\bpython\S*\s+-c\b")


def is_of_git(name: str) -> bool:
    """True for the name of a hook of Git's, or of its settings."""
    return _GIT_FILES.search(name.lower()) is not None


def downloaded(text: str) -> str:
    """The command in `text` that runs what it downloads; "" if there is none."""
    found = _DOWNLOADED.search(text) or _HIDDEN.search(text) or _MADE_RUNNABLE.search(text)
    return found[0] if found else ""


def level(command: str) -> Level:
    """How much is thought of such a command in a script that somebody has to run: installers are fetched over https that way."""
    return Level.SUSPICIOUS if "https://" in command and "http://" not in command else Level.DANGEROUS


def unsafe_source(text: str) -> str:
    """Where pip is told to take packages from that anybody on the way can change; "" if nowhere."""
    found = _UNSAFE_SOURCE.search(text)
    return found[0].strip() if found else ""


def examine(inquiry: Inquiry, view: View) -> None:
    """Looks into a plain text, whose name says who reads it."""
    name = view.name.lower()
    if _REQUIREMENTS.search(name):
        inquiry.fact("format", "requirements of pip")
        for number, line in _lines(inquiry, view):
            if source := unsafe_source(line.partition(" #")[0]):
                inquiry.danger("source", f"line {number} has packages installed from {shown(source, 80)}, which is not protected", view.entry)
    elif name.endswith(".scp"):
        inquiry.fact("format", "list of Kaldi's")
        for number, line in _lines(inquiry, view):
            _piped(inquiry, view, number, line)
    elif name.rpartition("/")[2] in ("config.properties", "modelfile"):
        for number, line in _lines(inquiry, view):
            _served(inquiry, view, number, line.strip())
    elif name.endswith("pickle_module_info.txt"):
        module = view.read(0, 200).decode("utf-8", "replace").strip()
        if module not in _UNPICKLERS:
            inquiry.danger("import", f"MLflow imports {shown(module, 80)} to load the model by, which is no unpickler", view.entry)
    elif name.endswith((".java", ".groovy", ".scala", ".kt")) and (run := _RUN_BY_JAVA.search(view.read(0, 8_000_000).decode("utf-8", "replace"))):
        inquiry.fact("format", "source of Java's")
        inquiry.danger("program", f"a model as source that runs programs: {shown(run[0], 60)}", view.entry)
    elif (view.read(0, 2) == b"#!" or _SCRIPTS.search(name)) and (command := downloaded(view.read(0, 65_536).decode("utf-8", "replace"))):
        inquiry.fact("format", "script")
        inquiry.add(level(command), "program", f"a script that runs what it downloads: {shown(command, 90)}", view.entry)


def git(inquiry: Inquiry, view: View) -> None:
    """Looks into what Git runs for a working copy that somebody else has made: its hooks and the commands of its settings."""
    text = view.read(0, 1_000_000).decode("utf-8", "replace")
    if view.name.lower().rpartition("/")[2] not in ("config", ".gitmodules"):
        if command := downloaded(text):
            inquiry.danger("program", f"a hook of Git's runs what it downloads: {shown(command, 90)}", view.entry)
        return
    section = ""
    for line in text.replace("\\\n", "").splitlines():
        stated = line.strip()
        if stated.startswith("["):
            section, _, stated = stated[1:].partition("]")
        key, _, value = (part.strip() for part in stated.partition("="))
        value = value.strip('"')
        if section.lower().startswith("submodule") and not value.startswith(("!", "-")):
            continue  # where it is cloned from, or how it is merged
        if _GIT_COMMANDS.fullmatch(f"{section.split()[0].lower() if section.split() else ''}.{key.lower()}") and not _GIT_ORDINARY.match(value):
            level = Level.DANGEROUS if downloaded(value) or _GIT_SHELL.search(value) or value.startswith("-") else Level.SUSPICIOUS
            inquiry.add(level, "program", f"Git runs what its settings name as {shown(key, 40)}: {shown(value, 90)}", view.entry)


def notebook(inquiry: Inquiry, cells: Any, entry: str) -> None:
    """The cells of a notebook that lies beside a model."""
    for cell in cells if isinstance(cells, list) else ():
        stated = cell.get("source") if isinstance(cell, dict) else None
        text = "".join(map(str, stated)) if isinstance(stated, list) else str(stated or "")
        if isinstance(cell, dict) and cell.get("cell_type") == "code" and (command := downloaded(text)):
            inquiry.add(level(command), "program", f"a cell runs what it downloads: {shown(command, 90)}", entry)


def _served(inquiry: Inquiry, view: View, number: int, line: str) -> None:
    """A line that tells TorchServe or Ollama which models to serve."""
    if found := _OTHER_PLACE.match(line):
        inquiry.add(places.level(found[1]), "source", f"line {number} has a model taken from {shown(found[1], 80)}: an unprotected address, or outside of the folder of models", view.entry)
    elif line.replace(" ", "").lower() == "install_py_dep_per_model=true":
        inquiry.suspect("source", f"line {number} has packages installed that an archive of a model asks for", view.entry)


def _piped(inquiry: Inquiry, view: View, number: int, line: str) -> None:
    """A line "utterance command |", whose command Kaldi's readers have a shell run."""
    if not line.rstrip().endswith("|"):
        return
    command = line.rstrip()[:-1].partition(" ")[2]
    if not all(_KALDI_COMMANDS.fullmatch(part) for part in command.split("|")):
        inquiry.danger("program", f"line {number} is a command, which runs where the list is read: {shown(command.strip(), 90)}", view.entry)


def _lines(inquiry: Inquiry, view: View) -> Iterator[tuple[int, str]]:
    text = view.read(0, inquiry.limits.text_bytes).decode("utf-8", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        if number > MAX_LINES:
            inquiry.unread(f"only the first {MAX_LINES:,} lines were read", view.entry)
            return
        yield number, line
