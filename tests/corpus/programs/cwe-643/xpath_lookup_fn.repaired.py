from lxml import etree

_PHONES = etree.XPath("/people/person[name=$name]/phone/text()")


def load_tree(path):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.parse(path, parser)


def xpath_lookup(tree, name):
    """Return the phone numbers of the person called ``name``."""
    name = name.strip()
    if not name:
        return []

    # the name is bound as an XPath variable, so quotes need no care
    return [str(p).strip() for p in _PHONES(tree, name=name)]
