import ast
import builtins
import re

import torch
from IPython.core.magic import Magics, cell_magic, needs_local_scope


def calculate(expression, scope, names):
    # ruleid: eval-exec
    value = eval(expression)
    # ruleid: eval-exec
    other = eval(expression, {"__builtins__": {}}, scope)
    # ruleid: eval-exec
    exec(f"result = {expression}", scope)
    # ruleid: eval-exec
    exec("import " + names[0])
    # ruleid: eval-exec
    builtins.eval(names[0])
    # ruleid: eval-exec
    code = compile(expression, "<string>", "eval")
    return value, other, code


class Tool:
    def run(self, request):
        # ruleid: eval-exec
        return eval(request.args["formula"])

    async def run_later(self, source):
        # ruleid: eval-exec
        exec(source)
        # ruleid: eval-exec
        values = [eval(part) for part in source.split(",")]
        return values


def near_misses(model: torch.nn.Module, frame, text, path, interpreter):
    # ok: eval-exec
    model.eval()
    # ok: eval-exec
    number = ast.literal_eval(text)
    # ok: eval-exec
    eval("1 + 1")
    # ok: eval-exec
    pattern = re.compile(text)
    # ok: eval-exec
    frame.eval("a > b")
    # ok: eval-exec
    tree = compile(text, path, "exec", ast.PyCF_ONLY_AST)
    # ok: eval-exec
    interpreter.exec(text)
    with open(path) as source:
        # ok: eval-exec
        exec(compile(source.read(), path, "exec"), {})
    # ok: eval-exec
    code = compile(ast.Expression(tree), "<expr>", "eval")
    # ok: eval-exec
    exec("import readline")
    return number, pattern, code


def exec_module(code_object, module):
    # ok: eval-exec
    exec(code_object, module.__dict__)
    # ok: eval-exec
    exec(module.source, module.__dict__)


def evaluate(op, env):
    from pandas.core.computation.eval import eval

    # ok: eval-exec
    return eval(op, local_dict=env)


def attribute_setter(attribute):
    code = "def set(obj, value): obj.%s = value" % attribute
    namespace = {}
    # ok: eval-exec
    exec(code, namespace)
    return namespace["set"]


def formula(expression):
    code = f"result = {expression}"
    namespace = {}
    # ruleid: eval-exec
    exec(code, namespace)
    return namespace["result"]


def run_module(text, filename, namespace):
    code = compile(text, filename, "exec")
    # ok: eval-exec
    exec(code, namespace)
    return namespace


def resolve_annotation(expression, namespace):
    # ok: eval-exec
    return eval(expression, namespace)


def as_written(expression, module):
    # ok: eval-exec
    annotation = eval(expression, module.__dict__)
    # ruleid: eval-exec
    value = eval(expression, module.__dict__)
    return annotation, value


def counted(expression):
    if not re.fullmatch(r"[0-9+*/ ()-]+", expression):
        raise ValueError(expression)
    # ok: eval-exec
    return eval(expression)


def walked(expression):
    tree = ast.parse(expression, mode="eval")
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED_NODES):
            raise ValueError(expression)
    # ok: eval-exec
    return eval(expression, {"__builtins__": {}})


def report(engine, given):
    tests = ["engine.idle()", "len(engine.queue)"]
    found = []
    for test in tests:
        # ok: eval-exec
        found += [(test, eval(test))]
    for text in given:
        # ruleid: eval-exec
        found += [(text, eval(text))]
    return found


class Demonstrations(Magics):
    @needs_local_scope
    @cell_magic
    def demo(self, line, cell, local_ns):
        # ok: eval-exec
        exec(cell, None, local_ns)
        # ruleid: eval-exec
        exec(line.source, None, local_ns)


class Console:
    def run(self):
        # ruleid: eval-exec
        print(eval(self.code, globals(), self.vars))


def task_of(fun, names):
    definition = FUNCTION_HEAD.format(name=fun.__name__, arguments=names)
    namespace = {}
    # ok: eval-exec
    exec(definition, namespace)
    return namespace[fun.__name__]
