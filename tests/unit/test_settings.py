"""Settings: every key in both spellings, layers, and that nothing wrong in them costs the rest."""

from __future__ import annotations

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetline.core.finding import Severity
from vetline.settings import TABLE, Layer, Settings, parse

VALUES = {
    "boolean": False,
    "integer": 2_000,
    "string": "verbose",
    "strings": ["a", "b"],
    "paths": ["a", "b"],
    "severities": {"some-rule": "off", "crypto": "info"},
}
SETTINGS = pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)


def value_of(setting) -> object:
    """A value that is not the default."""
    return next((choice for choice in setting.choices if choice != setting.default), VALUES[setting.kind])


def nested(key: str, value: object) -> dict[str, object]:
    group, _, name = key.rpartition(".")
    return {group: {name: value}} if group else {name: value}


@SETTINGS
def test_each_setting_is_read_in_every_spelling(setting) -> None:
    value = value_of(setting)
    camel = setting.editor_key.removeprefix("vetline.")
    mappings = [nested(setting.key, value), nested(setting.key.replace("-", "_"), value), nested(camel, value), {camel: value}]
    read = [parse(mapping) for mapping in mappings]
    for settings, problems in read:
        assert problems == ()
        assert settings == read[0][0]
        assert getattr(settings, setting.attribute) != setting.default


@SETTINGS
def test_each_setting_is_documented(setting) -> None:
    assert setting.description.endswith(".")
    assert setting.scope in ("resource", "window", "machine")
    jsonschema.Draft7Validator.check_schema(setting.json_schema)
    jsonschema.validate(value_of(setting), setting.json_schema)
    jsonschema.validate(None, setting.json_schema)


@SETTINGS
@pytest.mark.parametrize("wrong", [object(), 3.5, -1, {"x": 3}, [3], "no such word"], ids=lambda wrong: "an object" if type(wrong) is object else str(wrong))
def test_wrong_types_are_reported_and_cost_nothing_else(setting, wrong) -> None:
    settings, problems = parse({**nested(setting.key, wrong), "ignore": ["kept"]} if setting.key != "ignore" else {"ignore": wrong})
    if setting.key != "ignore":
        assert settings.ignore == ("kept",)
    if not problems:
        assert setting.kind in ("severities", "strings", "paths", "string") or wrong == -1


def test_unknown_keys_are_reported_with_the_nearest_known() -> None:
    settings, problems = parse(Layer({"selct": ["a"], "select": ["b"]}, path="vetline.toml", text='x = 1\nselct = ["a"]\n'))
    assert settings.select == ("b",)
    assert [(problem.message, problem.path, problem.line) for problem in problems] == [
        ("unknown setting `selct`. Did you mean `select`?", "vetline.toml", 2)
    ]


def test_later_layers_win_and_null_is_silence() -> None:
    project = Layer({"select": ["a"], "severity": {"a": "off", "b": "error"}, "deep": {"enable": False}}, path="vetline.toml")
    settings, problems = parse(project, {"select": None, "severity": {"a": "info", "b": None}, "deep": {"enable": None, "delayMs": 5}})
    assert problems == ()
    assert settings.select == ("a",)
    assert dict(settings.severity) == {"a": Severity.INFO, "b": Severity.ERROR}
    assert (settings.deep_enable, settings.deep_delay_ms) == (False, 5)


def test_an_untrusted_workspace_brings_no_rules() -> None:
    settings, problems = parse(Layer({"rules": ["mine.yaml"], "ignore": ["a"]}, path="vetline.toml", trusted=False))
    assert (settings.rules, settings.ignore) == ((), ("a",))
    assert "not trusted" in problems[0].message


def test_paths_are_relative_to_the_file_that_names_them() -> None:
    settings, _ = parse(Layer({"rules": ["mine.yaml"]}, path="/p/vetline.toml", folder="/p"))
    assert settings.rules[0].replace("\\", "/") == "/p/mine.yaml"


def test_editor_settings_are_not_read_from_projects() -> None:
    settings, problems = parse(Layer({"trace": {"server": "verbose"}}, path="vetline.toml"))
    assert settings.trace_server == "off" and problems


def test_policy_of_the_settings() -> None:
    settings, _ = parse({"select": ["crypto"], "ignore": ["x"], "severity": {"y": "off"}, "unused-suppressions": False})
    policy = settings.policy
    assert (policy.select, policy.ignore, policy.severity) == ({"crypto"}, {"x"}, {"y": None})
    assert not policy.report_unused_suppressions


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
keys = st.sampled_from([name for setting in TABLE for name in (setting.key, setting.key.partition(".")[0])]) | st.text(max_size=8)


@given(st.dictionaries(keys, json_values, max_size=6))
def test_parse_is_total(mapping: dict[str, object]) -> None:
    settings, problems = parse(mapping)
    assert isinstance(settings, Settings)
    assert all(problem.message for problem in problems)
    parse(mapping, mapping)
