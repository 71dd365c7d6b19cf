export const handler = async (event) => {
  const key = event.queryStringParameters?.key;
  // ruleid: object-key-from-request
  const command = new GetObjectCommand({ Bucket: BUCKET, Key: key });
  return { statusCode: 200, body: await getSignedUrl(s3, command) };
};

app.delete("/files", requireUser, async (req, res) => {
  const { key } = req.query;
  // ruleid: object-key-from-request
  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: key }));
  res.end();
});

app.get("/files", requireUser, async (req, res) => {
  const { key } = req.query;
  if (!key.startsWith(`users/${req.user.id}/`)) return res.sendStatus(403);
  // ok: object-key-from-request
  res.json(await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key })));
});

app.get("/photos", requireUser, async (req, res) => {
  const { key } = req.query;
  const photo = await Photo.findOne({ key, owner: req.user.id });
  if (!photo) return res.sendStatus(404);
  // ok: object-key-from-request
  res.json(await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key })));
});

export async function stored(key: string) {
  // ok: object-key-from-request
  return s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
}
