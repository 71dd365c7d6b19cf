export async function login(email: string, password: string) {
  const { token, refreshToken, user } = await api.login(email, password);
  // ruleid: localstorage-token
  localStorage.setItem("token", token);
  // ruleid: localstorage-token
  window.localStorage.setItem('refresh_token', refreshToken);
  // ruleid: localstorage-token
  sessionStorage.setItem("app.jwt", token);
  // ruleid: localstorage-token
  localStorage.authToken = token;
  // ruleid: localstorage-token
  localStorage.setItem("password", password);
  // ok: localstorage-token
  localStorage.setItem("theme", "dark");
  // ok: localstorage-token
  localStorage.setItem("tokenCount", "3");
  // ok: localstorage-token
  localStorage.setItem("token_type", "bearer");
  // ok: localstorage-token
  localStorage.setItem(KEY, JSON.stringify(user));
  // ok: localstorage-token
  localStorage.removeItem("token");
  // ok: localstorage-token
  cache.setItem("token", token);
}
