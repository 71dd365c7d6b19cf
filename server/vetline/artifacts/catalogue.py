"""What a person is told of the findings in artifacts: one entry for each sort of verdict."""

from __future__ import annotations

from vetline.artifacts.verdict import Level, Remark
from vetline.core.finding import Confidence, Severity
from vetline.core.rule import RuleInfo

DANGEROUS = RuleInfo(
    id="artifact-dangerous",
    message="The file runs code, or reaches outside itself, when it is loaded.",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    category="model-loading",
    cwe=("CWE-502",),
    owasp=("LLM03:2025",),
    why="""Model files are not only numbers. A pickle is a program for a small machine that can import any module and call
anything in it; archives, graphs, templates and configurations have doors of their own. What was found here has no place in
a model: the file was read as its loader reads it, without being loaded, and each thing that it would do was compared with a
list of what models need.""",
    instead="""Do not load the file. Get it again from where it was published, compare its hash, and prefer safetensors, which
cannot carry code. If the thing that is named belongs to your own project, say so in the setting models.trusted-globals.""",
    references=("https://docs.python.org/3/library/pickle.html#module-pickle", "https://huggingface.co/docs/hub/security-pickle"),
)
SUSPICIOUS = RuleInfo(
    id="artifact-suspicious",
    message="The file holds something that models rarely need.",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="model-loading",
    cwe=("CWE-502",),
    owasp=("LLM03:2025",),
    why="""Nothing here is known to do harm by itself, and none of it is known to be harmless: a class of a module that the
allow-list does not know, code that the model brings along, an archive that two readers see differently.""",
    instead="""Look at what is named. A class of your own project can be trusted by the setting models.trusted-globals; for
weights alone, convert the file to safetensors.""",
    references=("https://huggingface.co/docs/safetensors/index",),
)
UNREAD = RuleInfo(
    id="artifact-unread",
    message="A part of the file was not read.",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    category="model-loading",
    cwe=("CWE-502",),
    why="""The file is damaged or cut off, packed in a form that is not opened here, or larger than the limits of an
inspection. What was not read may hold anything; loaders often run what stands before the place where they fail.""",
    instead="Get the file again and compare its hash, or unpack it and inspect what it holds.",
)
LICENCE = RuleInfo(
    id="model-licence",
    message="The licence of the model limits what it may be used for.",
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    category="model-loading",
    cwe=(),
    why="""Models come with licences of their own, which the card of the repository states. Some exclude commercial use, some forbid
certain uses and want that passed on, and some cards state none, which grants nothing. What is said here is read from the local copy of
the card; it is no legal advice.""",
    instead="""Read the licence, or take a model whose licence fits. What your project has agreed to stands in models.licences.allow,
what it does not want in models.licences.deny, by id (llama3), SPDX expression or kind (open, terms, non-commercial, unknown).""",
    references=("https://huggingface.co/docs/hub/repositories-licenses",),
    tests="same",
)
OUTDATED = RuleInfo(
    id="loader-outdated",
    message="The version of the library that loads the model has known holes.",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    category="model-loading",
    cwe=("CWE-502", "CWE-1395"),
    owasp=("LLM03:2025",),
    why="""Loaders promise to keep code out of what they load, by weights_only, safe_mode or trust_remote_code, and advisories tell
of versions in which the promise does not hold. The version is that of the project's lock file, of an exact pin, or of its virtual
environment; the advisories are those that Vetline was published with.""",
    instead="""Take the version that is named, or a later one. Until then load only files whose origin and hash you know.""",
    references=("https://github.com/advisories?query=type%3Areviewed+ecosystem%3Apip", "https://osv.dev/list?ecosystem=PyPI"),
)
UNPINNED = RuleInfo(
    id="model-unpinned",
    message="The model is loaded from whatever its branch holds, though a commit of it is here.",
    severity=Severity.INFO,
    confidence=Confidence.HIGH,
    category="model-loading",
    cwe=("CWE-494",),
    owasp=("LLM03:2025",),
    why="""A repository's branch moves: its owner, or whoever takes over the account, can replace weights, configuration and code. The
commit that is in the local cache is the one that was inspected here, and that your program has run with.""",
    instead="Pin the commit: revision=\"<40 digits>\". The quick fix takes the one in the cache.",
    references=("https://huggingface.co/docs/huggingface_hub/guides/download",),
)
PICKLED = RuleInfo(
    id="model-pickled",
    message="The repository holds pickled weights beside safetensors.",
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    category="model-loading",
    cwe=("CWE-502",),
    owasp=("LLM03:2025",),
    why="""Which of two forms a loader takes depends on its version and on what is installed; a pickle can run code, safetensors
cannot.""",
    instead="Pass use_safetensors=True: then the pickled weights are never read, and a repository that loses its safetensors is an error.",
    references=("https://huggingface.co/docs/safetensors/index",),
)
CODE = RuleInfo(
    id="model-code",
    message="The repository brings code of its own, which this call runs.",
    severity=Severity.INFO,
    confidence=Confidence.HIGH,
    category="model-loading",
    cwe=("CWE-829",),
    owasp=("LLM03:2025",),
    why="""With trust_remote_code=True the files that a repository's configuration names are imported and run with your rights. They
are in the local cache and can be read before.""",
    instead="Read the files, pin the commit that you have read, and leave trust_remote_code out where the library knows the model.",
    references=("https://huggingface.co/docs/transformers/custom_models",),
)
INFOS = (DANGEROUS, SUSPICIOUS, UNREAD, LICENCE, OUTDATED, UNPINNED, PICKLED, CODE)


def info_of(remark: Remark) -> RuleInfo:
    if remark.unread:
        return UNREAD
    return DANGEROUS if remark.level is Level.DANGEROUS else SUSPICIOUS


def info_of_rule(identity: str) -> RuleInfo:
    """The entry with this id; the mildest for one that none has."""
    return next((info for info in INFOS if info.id == identity), SUSPICIOUS)
