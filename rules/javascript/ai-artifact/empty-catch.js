async function save(order) {
  try {
    await db.orders.insertOne(order);
    // ruleid: empty-catch
  } catch (error) {}
  try {
    const response = await fetch(url);
    return await response.json();
    // ruleid: empty-catch
  } catch { }
  try {
    if (order.paid) { charge({ id: order.id }); }
    // ruleid: empty-catch
  } catch (error) {
  }
  try {
    await mailer.send(order);
    // ok: empty-catch
  } catch (error) { /* the customer sees the order anyway */ }
  try {
    await db.orders.insertOne(order);
    // ok: empty-catch
  } catch (error) {
    // an order that is there already
  }
  try {
    socket.close();
    // ok: empty-catch
  } catch (error) {}
  try {
    await db.orders.insertOne(order);
    // ok: empty-catch
  } catch (error) { log(error); }
  // ok: empty-catch
  const text = "try { a() } catch (e) {}";
  return text;
}

async function inspected(url) {
  let info;
  try {
    const found = await fetch(url).then((answer) => answer.json());
    info = found[0];
    // ok: empty-catch
  } catch {}
  if (info) {
    show(info);
  }
  try {
    info = await fetch(url);
    // ruleid: empty-catch
  } catch {}
  return info;
}
