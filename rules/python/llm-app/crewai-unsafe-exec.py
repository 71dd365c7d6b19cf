import crewai
from crewai import Agent, Crew
from crewai_tools import CodeInterpreterTool
from crewai_tools import CodeInterpreterTool as Interpreter

MODE = "unsafe"

# ruleid: crewai-unsafe-exec
coder = Agent(role="Developer", goal="write code", allow_code_execution=True, code_execution_mode="unsafe")


def build(llm):
    return crewai.Agent(
        role="Analyst",
        # ruleid: crewai-unsafe-exec
        code_execution_mode=MODE,
        allow_code_execution=True,
        llm=llm,
    )


class Team:
    # ruleid: crewai-unsafe-exec
    options = {"allow_code_execution": True, "code_execution_mode": "unsafe"}

    async def start(self):
        # ruleid: crewai-unsafe-exec
        self.tool = CodeInterpreterTool(unsafe_mode=True)
        # ruleid: crewai-unsafe-exec
        self.other = Interpreter(default_image_tag="interpreter:latest", unsafe_mode=True)
        return Crew(agents=[Agent(role="Developer", **self.options)])


# ok: crewai-unsafe-exec
safe = Agent(role="Developer", allow_code_execution=True, code_execution_mode="safe")
# ok: crewai-unsafe-exec
default = Agent(role="Developer", allow_code_execution=True)
# ok: crewai-unsafe-exec
off = Agent(role="Writer", allow_code_execution=False, code_execution_mode="unsafe")
# ok: crewai-unsafe-exec
boxed = CodeInterpreterTool(unsafe_mode=False)


def from_settings(settings):
    # ok: crewai-unsafe-exec
    return Agent(role="Developer", code_execution_mode=settings.mode)


def other(database):
    # ok: crewai-unsafe-exec
    return database.execute(unsafe_mode=True, mode="unsafe")


def per_host(host):
    # ok: crewai-unsafe-exec
    return Agent(role="Developer", code_execution_mode=host.mode_for("unsafe"))
