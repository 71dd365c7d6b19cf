function parse(query) {
  const result = {};
  for (const part of query.replace(/^\?/, '').split('&')) {
    const [rawKey, rawValue = ''] = part.split('=');
    const keys = decodeURIComponent(rawKey).split(/\[|\]\[|\]/).filter(Boolean);
    let node = result;
    keys.forEach((key, index) => {
      if (index === keys.length - 1) {
        node[key] = decodeURIComponent(rawValue); // flaw: CWE-1321
      } else {
        node = node[key] = node[key] || {};
      }
    });
  }
  return result;
}

module.exports = { parse };
