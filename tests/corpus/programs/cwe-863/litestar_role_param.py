from litestar import Litestar, Request, delete, get
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException

from .auth import authenticate
from .db import articles


@get("/articles")
async def list_articles() -> list[dict]:
    return await articles.all()


@delete("/articles/{article_id:int}", status_code=200)
async def remove(request: Request, article_id: int) -> dict:
    user = await authenticate(request)
    if user is None:
        raise NotAuthorizedException()
    role = request.query_params.get("role", user.role)
    if role != "editor":  # flaw: CWE-863
        raise PermissionDeniedException()
    await articles.delete(article_id)
    return {"deleted": article_id}


app = Litestar(route_handlers=[list_articles, remove])
