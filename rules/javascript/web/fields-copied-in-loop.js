async function update(repo, id, changes) {
  const user = await repo.findOneBy({ id });
  for (const [key, value] of Object.entries(changes)) {
    // ruleid: fields-copied-in-loop
    user[key] = value;
  }
  return repo.save(user);
}

async function patch(req, res) {
  const account = await Account.findById(req.params.id);
  Object.keys(req.body).forEach((key) => {
    // ruleid: fields-copied-in-loop
    account[key] = req.body[key];
  });
  await account.save();
  res.json({ ok: true });
}

async function some(repo, id, changes) {
  const user = await repo.findOneBy({ id });
  for (const key of ["name", "city"]) {
    // ok: fields-copied-in-loop
    if (changes[key] !== undefined) user[key] = changes[key];
  }
  for (const [key, value] of Object.entries(changes)) {
    if (EDIT.includes(key)) {
      // ok: fields-copied-in-loop
      user[key] = value;
    }
  }
  return repo.save(user);
}

function copy(source) {
  const document = {};
  for (const [key, value] of Object.entries(source)) {
    // ok: fields-copied-in-loop
    document[key] = value;
  }
  return document;
}
