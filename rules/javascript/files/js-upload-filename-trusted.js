const multer = require("multer");
const path = require("path");

const one = multer.diskStorage({
  destination: "uploads/",
  // ruleid: js-upload-filename-trusted
  filename: (req, file, cb) => cb(null, file.originalname),
});
const two = multer.diskStorage({
  filename: function (req, file, cb) {
    // ruleid: js-upload-filename-trusted
    cb(null, `${Date.now()}-${file.originalname}`);
  },
});
const three = multer.diskStorage({
  filename: (req, file, done) => {
    // ruleid: js-upload-filename-trusted
    done(null, Date.now() + "-" + file.originalname);
  },
});

app.post("/upload", async (req, res) => {
  const picture = req.files.picture;
  // ruleid: js-upload-filename-trusted
  await picture.mv("./uploads/" + picture.name);
  // ruleid: js-upload-filename-trusted
  fs.renameSync(req.file.path, path.join("uploads", req.file.originalname));
  // ok: js-upload-filename-trusted
  await picture.mv(path.join("uploads", path.basename(picture.name)));
  // ok: js-upload-filename-trusted
  await picture.mv(`./uploads/${crypto.randomUUID()}.png`);
});

const four = multer.diskStorage({
  filename: (req, file, cb) => {
    // ok: js-upload-filename-trusted
    cb(null, crypto.randomUUID() + path.extname(file.originalname));
  },
});
// ok: js-upload-filename-trusted
console.log(null, picture.originalname);
// ok: js-upload-filename-trusted
const shown = path.join("uploads", record.filename);

async function stored(photo) {
  const name = `${Date.now()}-${photo.name}`;
  // ruleid: js-upload-filename-trusted
  await photo.mv(PHOTOS + "/" + name);
  const own = `${randomUUID()}.jpg`;
  // ok: js-upload-filename-trusted
  await photo.mv(PHOTOS + "/" + own);
}
