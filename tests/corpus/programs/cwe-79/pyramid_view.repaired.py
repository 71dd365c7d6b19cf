from html import escape
from pyramid.config import Configurator
from pyramid.response import Response
from pyramid.view import view_config


@view_config(route_name="greet")
def greet(request):
    name = request.params.get("name", "")
    return Response("<h1>Welcome %s</h1>" % escape(name))


def main(settings):
    with Configurator(settings=settings) as config:
        config.add_route("greet", "/greet")
        config.scan()
        return config.make_wsgi_app()
