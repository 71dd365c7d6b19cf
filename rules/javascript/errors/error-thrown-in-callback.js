app.get("/users/:id", (req, res) => {
  db.get("SELECT * FROM users WHERE id = ?", [req.params.id], (err, row) => {
    // ruleid: error-thrown-in-callback
    if (err) throw err;
    res.json(row);
  });
});

app.post("/convert", function (req, res, next) {
  execFile("convert", [req.file.path, "out.png"], function (error, stdout, stderr) {
    // ruleid: error-thrown-in-callback
    if (error) {
      console.error(stderr);
      throw error;
    }
    res.sendFile("out.png");
  });
});

function findUser(name, callback) {
  pool.query("SELECT * FROM users WHERE name = ?", [name], (err, rows) => {
    // ruleid: error-thrown-in-callback
    if (err) throw new Error("query failed");
    callback(null, rows[0]);
  });
}

app.get("/files/:name", (req, res, next) => {
  fs.readFile(pathOf(req.params.name), (err, data) => {
    // ok: error-thrown-in-callback
    if (err) return next(err);
    res.send(data);
  });
});

// ok: error-thrown-in-callback
db.connect((err) => {
  if (err) throw err;
  console.log("connected");
});

app.get("/late", async (req, res) => {
  const { error, value } = schema.validate(req.query);
  // ok: error-thrown-in-callback
  if (error) throw error;
  res.json(value);
});
