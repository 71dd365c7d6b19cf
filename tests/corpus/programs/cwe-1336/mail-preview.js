const ejs = require('ejs');

const SAMPLE = { name: 'Ada', order: { id: 1815, total: '19.90' } };

/**
 * Renders the preview of a mail template that an editor is writing.
 *
 * @param {import('express').Request} req with `subject` and `content` in its body
 * @param {import('express').Response} res
 */
function previewMail(req, res) {
  const { subject, content } = req.body;
  const source = ['<h1>', subject, '</h1>', content].join('');
  const html = ejs.render(source, SAMPLE); // flaw: CWE-1336
  res.json({ html });
}

module.exports = previewMail;
