const { DOMParser } = require('xmldom');
const libxml = require('libxmljs');

/**
 * Parses an SVG that a user uploaded and returns its size.
 */
function svgSize(source) {
  const doc = libxml.parseXml(source, { noent: true, noblanks: true }); // flaw: CWE-611
  const root = doc.root();
  return {
    width: Number(root.attr('width').value()),
    height: Number(root.attr('height').value()),
  };
}

module.exports = { svgSize };
