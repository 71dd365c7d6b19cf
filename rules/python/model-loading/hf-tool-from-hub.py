import smolagents
import transformers
from smolagents import CodeAgent, Tool
from smolagents import load_tool as smol_load_tool
from transformers import load_tool
from transformers.agents import Tool as AgentTool

# ruleid: hf-tool-from-hub
captioner = load_tool("someone/image-captioner")
# ruleid: hf-tool-from-hub
search = transformers.load_tool("someone/web-search", token=None)


def build(model):
    # ruleid: hf-tool-from-hub
    tool = Tool.from_hub("someone/model-download-counter")
    return CodeAgent(tools=[tool], model=model)


class Toolbox:
    async def fill(self):
        # ruleid: hf-tool-from-hub
        self.translate = AgentTool.from_hub(
            "someone/translate",
            token="",
        )
        # ruleid: hf-tool-from-hub
        self.helper = smolagents.CodeAgent.from_hub("someone/helper-agent")


# The built-in tools have no slash in their name.
# ok: hf-tool-from-hub
builtin = load_tool("text-to-speech")
# ok: hf-tool-from-hub
refused = Tool.from_hub("someone/model-download-counter", trust_remote_code=False)
# Reported by the rule for that keyword.
# ok: hf-tool-from-hub
trusted = smol_load_tool("someone/model-download-counter", trust_remote_code=True)


def from_other_library(registry):
    # ok: hf-tool-from-hub
    return registry.load_tool("someone/hammer")


def from_space():
    # ok: hf-tool-from-hub
    return Tool.from_space("someone/FLUX.1-schnell", name="image", description="draws a picture")


def local_tool(path):
    # ok: hf-tool-from-hub
    return Tool.from_dict(path)
