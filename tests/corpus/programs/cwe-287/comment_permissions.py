from dataclasses import dataclass, field


@dataclass
class User:
    id: int
    roles: set = field(default_factory=set)


@dataclass
class Comment:
    id: int
    author_id: int
    text: str


class CommentStore:
    def __init__(self):
        self._comments = {}

    def add(self, comment):
        self._comments[comment.id] = comment

    def delete(self, user, comment_id):
        comment = self._comments[comment_id]
        assert user.id == comment.author_id or "moderator" in user.roles, "not allowed"  # flaw: CWE-617, CWE-287
        del self._comments[comment_id]

    def edit(self, user, comment_id, text):
        comment = self._comments[comment_id]
        assert user.id == comment.author_id, "not allowed"  # flaw: CWE-617, CWE-287
        comment.text = text
