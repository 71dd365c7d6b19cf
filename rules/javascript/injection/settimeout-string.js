function schedule(id, callback, delay) {
  // ruleid: settimeout-string
  setTimeout("refresh(" + id + ")", 500);
  // ruleid: settimeout-string
  setInterval(`poll('${id}')`, 1000);
  // ruleid: settimeout-string
  window.setTimeout('start()', 0);
  // ruleid: settimeout-string
  globalThis.setInterval("tick()", delay);
  // ruleid: settimeout-string
  setTimeout(id + "()", 10);

  // ok: settimeout-string
  setTimeout(() => refresh(id), 500);
  // ok: settimeout-string
  setTimeout(function () { console.log("refresh(" + id + ")"); }, 500);
  // ok: settimeout-string
  setInterval(callback, delay);
  // ok: settimeout-string
  setTimeout(refresh, 500, "text for refresh");
  // ok: settimeout-string
  page.setTimeout("5s");
  // ok: settimeout-string
  setTimeout(makeTicker("name"), 10);
}
