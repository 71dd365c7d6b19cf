const libxmljs = require("libxmljs2");
const { parseXml } = require("libxmljs");

function read(text) {
  // ruleid: xml-entities-expanded
  const document = libxmljs.parseXml(text, { noent: true });
  // ruleid: xml-entities-expanded
  const other = libxmljs.parseXmlString(text, { noblanks: true, dtdload: true });
  // ruleid: xml-entities-expanded
  const third = parseXml(text, { replaceEntities: true });

  const options = { noblanks: true, noent: true };
  // ruleid: xml-entities-expanded
  const fourth = libxmljs.parseXml(text, options);
  const careful = { noent: false, nonet: true };
  // ok: xml-entities-expanded
  const fifth = libxmljs.parseXml(text, careful);

  // ok: xml-entities-expanded
  const plain = libxmljs.parseXml(text);
  // ok: xml-entities-expanded
  const strict = libxmljs.parseXml(text, { noent: false, nonet: true });
  // ok: xml-entities-expanded
  const page = marked.parse(text, { noent: true });
  return [document, other, third, plain, strict, page];
}
