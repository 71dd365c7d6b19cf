async function hapi(request, h) {
  const { file } = request.payload;
  // ruleid: js-upload-extension-kept
  const name = crypto.randomUUID() + path.extname(file.hapi.filename);
  await fs.promises.writeFile(path.join(FOLDER, name), file);
}

const storage = multer.diskStorage({
  destination: "uploads/",
  // ruleid: js-upload-extension-kept
  filename: (req, file, cb) => cb(null, `${Date.now()}${path.extname(file.originalname)}`),
});

async function fastify(request) {
  const data = await request.file();
  const ext = path.extname(data.filename);
  // ruleid: js-upload-extension-kept
  await pump(data.file, fs.createWriteStream(path.join(FOLDER, `${nanoid()}${ext}`)));
}

async function looked(request) {
  const data = await request.file();
  if (!TYPES.has(data.mimetype)) throw new Error("type");
  // ok: js-upload-extension-kept
  return nanoid() + path.extname(data.filename);
}

async function ending(data) {
  const ext = path.extname(data.filename);
  if (!ENDINGS.includes(ext)) throw new Error("type");
  // ok: js-upload-extension-kept
  return `${nanoid()}${ext}`;
}

const images = {
  fileFilter: onlyImages,
};
// ok: js-upload-extension-kept
const assets = (chunk) => `${chunk.hash}${path.extname(chunk.name)}`;
