import Koa from "koa";
import Router from "@koa/router";
import bodyParser from "koa-bodyparser";
import { exec } from "node:child_process";
import { promisify } from "node:util";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";

const execPromise = promisify(exec);
const router = new Router();
const OUT = "/tmp/archives";
fs.mkdirSync(OUT, { recursive: true });

router.post("/archive", async (ctx) => {
  const { files, password } = ctx.request.body as { files: string[]; password?: string };
  if (!Array.isArray(files) || files.some((f) => path.basename(f) !== f || f.startsWith("-"))) {
    ctx.throw(400, "invalid files");
  }
  const archive = path.join(OUT, `${randomUUID()}.zip`);
  const options = password ? `-P ${password}` : "";
  await execPromise(`zip ${options} ${archive} ${files.join(" ")}`, { cwd: "/srv/files" }); // flaw: CWE-78
  ctx.type = "application/zip";
  ctx.body = fs.createReadStream(archive);
});

const app = new Koa();
app.use(bodyParser());
app.use(router.routes());
app.listen(5000);
