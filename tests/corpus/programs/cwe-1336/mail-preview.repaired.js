const path = require('path');
const ejs = require('ejs');

const SAMPLE = { name: 'Ada', id: '1815', total: '19.90' };
const FRAME = path.join(__dirname, 'views', 'mail.ejs');

const fill = (text) => String(text).replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key) => (Object.hasOwn(SAMPLE, key) ? SAMPLE[key] : whole));

/**
 * Renders the preview of a mail template that an editor is writing.
 *
 * @param {import('express').Request} req with `subject` and `content` in its body
 * @param {import('express').Response} res
 */
async function previewMail(req, res) {
  const { subject, content } = req.body;
  const html = await ejs.renderFile(FRAME, { subject: fill(subject), content: fill(content) });
  res.json({ html });
}

module.exports = previewMail;
