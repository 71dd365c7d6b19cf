export async function login(req, res) {
  const { email, password } = req.body;
  // ruleid: console-log-secret
  console.log("login attempt", email, password);
  // ruleid: console-log-secret
  console.log(`Logging in ${email} with ${password}`);
  const user = await find(email);
  // ruleid: console-log-secret
  logger.debug("stored", user.password);
  const accessToken = issue(user);
  // ruleid: console-log-secret
  console.info("Access token: " + accessToken);
  // ruleid: console-log-secret
  console.log(`Reset link token: ${token}`);
  // ruleid: console-log-secret
  this.logger.log(process.env.JWT_SECRET);
  // ruleid: console-log-secret
  req.log.info(user.apiKey);

  // ok: console-log-secret
  console.log("login attempt", email);
  // ok: console-log-secret
  console.log("token present:", Boolean(accessToken));
  // ok: console-log-secret
  console.log(password.length, typeof password, !password);
  // ok: console-log-secret
  console.log("password");
  // ok: console-log-secret
  console.log(`Wrong password for ${email}`);
  // ok: console-log-secret
  console.log(tokens, token, tokenCount);
  // ok: console-log-secret
  console.log(maskedPassword, isPassword);
  // ok: console-log-secret
  console.log(`${apiKey.slice(0, 4)}...`);
  // ok: console-log-secret
  audit.log(password);
}

export function pay({ holder, cardNumber, cvc }, settings) {
  // ruleid: console-log-secret
  console.log("payment", { holder, cvc });
  // ruleid: console-log-secret
  console.info("payment", { holder, card: cardNumber });
  // ok: console-log-secret
  console.log("payment", { holder, hasPassword: true, secret: "set" });
  // ok: console-log-secret
  console.log("payment", { holder, token: settings.tokenCount });
}

client.interceptors.request.use((config) => {
  // ruleid: console-log-secret
  console.log("request", config.url, config.headers.Authorization);
  return config;
});

function told(logger, { currentPassword, ...payloadWithoutPassword }) {
  // ok: console-log-secret
  logger.debug("profile is managed elsewhere", { payload: payloadWithoutPassword });
}
