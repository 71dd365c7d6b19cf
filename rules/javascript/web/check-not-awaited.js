async function canEdit(user, id) {
  const rows = await db.rights(user, id);
  return rows.length > 0;
}

const mayRead = async (user) => {
  return (await db.user(user)).active;
};

const roleOf = (user) => user.role;

async function ensureOwner(user, id) {
  if (!(await canEdit(user, id))) throw new Error("not yours");
}

app.delete("/notes/:id", async (req, res) => {
  // ruleid: check-not-awaited
  if (!canEdit(req.user, req.params.id)) return res.sendStatus(403);
  // ruleid: check-not-awaited
  if (!req.user || !mayRead(req.user)) return res.sendStatus(403);
  // ruleid: check-not-awaited
  if (mayRead(req.user)) {
    await db.remove(req.params.id);
  }
  // ruleid: check-not-awaited
  ensureOwner(req.user, req.params.id);
  // ok: check-not-awaited
  await ensureOwner(req.user, req.params.id);
  // ok: check-not-awaited
  if (!(await canEdit(req.user, req.params.id))) return res.sendStatus(403);
  // ok: check-not-awaited
  if (!roleOf(req.user)) return res.sendStatus(403);
  const allowed = canEdit(req.user, req.params.id);
  // ok: check-not-awaited
  canEdit(req.user, 1).then((yes) => (yes ? res.sendStatus(204) : res.sendStatus(403)));
});

class Documents {
  async isOwner(user, id) {
    return (await this.db.owner(id)) === user.id;
  }

  async remove(user, id) {
    // ruleid: check-not-awaited
    if (!this.isOwner(user, id)) throw new Error("forbidden");
    // ok: check-not-awaited
    if (!(await this.isOwner(user, id))) throw new Error("forbidden");
  }
}

async function login(user, password) {
  // ruleid: check-not-awaited
  if (!bcrypt.compare(password, user.hash)) return null;
  // ruleid: check-not-awaited
  if (argon2.verify(user.hash, password)) {
    return user;
  }
  // ok: check-not-awaited
  if (await bcrypt.compare(password, user.hash)) return user;
  // ok: check-not-awaited
  if (!bcrypt.compareSync(password, user.hash)) return null;
}

async function all(user, ids) {
  // ok: check-not-awaited
  await Promise.all(ids.map((id) => ensureOwner(user, id)));
  // ok: check-not-awaited
  const done = ensureOwner(user, ids[0]);
  // ok: check-not-awaited
  return ensureOwner(user, ids[1]);
}

async function checkAccess(req, res, next) {
  if (!(await sessionOf(req))) return res.sendStatus(403);
  next();
}
async function checkUpdate(interval) {
  return fetch(RELEASES);
}
app.use((req, res, next) => {
  // ok: check-not-awaited
  checkAccess(req, res, next).catch(next);
});
app.use((req, res, next) => {
  // ruleid: check-not-awaited
  checkAccess(req, res, () => {});
  next();
});
// ok: check-not-awaited
checkUpdate(3600);

async function checkConnectivity(state) {
  return fetch("/ping").then(() => resolveOffline(state));
}
// ok: check-not-awaited
checkConnectivity(offline);
