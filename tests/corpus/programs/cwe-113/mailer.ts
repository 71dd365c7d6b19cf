import net from 'node:net';

export interface Mail {
  from: string;
  to: string;
  subject: string;
  body: string;
}

/** Renders a mail as it goes over the wire. */
export function renderMail(mail: Mail): string {
  return [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${mail.subject}`, // flaw: CWE-113, CWE-93
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    mail.body.replace(/^\./gm, '..'),
  ].join('\r\n');
}

export function deliver(socket: net.Socket, mail: Mail): void {
  socket.write(renderMail(mail) + '\r\n.\r\n');
}
