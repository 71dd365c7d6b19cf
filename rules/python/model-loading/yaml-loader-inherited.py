import yaml
from yaml import FullLoader


# ruleid: yaml-loader-inherited
class ConfigLoader(yaml.Loader):
    pass


# ruleid: yaml-loader-inherited
class Including(FullLoader):
    def include(self, node):
        return open(node.value).read()


# ok: yaml-loader-inherited
class SafeConfigLoader(yaml.SafeLoader):
    pass


ConfigLoader.add_constructor("!env", lambda loader, node: node.value)
