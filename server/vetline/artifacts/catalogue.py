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
INFOS = (DANGEROUS, SUSPICIOUS, UNREAD, LICENCE)


def info_of(remark: Remark) -> RuleInfo:
    if remark.unread:
        return UNREAD
    return DANGEROUS if remark.level is Level.DANGEROUS else SUSPICIOUS


def info_of_rule(identity: str) -> RuleInfo:
    """The entry with this id; the mildest for one that none has."""
    return next((info for info in INFOS if info.id == identity), SUSPICIOUS)
