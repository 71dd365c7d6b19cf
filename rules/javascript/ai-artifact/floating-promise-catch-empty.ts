// ruleid: floating-promise-catch-empty
sendReceipt(order).catch(() => {});
// ruleid: floating-promise-catch-empty
fetch("/api/events", { method: "POST", body }).catch((error) => { });
// ruleid: floating-promise-catch-empty
prisma.audit.create({ data }).then(done).catch(function (e) {});
// ruleid: floating-promise-catch-empty
this.queue.next(task).catch(() => {});

// ok: floating-promise-catch-empty
sendReceipt(order).catch(() => { /* the customer can ask for it again */ });
// ok: floating-promise-catch-empty
sendReceipt(order).catch((error) => logger.error(error));
// ok: floating-promise-catch-empty
load().catch(() => null);
// ok: floating-promise-catch-empty
zodSchema.catch({});
// ok: floating-promise-catch-empty
task.catch(() => {});
// ok: floating-promise-catch-empty
reader.cancel().catch(() => {});
