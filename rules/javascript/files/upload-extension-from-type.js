const fs = require("fs");
const mime = require("mime-types");

async function keep(file, name) {
  if (!file.mimetype.startsWith("image/")) throw new Error("images only");
  // ruleid: upload-extension-from-type
  const extension = file.mimetype.split("/")[1];
  fs.writeFileSync(`public/${name}.${extension}`, file.buffer);
}

async function action(form) {
  const avatar = form.get("avatar");
  // ruleid: upload-extension-from-type
  const extension = mime.extension(avatar.type);
  await fs.promises.writeFile(`public/avatars/a.${extension}`, Buffer.from(await avatar.arrayBuffer()));
  // ok: upload-extension-from-type
  const kind = header.split("/")[1];
  return kind;
}
