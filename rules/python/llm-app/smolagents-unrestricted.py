import smolagents
from smolagents import CodeAgent, LocalPythonExecutor, PythonInterpreterTool
from smolagents import CodeAgent as Agent

ANYTHING = "*"

# ruleid: smolagents-unrestricted
agent = CodeAgent(tools=[], model=model, additional_authorized_imports=["*"])


def build(model):
    return Agent(
        model=model,
        tools=[],
        additional_authorized_imports=[
            "numpy",
            # ruleid: smolagents-unrestricted
            "subprocess",
        ],
        executor_type="local",
    )


class Runner:
    async def start(self, model):
        # ruleid: smolagents-unrestricted
        self.agent = smolagents.CodeAgent([], model, additional_authorized_imports=["pandas", "os"])
        # ruleid: smolagents-unrestricted
        self.tool = PythonInterpreterTool(authorized_imports=["math", "sys"])
        # ruleid: smolagents-unrestricted
        self.executor = LocalPythonExecutor([ANYTHING])
        # ruleid: smolagents-unrestricted
        self.other = CodeAgent([], model, additional_authorized_imports=["os.*", "numpy"])


# ok: smolagents-unrestricted
plain = CodeAgent(tools=[], model=model)
# ok: smolagents-unrestricted
numeric = CodeAgent(tools=[], model=model, additional_authorized_imports=["numpy", "pandas", "matplotlib.*"])
# ok: smolagents-unrestricted
paths = CodeAgent(tools=[], model=model, additional_authorized_imports=["os.path"])
# ok: smolagents-unrestricted
boxed = CodeAgent(tools=[], model=model, additional_authorized_imports=["*"], executor_type="docker")
# ok: smolagents-unrestricted
hosted = CodeAgent(tools=[], model=model, executor_type="e2b", additional_authorized_imports=["os"])


def from_settings(model, settings):
    # ok: smolagents-unrestricted
    return CodeAgent(tools=[], model=model, additional_authorized_imports=settings.imports)


def other(linter):
    # ok: smolagents-unrestricted
    return linter.check(authorized_imports=["os", "sys"])
