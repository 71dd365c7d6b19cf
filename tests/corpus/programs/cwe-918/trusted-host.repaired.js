'use strict';

const TRUSTED = 'https://cdn.example.org';

/**
 * Loads a script's source map from our CDN.
 *
 * @param {string} url address of the map
 * @returns {Promise<object>}
 */
async function loadSourceMap(url) {
  if (new URL(url).origin !== TRUSTED) {
    throw new Error('Refusing to load ' + url);
  }
  const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  if (!response.ok) throw new Error('HTTP ' + response.status);
  return response.json();
}

/**
 * Whether a link leads to YouTube, so that the player may be embedded.
 *
 * @param {string} link
 */
function isYouTube(link) {
  try {
    return ['youtube.com', 'www.youtube.com'].includes(new URL(link).hostname);
  } catch {
    return false;
  }
}

module.exports = { loadSourceMap, isYouTube };
