module.exports = function removeTrailingSlash(options = {}) {
  const status = options.status || 301;
  return function (req, res, next) {
    const [pathname, query] = req.url.split('?');
    if (pathname.length > 1 && pathname.endsWith('/')) {
      const target = pathname.slice(0, -1) + (query ? '?' + query : '');
      res.statusCode = status;
      res.setHeader('Location', target); // flaw: CWE-601
      return res.end();
    }
    next();
  };
};
