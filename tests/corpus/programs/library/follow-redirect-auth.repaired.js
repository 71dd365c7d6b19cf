const https = require('https');

function get(url, headers, redirects, callback) {
  if (redirects > 5) return callback(new Error('too many redirects'));
  https
    .get(url, { headers, timeout: 10000 }, (res) => {
      if (res.statusCode >= 300 && res.statusCode < 400 && res.headers.location) {
        res.resume();
        const next = new URL(res.headers.location, url);
        const kept = { ...headers };
        if (next.origin !== new URL(url).origin) {
          delete kept.authorization;
          delete kept.cookie;
        }
        return get(next.href, kept, redirects + 1, callback);
      }
      callback(null, res);
    })
    .on('error', callback);
}

exports.get = (url, headers, callback) => get(url, headers, 0, callback);
