const mongoose = require("mongoose");
const User = require("./models/User");

app.get("/users/:id", (req, res) => {
  // ruleid: outdated-mongoose-callback
  User.findById(req.params.id, (err, user) => {
    if (err) return res.sendStatus(500);
    res.json(user);
  });
  // ruleid: outdated-mongoose-callback
  User.findOne({ email: req.query.email }, function (error, user) {
    res.json(user);
  });
  // ruleid: outdated-mongoose-callback
  User.findOneAndUpdate({ _id: 1 }, { name }, { new: true }, (err, doc) => res.json(doc));
});

async function fine(list) {
  // ok: outdated-mongoose-callback
  const user = await User.findOne({ email });
  // ok: outdated-mongoose-callback
  const found = list.find(user, (err, item) => item.id === 1);
  // ok: outdated-mongoose-callback
  User.find({ email }).then((users) => users.length);
  // ok: outdated-mongoose-callback
  return Array.find(users, (value, index) => index > 1);
}
