import axios from "axios";

const ALLOWED_HOSTS = new Set(["api.example.org"]);

export async function preview(url) {
  // ruleid: js-ssrf-from-parameter
  const answer = await fetch(url);
  return answer.text();
}

export const notify = async (webhookUrl, message) => {
  // ruleid: js-ssrf-from-parameter
  await axios.post(webhookUrl, message);
};

function statusOf(host) {
  return `http://${host}/status`;
}

async function fetches(_) {
  // ok: js-ssrf-from-parameter
  return fetch(_);
}

export async function helper(host) {
  // ruleid: js-ssrf-from-parameter
  await fetch(statusOf(host));
  // todoruleid: js-ssrf-from-parameter
  await fetches(host);
}

export async function safe(url, id) {
  // ok: js-ssrf-from-parameter
  await fetch(`https://api.example.org/users/${id}`);
  const target = new URL(url);
  if (!ALLOWED_HOSTS.has(target.hostname)) throw new Error(target.hostname);
  // ok: js-ssrf-from-parameter
  await fetch(target);
}

export async function variable(url) {
  const address = url + "/feed";
  // ruleid: js-ssrf-from-parameter
  return fetch(address);
}

export async function pinned(url) {
  // ok: js-ssrf-from-parameter
  https.get(url, { lookup: publicLookup }, print);
}
