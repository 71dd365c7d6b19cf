import express from "express";
import _ from "lodash";

const app = express();
app.use(express.json());

const settings = { theme: "light", language: "en", notifications: { email: true, push: false } };

app.patch("/settings", (req, res) => {
  _.merge(settings, req.body); // flaw: CWE-1321, CWE-915
  res.json(settings);
});

app.listen(3000);
