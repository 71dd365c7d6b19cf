export async function signIn(email: string, password: string) {
  // ruleid: credentials-in-query
  const query = new URLSearchParams({ email, password });
  return fetch(`${BASE}/session?${query}`);
}

export async function enter(email: string, pin: string) {
  // ruleid: credentials-in-query
  await axios.get("/enter", { params: { email, pin } });
  // ruleid: credentials-in-query
  await fetch(`/enter?${new URLSearchParams({ email, pin })}`);
  // ok: credentials-in-query
  await axios.post("/enter", { email, pin });
}

export async function posted(email: string, password: string) {
  // ok: credentials-in-query
  const body = new URLSearchParams({ email, password });
  return fetch(`${BASE}/session`, { method: "POST", body });
}

export async function listed(page: string, size: string) {
  // ok: credentials-in-query
  const query = new URLSearchParams({ page, size });
  return fetch(`${BASE}/list?${query}`);
}

async function profile(token) {
  // ruleid: credentials-in-query
  return fetch(`${BASE}/me?access_token=${token}`);
}

async function search(term) {
  // ok: credentials-in-query
  return fetch(`${BASE}/search?q=${encodeURIComponent(term)}`);
}
