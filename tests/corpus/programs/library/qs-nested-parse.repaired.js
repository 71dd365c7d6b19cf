function parse(query) {
  const result = Object.create(null);
  for (const part of query.replace(/^\?/, '').split('&')) {
    const [rawKey, rawValue = ''] = part.split('=');
    const keys = decodeURIComponent(rawKey).split(/\[|\]\[|\]/).filter(Boolean);
    let node = result;
    keys.forEach((key, index) => {
      if (key === '__proto__') return;
      if (index === keys.length - 1) {
        node[key] = decodeURIComponent(rawValue);
      } else {
        node = node[key] = node[key] || Object.create(null);
      }
    });
  }
  return result;
}

module.exports = { parse };
