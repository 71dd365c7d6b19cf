from openai import OpenAI

from helpdesk.knowledge import KnowledgeBase
from helpdesk.settings import settings

BASE = "You are the help desk of a telephone company. Never disclose other customers' data."


class SupportBot:
    def __init__(self, knowledge: KnowledgeBase):
        self.knowledge = knowledge
        self.client = OpenAI(api_key=settings.openai_key, timeout=30)

    def reply(self, request):
        payload = request.get_json()
        question = payload["question"]
        articles = self.knowledge.search(question, limit=3)
        sections = [BASE, "Articles:"]
        sections.extend(article.body for article in articles)
        sections.append(f"The customer calls themselves {payload['nickname']} and wants: {payload['topic']}")
        system = "\n\n".join(sections)
        completion = self.client.chat.completions.create(
            model=settings.model,
            max_tokens=500,
            messages=[
                {"role": "system", "content": system},  # flaw: CWE-1427
                {"role": "user", "content": question},
            ],
        )
        return completion.choices[0].message.content
