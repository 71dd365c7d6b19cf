router.post("/forgot", async (req, res) => {
  const token = await issue(req.body.email);
  // ruleid: js-host-header-link
  const link = `https://${req.headers.host}/reset?token=${token}`;
  // ruleid: js-host-header-link
  const other = `${req.protocol}://${req.get("host")}/verify/${token}`;
  // ruleid: js-host-header-link
  const third = "https://" + req.headers.host + "/reset/" + token;
  // ok: js-host-header-link
  const fine = `${process.env.PUBLIC_URL}/reset?token=${token}`;
  // ok: js-host-header-link
  const next = `${req.protocol}://${req.get("host")}/items?page=2`;
  await send(link, other, third, fine, next);
  res.end();
});

app.post("/forgot", async (req, res) => {
  // ruleid: js-host-header-link
  await mail.send(user.email, `https://${req.headers.host}/reset?token=${token}`);
  // ruleid: js-host-header-link
  await sendMail({ to: user.email, html: `<a href="https://${req.get("host")}/verify/${token}">Verify</a>` });
  // ok: js-host-header-link
  await mail.send(user.email, `${process.env.PUBLIC_URL}/reset?token=${token}`);
  // ok: js-host-header-link
  console.log(`reset asked for at ${req.headers.host}`);
});

exports.chat = async (req) => {
  // ok: js-host-header-link
  const base = `${req.protocol}://${req.get("host")}`;
  return answer(base, req.body.sessionToken);
};

OAuth.signRequest = function (request, parameters) {
  // ok: js-host-header-link
  const address = "https://" + request.host + request.path;
  return sign(address, parameters.oauth_token);
};
