import ast

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_template("Turn this into a Python list of numbers, no other text: {text}")
llm = ChatOpenAI(model="gpt-4o-mini", temperature=0, timeout=30)
chain = prompt | llm | StrOutputParser()


def numbers_in(text: str) -> list[float]:
    """All the amounts that are mentioned in a letter."""
    answer = chain.invoke({"text": text})
    numbers = eval(answer)  # flaw: CWE-95
    return [float(n) for n in numbers]


if __name__ == "__main__":
    with open("letter.txt") as handle:
        print(sum(numbers_in(handle.read())))
