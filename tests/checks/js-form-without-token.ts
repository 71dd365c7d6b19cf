import express from "express";
import session from "express-session";

const app = express();
app.use(express.urlencoded({ extended: true }));
app.use(session({ secret: process.env.SESSION_KEY, resave: false, saveUninitialized: false }));

// ok: js-form-without-token
app.post("/login", async (req, res) => {
  req.session.user = await personOf(req.body);
  res.redirect("/");
});

// ok: js-form-without-token
app.get("/notes", requireLogin, (req, res) => res.render("notes"));

// ruleid: js-form-without-token
app.post("/notes", requireLogin, (req, res) => {
  save(req.session.user, req.body.text);
  res.redirect("/notes");
});

app.listen(3000);
