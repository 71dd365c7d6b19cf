app.get("/auth/github", (req, res) => {
  // ruleid: oauth-no-state
  res.redirect(`https://github.com/login/oauth/authorize?client_id=${CLIENT_ID}&scope=read:user`);
  // ok: oauth-no-state
  res.redirect(`https://github.com/login/oauth/authorize?client_id=${CLIENT_ID}&state=${req.session.state}`);
  // ok: oauth-no-state
  res.redirect(`https://shop.example/items?client_id=${id}`);
  const url = "https://accounts.example/o/oauth2/auth?client_id=" + CLIENT_ID + "&response_type=code";
  // ruleid: oauth-no-state
  res.redirect(url);
  // ok: oauth-no-state
  res.redirect("/login?error=oauth");
});

function parameters(state) {
  // ruleid: oauth-no-state
  const bare = new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: BACK, response_type: "code" });
  // ok: oauth-no-state
  const full = new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: BACK, response_type: "code", state });
  // ok: oauth-no-state
  const token = new URLSearchParams({ client_id: CLIENT_ID, client_secret: SECRET, code });
  // ok: oauth-no-state
  const later = new URLSearchParams({ client_id: CLIENT_ID, response_type: "code" });
  later.set("state", state);
  return [bare, full, token, later];
}

function begin(res) {
  // ruleid: oauth-no-state
  const asked = new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: BACK, scope: "read:user" });
  res.redirect(`${AUTHORIZE}?${asked}`);
}

function exchange(code) {
  // ok: oauth-no-state
  return new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: BACK, code, client_secret: SECRET });
}

export async function testSetup({ clientID, redirectURL }) {
  const address = `https://accounts.acme.io/o/oauth2/auth?${
    // ok: oauth-no-state
    new URLSearchParams({ client_id: clientID, redirect_uri: redirectURL, response_type: "code" })
  }`;
  const answer = await axios.get(address);
  return answer.status === 200;
}

export function startSetup({ clientID, redirectURL }) {
  const address = `https://accounts.acme.io/o/oauth2/auth?${
    // ruleid: oauth-no-state
    new URLSearchParams({ client_id: clientID, redirect_uri: redirectURL, response_type: "code" })
  }`;
  window.location.href = address;
}
