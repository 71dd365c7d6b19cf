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
        if user.id != comment.author_id and "moderator" not in user.roles:
            raise PermissionError("not allowed")
        del self._comments[comment_id]

    def edit(self, user, comment_id, text):
        comment = self._comments[comment_id]
        if user.id != comment.author_id:
            raise PermissionError("not allowed")
        comment.text = text
