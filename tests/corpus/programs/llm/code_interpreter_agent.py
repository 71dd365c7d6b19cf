import anthropic
import ast
import subprocess
import sys

client = anthropic.Anthropic(timeout=60)


class Analyst:
    def __init__(self, model="claude-3-5-sonnet-latest"):
        self.model = model

    def write_code(self, task):
        message = client.messages.create(
            model=self.model,
            max_tokens=1024,
            messages=[{"role": "user", "content": "Write Python for: " + task}],
        )
        return message.content[0].text

    def solve(self, task):
        code = self.write_code(task)
        scope = {}
        exec(code, scope)  # flaw: CWE-94
        return scope.get("result")


if __name__ == "__main__":
    print(Analyst().solve(" ".join(sys.argv[1:])))
