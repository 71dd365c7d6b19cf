const multer = require("multer");

function looksAfterwards() {
  // ok: js-upload-unrestricted
  const upload = multer({ storage });
  router.post("/images", upload.single("image"), async (ctx) => {
    const extension = TYPES[ctx.file.mimetype];
    await keep(ctx.file.buffer, extension);
  });
}

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
// ok: js-upload-unrestricted
const seven = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1000 } });
// ok: js-upload-unrestricted
const eight = multer({ dest: os.tmpdir(), limits: { fileSize: 1000 } });
// ruleid: js-upload-unrestricted
const nine = FileInterceptor("file", {
  storage: diskStorage({ destination: "media", filename: (req, file, done) => done(null, randomUUID() + extname(file.originalname)) }),
});
// ok: js-upload-unrestricted
const ten = FileInterceptor("file", { storage: diskStorage({ destination: "media" }), fileFilter: onlyImages });
// ok: js-upload-unrestricted
const eleven = FileInterceptor("file", { limits: { fileSize: 1000 } });
