"""The allow-list: its form, and that what it allows stays what it was meant to allow."""

from __future__ import annotations

from importlib import resources

import pytest
import yaml

from vetline.artifacts.arguments import RULES
from vetline.artifacts.trust import Use, parse
from vetline.artifacts.verdict import Level
from vetline.host.artifact_files import trust

TEXT = resources.files("vetline.artifacts").joinpath("allowlist.yaml").read_text(encoding="utf-8")
GROUPS = yaml.safe_load(TEXT)
KINDS = ("code", "carrier")
"""Of groups whose names are not called: what they are to those who ask."""


@pytest.mark.parametrize("group", GROUPS, ids=[group["reason"] for group in GROUPS])
def test_a_group_has_a_reason_and_known_keys(group: dict[str, object]) -> None:
    assert set(group) <= {"reason", "rule", "call", "name", "classes", "functions", "methods", "anywhere", "never", "never-built", "never-anywhere", "unneeded"}
    assert len(str(group["reason"])) > 8
    assert group.get("rule", "class-first") in {*RULES, *KINDS}
    assert set(group) - {"reason", "rule"}


def test_every_rule_of_arguments_is_used() -> None:
    assert {group["rule"] for group in GROUPS if "rule" in group} | {"enumeration"} == {*RULES, *KINDS}, "that one is for any class"


def test_what_runs_code_is_never_allowed() -> None:
    known = trust()
    names = [
        *("os.system", "posix.system", "nt.system", "subprocess.Popen", "builtins.eval", "builtins.exec", "builtins.compile", "builtins.open"),
        *("builtins.__import__", "importlib.import_module", "runpy.run_path", "pickle.loads", "marshal.loads", "types.CodeType", "sys.exit"),
        *("torch.load", "torch.hub.load", "numpy.load", "joblib.load", "pandas.read_pickle", "pandas.eval", "shutil.rmtree", "socket.socket"),
        *("cloudpickle.cloudpickle._make_function", "dill._dill._create_function", "operator.attrgetter", "operator.methodcaller", "pip.main"),
        *("functools.reduce", "builtins.map", "torch.fx.graph_module.reduce_graph_module", "torch.utils.cpp_extension.load_inline"),
        *("transformers.dynamic_module_utils.get_class_from_dynamic_module", "numpy.f2py.crackfortran.myeval", "sklearn.datasets._base.load_files"),
    ]
    for name in names:
        module, _, attribute = name.rpartition(".")
        assert known.judge(module, attribute, Use.CALLED).level is Level.DANGEROUS, name


def test_classes_that_act_when_they_are_filled_or_thrown_away_are_never_allowed() -> None:
    known = trust()
    names = [
        *("mmseg.evaluation.CityscapesMetric", "monai.utils.state_cacher.StateCacher", "nltk.corpus.reader.util.PickleCorpusView"),
        *("transformers.integrations.NeptuneCallback", "espnet2.fileio.npy_scp.NpyScpWriter", "speechbrain.utils.importutils.LazyModule"),
        *("nltk.corpus.util.LazyCorpusLoader", "nltk.util.LazyLoader", "numpy.lib._datasource.DataSource", "fontTools.ttLib.sfnt.SFNTReader"),
    ]
    for name in names:
        module, _, attribute = name.rpartition(".")
        assert known.judge(module, attribute, Use.NEWED).level is Level.DANGEROUS, name


def test_parts_of_a_package_that_no_model_needs_are_not_allowed() -> None:
    known = trust()
    assert known.judge("sklearn.ensemble._forest", "RandomForestClassifier", Use.NEWED).level is Level.NOTHING_FOUND
    assert known.judge("sklearn.ensemble.tests.test_forest", "Estimator", Use.NEWED).level is Level.SUSPICIOUS
    assert known.judge("accelerate.commands.menu.input", "KeyHandler", Use.CALLED).level is Level.DANGEROUS


def test_a_broken_list_is_an_error() -> None:
    with pytest.raises(ValueError, match="allow-list"):
        parse("- reason: [")


def test_the_modules_that_could_be_shadowed() -> None:
    assert {"torch", "sklearn", "numpy", "collections", "builtins"} <= trust().modules
