const puppeteer = require("puppeteer");

async function render(url) {
  // ruleid: browser-sandbox-off
  const browser = await puppeteer.launch({ headless: "new", args: ["--no-sandbox", "--disable-setuid-sandbox"] });
  // ruleid: browser-sandbox-off
  const other = await chromium.launch({ args: ["--disable-web-security"] });
  // ok: browser-sandbox-off
  const safe = await puppeteer.launch({ headless: true, args: ["--disable-gpu"] });
  // ok: browser-sandbox-off
  const known = ["--no-sandbox"];
  return [browser, other, safe, known];
}
