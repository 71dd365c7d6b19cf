"""Scripts of .vue, .svelte and .html files on the command line: found in their lines, mended in their place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Outcome
from tests.cli.test_scripts import RULES

from vetline.deep import process

FLOW = """  - id: from-page
    languages: [javascript, typescript]
    severity: ERROR
    message: m
    mode: taint
    pattern-sources: [{pattern: location.hash}]
    pattern-sinks: [{pattern: write($X)}]
"""
VUE = '<template>\n  <p :title="eval(b)">{{ eval(a) }}</p>\n</template>\n\n<script setup lang="ts">\nconst a = <T>eval(\'1\')\n</script>\n'
SVELTE = "<script>\r\n  let a = eval('é');  // vetline: ignore[no-eval] ours\r\n  eval(a);\r\n</script>\r\n<p>{eval(a)}</p>\r\n"
HTML = "<!-- eval(a) -->\n<p>é</p><script>eval('<p>')</script><script type=module>const h = location.hash;\nwrite(h);</script>\n"


@pytest.fixture
def pages(project: Path) -> Path:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    (project.parent / "rules.yaml").write_text(RULES + FLOW)
    for name, content in (("a.vue", VUE), ("b.svelte", SVELTE), ("c.html", HTML), ("d.htm", HTML)):
        (project / name).write_bytes(content.encode())
    return project


def test_pages_of_every_kind_are_scanned_in_both_tiers(pages: Path, scan: Callable[..., Outcome]) -> None:
    outcome = scan(".")
    of_html = [("no-eval", 2), ("from-page", 3)]
    assert outcome.found == [
        *(("no-eval", "a.vue", 6), ("no-eval", "b.svelte", 3)),
        *((rule, name, line) for name in ("c.html", "d.htm") for rule, line in of_html),
    ]
    assert outcome.json["problems"] == []
    starts = [(one["path"], one["start"]["column"]) for one in outcome.json["findings"] if one["rule"] == "no-eval"]
    assert starts == [("a.vue", 14), ("b.svelte", 3), ("c.html", 17), ("d.htm", 17)]


def test_fixes_are_applied_within_the_scripts(pages: Path, scan: Callable[..., Outcome]) -> None:
    scan(".", "--fix")
    assert (pages / "a.vue").read_bytes().decode() == VUE.replace("<T>eval", "<T>parse")
    assert (pages / "b.svelte").read_bytes().decode() == SVELTE.replace("  eval(a)", "  parse(a)")
    assert (pages / "c.html").read_bytes().decode() == HTML.replace("eval('", "parse('")


def test_what_sarif_says_stands_in_the_page(pages: Path, scan: Callable[..., Outcome]) -> None:
    (run,) = scan(".", "--format", "sarif").json["runs"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [(place["artifactLocation"]["uri"], place["region"]["startLine"]) for place in places][:2] == [("a.vue", 6), ("b.svelte", 3)]


def test_a_script_that_nobody_wrote_is_named_by_its_line(pages: Path, scan: Callable[..., Outcome]) -> None:
    (pages / "c.html").write_text("<p>\n<script>" + "f(a);" * 5000 + "</script>\n<script>eval(a)</script>\n")
    outcome = scan("c.html")
    assert outcome.found == [("no-eval", "c.html", 3)]
    assert [(problem["path"], problem["line"]) for problem in outcome.json["problems"]] == [("c.html", 2)]
