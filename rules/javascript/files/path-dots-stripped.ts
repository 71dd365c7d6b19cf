export function sanitizePath(input: string): string {
  // ruleid: path-dots-stripped
  return input.replace(/\.\.\//g, "").replace(/^\/+/, "");
}

app.get("/files", (req, res) => {
  // ruleid: path-dots-stripped
  const name = req.query.name.replace("../", "");
  res.sendFile(path.join(ROOT, name));
});

const safeName = (fileName) => {
  // ruleid: path-dots-stripped
  return fileName.replaceAll("../", "");
};

function handler(req, res) {
  const requested = req.params.file;
  // ruleid: path-dots-stripped
  res.sendFile(path.join(ROOT, requested.replace(/\.\.[\/\\]/g, "")));
}

function cleanAll(name) {
  let result = name;
  while (result.includes("../")) {
    // ok: path-dots-stripped
    result = result.replace("../", "");
  }
  return result;
}

function moduleName(file) {
  // ok: path-dots-stripped
  return file.replace(/\.\.\//g, "");
}

function safeWords(text) {
  // ok: path-dots-stripped
  return text.replace(/[^a-z]/g, "");
}

class Assets {
  private locate(url: string): string {
    // ruleid: path-dots-stripped
    const raw = url.split("?")[0].replace("../", "");
    return path.join(this.root, decodeURIComponent(raw));
  }

  private shown(slug: string): string {
    // ok: path-dots-stripped
    return slug.replace("../", "");
  }
}

function pageFile(name: string) {
  // ruleid: path-dots-stripped
  const cleaned = decodeURIComponent(name).replace("../", "").replace(/\0/g, "");
  return path.join(ROOT, cleaned);
}
