import subprocess
from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI(timeout=60)
SYSTEM = "You are a Linux helper. Reply with exactly one shell command, nothing else."
SAFE = {"ls": ["ls", "-la"], "date": ["date"], "whoami": ["whoami"]}


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
        argv = SAFE.get(command.strip())
        if argv is None:
            return "refused"
        result = subprocess.run(argv, capture_output=True, text=True, timeout=60)
        self.history.append({"role": "user", "content": f"Output:\n{result.stdout}"})
        return result.stdout


if __name__ == "__main__":
    agent = Agent()
    while (task := input("> ")) != "quit":
        print(agent.act(task))
