from litestar import Litestar, Request, delete, get, post
from litestar.exceptions import NotFoundException, PermissionDeniedException
from .auth import jwt_auth
from .store import todos


@get("/todos")
async def my_todos(request: Request) -> list[dict]:
    return [t for t in todos.values() if t["owner"] == request.user.id]


@delete("/todos/{todo_id:int}")
async def delete_todo(todo_id: int, request: Request) -> None:
    todo = todos.get(todo_id)
    if todo is None:
        raise NotFoundException()
    if todo["owner"] != request.user.id:
        raise PermissionDeniedException()
    del todos[todo_id]


app = Litestar([my_todos, delete_todo], on_app_init=[jwt_auth.on_app_init])
