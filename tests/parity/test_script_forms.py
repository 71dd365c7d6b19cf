"""Forms of JavaScript patterns that need a closer look, each on a program of such forms: what the instant tier takes of them equals Semgrep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.parity import oracle
from tests.parity.test_scripts import disagreements
from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.match.plan import SCRIPT, compile_plan

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

TOPICS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("script_forms.yaml").read_text(encoding="utf-8"))

META = r"""
const a = import.meta.env.VITE_X || "s";
const b = import.meta.env["VITE_Y"] ?? "t";
const c = import.meta.url;
import.meta.hot.accept();
function F() { if (new.target) { g(new.target.name); } return new.target.env.VITE_Z || "u"; }
process.env.A || "v"; process.env["B"] || "w";
const { env } = import.meta; env.Q;
const m = import.meta; m.env.R || "x";
f(import.meta, new.target, "A", A);
const k = 'B'; process.env[k] || "z"; process.env[`C`] || `y`;
config.get("X") || "q"; config.get(X) || "q";
"""
META_PATTERNS = (
    "import.meta",
    "import.meta.env",
    "import.meta.env.$NAME",
    'import.meta.env["$NAME"]',
    'import.meta.env.$NAME || "$V"',
    "$X.env.$NAME",
    "new.target",
    "new.target.$X",
    "import.meta.$X.$Y",
    "$X.meta",
    "import.meta.url",
    "f(..., import.meta, ...)",
    "f(..., new.target, ...)",
    "const $A = import.meta",
    "<... import.meta ...>",
    "import.meta.hot.accept()",
    "import.meta.$F.accept(...)",
)
META_RULES: tuple[dict[str, Any], ...] = (
    {"pattern-either": [{"pattern": 'process.env.$N || "$V"'}, {"pattern": 'process.env["$N"] || "$V"'}]},
    {
        "patterns": [
            {"pattern-either": [{"pattern": 'process.env.$N || "$V"'}, {"pattern": 'process.env["$N"] || "$V"'}]},
            {"metavariable-regex": {"metavariable": "$N", "regex": "^[A-C]$"}},
        ]
    },
    {
        "patterns": [
            {"pattern-either": [{"pattern": "import.meta.env.$N"}, {"pattern": 'process.env["$N"]'}, {"pattern": 'import.meta.env["$N"]'}]},
            {"metavariable-regex": {"metavariable": "$N", "regex": "^(?:B|C|VITE_.)$"}},
        ]
    },
    {
        "patterns": [
            {"pattern-either": [{"pattern": '$C.get("$N") || "$V"'}, {"pattern": 'process.env.$N || "$V"'}]},
            {"pattern-not": '$C.get("X") || "$V"'},
            {"focus-metavariable": "$N"},
        ]
    },
)

REGEXPS = r"""
const a = /(a+)+$/;
const b = /(a+)+$/g;
const c = /(?:x*)*y/gi;
s.replace(/a"b\/c/m, "");
if (/^\s+$/.test(x)) { y(/q/u); }
const d = "(a+)+$"; new RegExp("(a+)+$");
const e = /[/\]]+/; f(/é+/, /\u00e9/);
a === /(a+)+$/; x = /q/; z = /a/;
g(/z/, /z/); g(/z/g, /z/); g(/z/, /zz/); function h() { const r = /w+/y; r.test(x); { const v = /k/; f(v); } return /ret/; }
const o = { re: /obj/i, [/k/]: 1 }; const jsx = <a p={/jsx/}>{/inner/s}</a>;
"""
REGEXPS_PATTERNS = (
    "/$X/",
    "/$X/g",
    "/.../",
    "/.../gi",
    "f(/$X/, ...)",
    "$A.test(/$X/)",
    "/a+/",
    "/$X/.test($Y)",
    "y(/$X/)",
    "/q/",
    "/q/u",
    "/(a+)+$/",
    "/(a+)+$/g",
    "const $A = /$X/",
    "$A === /$X/",
    "$A = /.../",
    "/$_/",
    "s.replace(/$X/, ...)",
    "new RegExp(/$X/)",
    "f(/$X/, /$X/)",
    "g(/$X/, /$X/)",
    "g(/$X/, /$Y/)",
    "<... /$X/ ...>",
    "/$X$/",
    "$X",
    "/a$X/",
)
REGEXPS_RULES: tuple[dict[str, Any], ...] = (
    {"patterns": [{"pattern": "/$X/"}, {"metavariable-regex": {"metavariable": "$X", "regex": "^.(a|q)"}}]},
    {"patterns": [{"pattern": "/$X/"}, {"pattern-inside": "$A = /$X/;\n..."}]},
    {"patterns": [{"pattern": "/$X/"}, {"pattern-not": "/$X/g"}]},
    {"patterns": [{"pattern": "$A = /$X/"}, {"pattern-inside": "{\n...\n}"}]},
    {"patterns": [{"pattern": "$F(/$X/, ...)"}, {"metavariable-comparison": {"comparison": "len($X) > 2"}}]},
    {"patterns": [{"pattern": "f(/$X/, ...)"}, {"pattern-either": [{"pattern": "$F($A, ...)"}, {"pattern": "$F($A)"}]}]},
)

TYPES = r"""
const a: any = req.body;
const b = req.body as any;
let c: any = await req.json();
const d = (await req.json()) as any;
const e: string = req.body as string;
f(req.query as any, req.params as unknown, x as Foo, y as Foo.Bar, z as Foo<any>, w as any[]);
const g = <any>req.body;
const h = req.body as any as Foo;
const i: Foo = req.body, j: any = req.query;
function k(p: any, q: string): any { return p as any; }
const l = req.body as const;
const m = req.body!; const n = req.body satisfies any;
var o: any; o = req.body; let p: any = req.body ?? 1;
class C { x: any = req.body; readonly y: any = req.query; }
for (const r of req.body as any) {}
const { s }: any = req.body; const [t]: any = req.body;
(req.body as any).foo; (req.body as any)(1); await (req as any).json(); (req as any).body;
"""
TYPES_PATTERNS = (
    "$R.body as any",
    "$R.query as any",
    "(await $R.json()) as any",
    "$X as any",
    "$X as string",
    "$X as unknown",
    "f(..., $X as any, ...)",
    "($X as any).foo",
    "(req as any).body",
    "const $A: any = $R.body",
    "let $A: any = $R.body",
    "const $A: any = $R.query",
    "const $A: any = await $R.json()",
    "var $A: any = $X",
    "const $A: string = $X",
    "const $A = $R.body",
    "return $X as any",
    "($X as any)",
    "for (const $A of $X as any) { ... }",
    "const $A: any = $X",
    "let $A: any",
    "<... $X as any ...>",
)
TYPES_RULES: tuple[dict[str, Any], ...] = ()

ELSEWHERE = """
r.get("/a", (req, res) => {
  const lines = rows.map((row) => [row.name].join(","));
  res.setHeader("Content-Type", "text/csv");
});
r.get("/b", (req, res) => {
  res.type("csv").send(x);
});
"""
_HANDLER = "($Q, $R, ...) => {\n ...\n <... %s ...>\n ...\n}"
ELSEWHERE_RULES: tuple[dict[str, Any], ...] = tuple(
    {"patterns": [{"pattern": "$CELLS.join($COMMA)"}, {"pattern-either": [{"pattern-inside": _HANDLER % call} for call in calls]}]}
    for calls in (
        ('$R.setHeader("Content-Type", "...")', "$R.type(...)"),
        ("$R.type(...)", '$R.setHeader("Content-Type", "...")'),
    )
)

TEMPLATES = r"""
x = `a${b}`; x = `${b}`; x = `${b}c`; x = `${b}${c}`; x = `a`; x = ``; x = `${'a'}`; x = `${`a`}`; x = `${'b'}${c}`;
x = `SELECT ${z.y}`; x = `${z()}b`; t`a`; t`a${b}`; t`${b}a`; t`a${'c'}`; t``; t`a\n`; f(`a${b}`, 1); f(`a`); f(``); f('');
const e = ``; f(e); const q = 'a'; f(q);
"""
TEMPLATES_PATTERNS = (
    "`${$X}`",
    "`${$X}...`",
    "`...${$X}...`",
    "`...${$X}`",
    "`${$X}${$Y}`",
    "`${...}`",
    "`...${...}...`",
    "`a${...}...`",
    "`...${<... $X.y ...>}...`",
    "`${$F(...)}...`",
    "f(`...${$X}...`, ...)",
    "t`...`",
    "t`...${$X}...`",
    "$T`${$X}...`",
    "$T`${$X}a`",
    '"..."',
    '"a"',
    '"ac"',
    '"=~/a/"',
    'f("...")',
    'f("$X")',
    'f("")',
)

LITERALS = """
x = 1 as any; y = <any>1; z = 1 as const; w = 1!; f('a' as string); 'a' as any; const q = 'a' as string; f(q); void 0; v = void 'a';
declare namespace N { const a = f(1); }
namespace M { const b = f(2); }
@a.b class H {}
@a.b.c(1) class I { @d.e('a') m() { a.b.c(); } }
"""
LITERALS_PATTERNS = ("1", "0", '"a"', '"..."', 'f("a")', "f($X)", "const $X = f(...)", "$X.$Y", "a", "a.b", "a.b()", "$X.$Y(...)", "$X")

MEMBERS = """
const a = require('m');
module.exports = { get b() { return a.join(1); }, c() { a.join(2); }, d: () => { a.join(3); }, e: function () { if (x) { a.join(4); } } };
const f = m;
g({ h: [() => { f.join(5); }] }, { i() { a.join(6); } });
const j = m;
k(() => ({ l() { j.join(7); } }));
const w = m;
x = { y() { f(async () => { w.join(7); }); } };
const n = m;
o(function p() { n.join(8); });
const q = class { r() { n.join(9); s(() => { q.join(10); }); } };
async function t() { return new S({ async u(c) { await v(); } }); }
"""
MEMBERS_PATTERNS = (
    "const $X = require('$M');\n...\n$X.$F(...)",
    "const $X = $Y;\n...\n$X.$M(...);",
    "async function $F(...) { ... await $X; ... }",
    "function $F(...) { ... return $X; }",
)

CASTS = """
const x = a as T;
try { f(); } catch (error) { h((error as Error).stack); h((<Error>error).stack); h((error as unknown as Error).stack); h(error!.stack); }
f(a, a as T); f(a as T, a); f(a as T, a as U); f(a as T, (a as T)); f(a, a!);
function w(a, b) { k(<T>b); o.y = a as U; m(a); m(a as U); return a as T; }
k(b as T); k(b); k([a as T, c]); k({k: a as T});
"""
CASTS_PATTERNS = ("$X", "$X.stack", "f($X, $X)", "k($X)", "const x = $X", "return $X", "$O.y = $X\n...\nm($X)", "[..., $X, ...]", "({k: $X})")
CASTS_RULES: tuple[dict[str, Any], ...] = (
    {"patterns": [{"pattern": "$X.stack"}, {"metavariable-regex": {"metavariable": "$X", "regex": "^error$"}}]},
    {"patterns": [{"pattern": "$X.stack"}, {"pattern-inside": "try { ... } catch ($X) { ... }"}]},
    {"patterns": [{"pattern": "k($X)"}, {"metavariable-pattern": {"metavariable": "$X", "pattern": "b"}}]},
    {"patterns": [{"pattern": "k($X)"}, {"focus-metavariable": "$X"}]},
    {"patterns": [{"pattern": "k($X)"}, {"pattern-not": "k(b)"}]},
)

PARAMETERS = """
class A {
  @Get("x")
  one(@Headers("x-role") role: string, @Body() body: B) { if (role === "admin") f(role); }
  @Get()
  async two(@Param("id") id: string, @Headers("authorization") auth) { f(auth); }
  three(@Headers() all: any, plain: string) { g(all, plain); }
  four(@Body() { a, b }: B, @Headers @Other(1) both) { g(a, both); }
}
"""
PARAMETERS_PATTERNS = (
    "$METHOD(..., @Headers($H) $V, ...) { ... }",
    "$METHOD(..., @Headers(...) $V, ...) { ... }",
    "$METHOD(..., @Headers() $V, ...) { ... }",
    "$METHOD(@Headers() $V, $X) { ... }",
    "$METHOD(..., @$W(...) $V, ...) { ... }",
    "$METHOD(..., @Other(1) $V) { ... }",
)
PARAMETERS_RULES: tuple[dict[str, Any], ...] = tuple(
    {"patterns": [{"pattern": "$METHOD(..., @Headers($H) $V, ...) { ... }"}, {"focus-metavariable": focus}]} for focus in ("$H", "$V")
)

LEFT_OUT = (
    "{ [$K]: $V }",
    "{..., [$K]: $V, ...}",
    "const $A: Foo = $X",
    "$A = $X as any",
    "$X as any as Foo",
    "f(<Foo>$X)",
    "$X!",
    "$X satisfies any",
    "function $F($X: any) { ... }",
)


def rules_of(bodies: list[dict[str, Any]]) -> list[Rule]:
    return [
        Rule(RuleInfo(f"form-{at}", "m", Severity.INFO, languages=("javascript", "typescript")), body) for at, body in enumerate(bodies)
    ]


@pytest.mark.parametrize(
    ("program", "suffix", "patterns", "more"),
    [
        (META, ".js", META_PATTERNS, META_RULES),
        (REGEXPS, ".js", REGEXPS_PATTERNS, REGEXPS_RULES),
        (REGEXPS, ".tsx", REGEXPS_PATTERNS, REGEXPS_RULES),
        (TYPES, ".ts", TYPES_PATTERNS, TYPES_RULES),
        (TEMPLATES, ".js", TEMPLATES_PATTERNS, ()),
        (TEMPLATES, ".ts", TEMPLATES_PATTERNS, ()),
        (LITERALS, ".ts", LITERALS_PATTERNS, ()),
        (MEMBERS, ".js", MEMBERS_PATTERNS, ()),
        (PARAMETERS, ".ts", PARAMETERS_PATTERNS, PARAMETERS_RULES),
        (CASTS, ".ts", CASTS_PATTERNS, CASTS_RULES),
        (ELSEWHERE, ".js", ("$R.type(...)",), ELSEWHERE_RULES),
    ],
    ids=["import.meta", "regexps", "regexps in tsx", "types", "templates", "templates in ts", "literals", "members of objects", "parameters", "casts", "an alternative met elsewhere in the file"],
)
def test_each_form_equals_semgrep(
    tmp_path: Path, program: str, suffix: str, patterns: tuple[str, ...], more: tuple[dict[str, Any], ...]
) -> None:
    path = tmp_path / f"forms{suffix}"
    path.write_text(program, encoding="utf-8")
    rules = rules_of([*({"pattern": pattern} for pattern in patterns), *more])
    plan = compile_plan(rules)
    assert [entry for entry in plan.entries if entry.tier != "instant"] == []
    script = plan.part(SCRIPT)
    assert script is not None
    told, matches = disagreements(script, rules, [path])
    assert told == []
    assert matches >= len(rules)


@pytest.mark.parametrize("topic", TOPICS)
def test_each_form_of_a_topic_equals_semgrep(tmp_path: Path, topic: str) -> None:
    forms = TOPICS[topic]
    (path := tmp_path / f"forms{forms['suffix']}").write_text(forms["program"], encoding="utf-8")
    plan = compile_plan(rules := rules_of(forms["rules"]))
    assert [entry.reason for entry in plan.entries if entry.tier != "instant"] == []
    script = plan.part(SCRIPT)
    assert script is not None
    told, matches = disagreements(script, rules, [path])
    assert told == []
    assert matches > 0


@pytest.mark.parametrize("pattern", LEFT_OUT)
def test_what_is_not_sure_is_left_to_semgrep(pattern: str) -> None:
    (entry,) = compile_plan(rules_of([{"pattern": pattern}])).entries
    assert entry.tier == "deep"


def test_a_statement_behind_dots_that_is_asked_for_is_left_to_semgrep() -> None:
    """It stands for the blocks of statements before, too."""
    (entry,) = compile_plan(rules_of([{"patterns": [{"pattern": "() => { ... $S; }"}, {"focus-metavariable": "$S"}]}])).entries
    assert entry.tier == "deep"


def test_where_the_inside_of_a_regular_expression_stands_is_left_to_semgrep() -> None:
    (entry,) = compile_plan(rules_of([{"patterns": [{"pattern": "/$X/"}, {"focus-metavariable": "$X"}]}])).entries
    assert entry.tier == "deep"


def test_a_metavariable_has_one_meaning_in_what_holds_together() -> None:
    (entry,) = compile_plan(rules_of([{"patterns": [{"pattern": 'f("$X", ...)'}, {"pattern-inside": "$X = 1\n..."}]}])).entries
    assert entry.tier == "deep"
