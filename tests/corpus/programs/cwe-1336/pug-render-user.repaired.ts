import express from "express";
import pug from "pug";
import nunjucks from "nunjucks";

const app = express();
app.use(express.urlencoded({ extended: false, limit: "20kb" }));
nunjucks.configure("views", { autoescape: true });

app.post("/greeting", (req, res) => {
  const html = pug.render("h1= 'Hello ' + name", { name: String(req.body.name) });
  res.send(html);
});

app.post("/signature", (req, res) => {
  res.send(nunjucks.renderString("-- {{ signature }}", { signature: req.body.signature }));
});

app.listen(3000);
