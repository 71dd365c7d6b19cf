function mail(to, subject, body) {
  // ruleid: header-lines-built
  return [`To: ${to}`, "MIME-Version: 1.0", "", body].join("\r\n");
}

function answer(name) {
  // ruleid: header-lines-built
  return ["HTTP/1.1 200 OK", `Content-Disposition: attachment; filename=${name}`, "", ""].join("\r\n");
}

function careful(subject, body) {
  // ok: header-lines-built
  return [`Subject: ${oneLine(subject)}`, "", body].join("\r\n");
}

function refusing(subject, body) {
  if (/[\r\n]/.test(subject)) {
    throw new Error("one line");
  }
  // ok: header-lines-built
  return [`Subject: ${subject}`, "", body].join("\r\n");
}

function sized(body) {
  // ok: header-lines-built
  return [`Content-Length: ${body.length}`, "", body].join("\r\n");
}

function constant(body) {
  // ok: header-lines-built
  return [`From: ${SENDER}`, "", body].join("\r\n");
}

function answered(socket, name, report) {
  // ruleid: header-lines-built
  const lines = ["HTTP/1.1 200 OK", `Content-Disposition: attachment; filename="${name}.csv"`, "Connection: close"];
  socket.end(lines.join("\r\n") + "\r\n\r\n" + report);
}

function listed(out, name) {
  // ok: header-lines-built
  const lines = ["a", `Subject: ${name}`];
  out.write(lines.join(", "));
}

function mail(socket, from, subject, text) {
  // ruleid: header-lines-built
  socket.write("MAIL FROM:<" + from + ">\r\nDATA\r\n");
  // ruleid: header-lines-built
  socket.write(`Subject: ${subject}\r\n\r\n`);
  // ok: header-lines-built
  socket.write("QUIT\r\n");
}

function message(from, to, subject, text) {
  // ruleid: header-lines-built
  return ["From: " + from, "Subject: " + subject, "", text].join("\r\n");
}
function clean(from, text) {
  // ok: header-lines-built
  return ["To: " + RECIPIENT, "Reply-To: " + oneLine(from), "", text].join("\r\n");
}
