import express from "express";
import pug from "pug";
import nunjucks from "nunjucks";

const app = express();
app.use(express.urlencoded({ extended: false, limit: "20kb" }));
nunjucks.configure("views", { autoescape: true });

app.post("/greeting", (req, res) => {
  const html = pug.render("h1 Hello " + req.body.name); // flaw: CWE-1336, CWE-94
  res.send(html);
});

app.post("/signature", (req, res) => {
  res.send(nunjucks.renderString(req.body.signature, { user: "Ada" })); // flaw: CWE-1336, CWE-94
});

app.listen(3000);
