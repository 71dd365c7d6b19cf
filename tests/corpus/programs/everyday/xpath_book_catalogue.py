from lxml import etree


class Catalogue:
    def __init__(self, path):
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        self._tree = etree.parse(path, parser)

    def by_author(self, author):
        return self._tree.xpath("//book[author='" + author + "']/title/text()")  # flaw: CWE-643

    def titles(self):
        return [t.text for t in self._tree.iterfind(".//title")]


def main():
    catalogue = Catalogue("books.xml")
    author = input("Author: ")
    for title in catalogue.by_author(author):
        print(title)


if __name__ == "__main__":
    main()
