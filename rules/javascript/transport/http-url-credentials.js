// ruleid: http-url-credentials
const api = "https://deploy:s3cr3tBuild9@ci.internal.acme-corp.io/job/build";
// ruleid: http-url-credentials
fetch(`http://admin:Wint3r2024@cameras.acme-corp.io/stream/${id}`);

// ok: http-url-credentials
const form = "https://user:password@proxy.acme-corp.io:8080";
// ok: http-url-credentials
const local = "http://admin:admin123@localhost:5984";
// ok: http-url-credentials
const built = `https://${user}:${password}@ci.acme-corp.io/`;
// ok: http-url-credentials
const port = "https://registry.acme-corp.io:8443/@scope/package";
// ok: http-url-credentials
const docs = "https://joe:letmein77@www.example.com/";
/**
 * ok: http-url-credentials
 * "https://joe:letmein77@cache.acme-corp.io/" is such an address
 */
const none = null;
