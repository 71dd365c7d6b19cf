const multer = require("multer");

// ruleid: js-upload-unrestricted
const one = multer({ dest: "uploads/" });
// ruleid: js-upload-unrestricted
const two = multer({ storage: multer.memoryStorage() });
// ruleid: js-upload-unrestricted
const three = multer({ storage, limits: { fileSize: 1000 } });
// ruleid: js-upload-unrestricted
app.post("/avatar", multer().single("avatar"), handler);

// ok: js-upload-unrestricted
const four = multer({ dest: "uploads/", fileFilter: onlyImages, limits: { fileSize: 1000 } });
// ok: js-upload-unrestricted
const five = multer({
  storage,
  fileFilter: (req, file, done) => done(null, file.mimetype.startsWith("image/")),
});
// ok: js-upload-unrestricted
const six = multer({ dest: "uploads/", ...restrictions });
// ok: js-upload-unrestricted
app.post("/form", multer().none(), handler);
// ok: js-upload-unrestricted
const storage = multer.diskStorage({ destination: "uploads/" });
