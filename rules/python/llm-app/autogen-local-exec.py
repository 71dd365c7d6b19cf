import os

import autogen
from autogen import AssistantAgent, UserProxyAgent
from autogen.coding import DockerCommandLineCodeExecutor
from autogen.coding import LocalCommandLineCodeExecutor as LocalExecutor
from autogen_ext.code_executors.docker import DockerCommandLineCodeExecutor as Docker
from autogen_ext.code_executors.local import LocalCommandLineCodeExecutor

# ruleid: autogen-local-exec
proxy = UserProxyAgent("user", code_execution_config={"work_dir": "coding", "use_docker": False})
# ruleid: autogen-local-exec
executor = LocalCommandLineCodeExecutor(work_dir="coding")


def build(llm_config):
    user = autogen.UserProxyAgent(
        name="user",
        human_input_mode="NEVER",
        # ruleid: autogen-local-exec
        code_execution_config={
            "last_n_messages": 3,
            "work_dir": "groupchat",
            "use_docker": False,
        },
    )
    return user, AssistantAgent("assistant", llm_config=llm_config)


class Team:
    # ruleid: autogen-local-exec
    config = {"use_docker": False}

    async def start(self):
        # ruleid: autogen-local-exec
        self.executor = LocalExecutor(timeout=60, work_dir="coding")
        # ruleid: autogen-local-exec
        self.proxy = UserProxyAgent("user", code_execution_config=dict(work_dir="coding", use_docker=False))


# ruleid: autogen-local-exec
os.environ["AUTOGEN_USE_DOCKER"] = "False"

# ok: autogen-local-exec
boxed = UserProxyAgent("user", code_execution_config={"work_dir": "coding", "use_docker": True})
# ok: autogen-local-exec
image = UserProxyAgent("user", code_execution_config={"use_docker": "python:3.12-slim"})
# ok: autogen-local-exec
off = UserProxyAgent("user", code_execution_config=False)
# ok: autogen-local-exec
docker = DockerCommandLineCodeExecutor(work_dir="coding")
# ok: autogen-local-exec
new_docker = Docker(image="python:3.12-slim")
# ok: autogen-local-exec
os.environ["AUTOGEN_USE_DOCKER"] = "1"


def start_database(testing, use_docker=False):
    # ok: autogen-local-exec
    return testing.postgres(use_docker=use_docker)


def other_tool(builder):
    # ok: autogen-local-exec
    return builder.run(use_docker=False)
