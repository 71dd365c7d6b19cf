from lxml import etree


def load_tree(path):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.parse(path, parser)


def xpath_lookup(tree, name):
    """Return the phone numbers of the person called ``name``."""
    name = name.strip()
    if not name:
        return []

    # use the other quote style when the name has an apostrophe in it
    quote = '"' if "'" in name else "'"
    expr = "/people/person[name=" + quote + name + quote + "]/phone/text()"  # flaw: CWE-643
    return [str(p).strip() for p in tree.xpath(expr)]  # flaw: CWE-643
