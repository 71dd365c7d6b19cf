const jwt = require("jsonwebtoken");
const { verify } = require("jsonwebtoken");

// ruleid: jwt-none
const claims = jwt.verify(token, key, { algorithms: ["HS256", "none"] });
// ruleid: jwt-none
verify(token, "", { algorithms: ["none"] }, done);
// ruleid: jwt-none
const issued = jwt.sign({ id: 1 }, null, { algorithm: "none" });
// ruleid: jwt-none
app.use(expressjwt({ secret: key, algorithms: ["NONE"] }));

// ok: jwt-none
const good = jwt.verify(token, key, { algorithms: ["HS256"] });
// ok: jwt-none
const other = jwt.sign({ id: 1 }, key, { algorithm: "RS256" });
// ok: jwt-none
const style = render({ display: "none", algorithms: ["fast"] });
// ok: jwt-none
const chosen = jwt.verify(token, key, { algorithms });
