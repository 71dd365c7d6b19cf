// ruleid: outdated-buffer-constructor
const unknown = new Buffer(req.body.data);
// ruleid: outdated-buffer-constructor
const size = new Buffer(16);
// ruleid: outdated-buffer-constructor
const called = Buffer("text");

// ok: outdated-buffer-constructor
const text = Buffer.from("text");
// ok: outdated-buffer-constructor
const zero = Buffer.alloc(16);
// ok: outdated-buffer-constructor
const encoded = new Buffer("text", "utf8");
// ok: outdated-buffer-constructor
const typed = new ArrayBuffer(16);

function copied(val: any) {
  // ok: outdated-buffer-constructor
  const x = Buffer.alloc ? Buffer.alloc(val.length) : new Buffer(val.length);
  val.copy(x);
  return x;
}
