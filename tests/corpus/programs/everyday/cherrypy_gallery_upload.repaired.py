import os
import uuid

import cherrypy

HERE = os.path.dirname(__file__)
PICTURES = os.path.join(HERE, "public", "pictures")
ALLOWED = {".png", ".jpg", ".gif"}


class Gallery:
    @cherrypy.expose
    def index(self):
        return "<br>".join(f'<img src="/pictures/{n}">' for n in sorted(os.listdir(PICTURES)))

    @cherrypy.expose
    @cherrypy.tools.allow(methods=["POST"])
    def upload(self, picture):
        ext = os.path.splitext(picture.filename)[1].lower()
        if ext not in ALLOWED:
            raise cherrypy.HTTPError(400, "not a picture")
        target = os.path.join(PICTURES, uuid.uuid4().hex + ext)
        with open(target, "wb") as out:
            while chunk := picture.file.read(8192):
                out.write(chunk)
        raise cherrypy.HTTPRedirect("/")


if __name__ == "__main__":
    cherrypy.quickstart(Gallery(), config={"/pictures": {"tools.staticdir.on": True, "tools.staticdir.dir": PICTURES}})
