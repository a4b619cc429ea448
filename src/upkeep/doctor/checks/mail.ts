import { connect } from 'node:net';
import { lookAt, well } from '../looking.ts';
import type { Check } from '../looking.ts';

const PATIENCE_MS = 3000;

/** Whether there is a mail server, and whether it answers. Nothing is sent to it. */
export const checkMail: Check = async ({ mailUrl }) => {
  if (mailUrl === null)
    return [
      lookAt(
        'mail',
        'No mail server is set: reporters see their answer only on their page.',
        'Set SMTP_URL and MAIL_FROM.',
      ),
    ];
  const url = URL.parse(mailUrl);
  const port = Number(url?.port) || (url?.protocol === 'smtps:' ? 465 : 25);
  const answers = url !== null && (await isListening(url.hostname.replaceAll(/[[\]]/gu, ''), port));
  return [
    answers
      ? well('mail', 'The mail server answers.')
      : lookAt(
          'mail',
          'The mail server does not answer.',
          'Look at SMTP_URL and at the mail server; mails wait meanwhile.',
        ),
  ];
};

function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
