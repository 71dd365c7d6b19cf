import subprocess
from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI(timeout=60)
SYSTEM = "You are a Linux helper. Reply with exactly one shell command, nothing else."


@dataclass
class Agent:
    model: str = "gpt-4o"
    history: list = field(default_factory=list)

    def think(self, task: str) -> str:
        self.history.append({"role": "user", "content": task})
        completion = client.chat.completions.create(
            model=self.model,
            messages=[{"role": "system", "content": SYSTEM}, *self.history],
        )
        return completion.choices[0].message.content

    def act(self, task: str) -> str:
        command = self.think(task)
        print("Running:", command)
        result = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60)  # flaw: CWE-78
        self.history.append({"role": "user", "content": f"Output:\n{result.stdout}"})
        return result.stdout


if __name__ == "__main__":
    agent = Agent()
    while (task := input("> ")) != "quit":
        print(agent.act(task))
