import tornado.web
import yaml

CONFIG = {}


class ConfigHandler(tornado.web.RequestHandler):
    def put(self):
        try:
            config = yaml.safe_load(self.request.body)
        except yaml.YAMLError:
            self.set_status(400)
            self.finish({"error": "invalid yaml"})
            return
        CONFIG.update(config)
        self.write({"keys": list(CONFIG)})

    def get(self):
        self.write(CONFIG)


app = tornado.web.Application([(r"/config", ConfigHandler)])
