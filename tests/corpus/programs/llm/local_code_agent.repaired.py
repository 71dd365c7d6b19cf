from pathlib import Path

from smolagents import CodeAgent, LiteLLMModel, tool

NOTES = Path("notes")


@tool
def list_notes() -> list:
    """List the notes by name."""
    return sorted(p.stem for p in NOTES.glob("*.md"))


@tool
def count_words(text: str) -> int:
    """Count the words of a text.

    Args:
        text: the text.
    """
    return len(text.split())


model = LiteLLMModel(model_id="ollama_chat/qwen2.5-coder", api_base="http://localhost:11434", timeout=120)
agent = CodeAgent(
    tools=[list_notes, count_words],
    model=model,
    additional_authorized_imports=["statistics", "datetime"],
    executor_type="docker",
    max_steps=8,
)

if __name__ == "__main__":
    print(agent.run("How many notes do I have, and what are they about?"))
