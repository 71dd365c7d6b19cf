from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route


async def profile(request):
    return JSONResponse({"user": request.cookies.get("user")})


middleware = [
    Middleware(
        CORSMiddleware,
        allow_origins=["https://app.example.org"],
        allow_credentials=True,
        allow_methods=["GET", "POST"],
    )
]
app = Starlette(routes=[Route("/profile", profile)], middleware=middleware)
