import net from 'node:net';

export interface Mail {
  from: string;
  to: string;
  subject: string;
  body: string;
}

function headerValue(text: string): string {
  if (/[\r\n]/.test(text)) {
    throw new Error('A header must be one line');
  }
  return text;
}

/** Renders a mail as it goes over the wire. */
export function renderMail(mail: Mail): string {
  return [
    `From: ${headerValue(mail.from)}`,
    `To: ${headerValue(mail.to)}`,
    `Subject: ${headerValue(mail.subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    mail.body.replace(/^\./gm, '..'),
  ].join('\r\n');
}

export function deliver(socket: net.Socket, mail: Mail): void {
  socket.write(renderMail(mail) + '\r\n.\r\n');
}
