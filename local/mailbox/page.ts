import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { AwsError } from '#local/door/types.ts';
import { both, escaped } from '#local/identity/html.ts';
import { EVENTS } from './events.ts';
import type { Kept } from './kept.ts';
import type { Mailbox } from './mailbox.ts';

export interface MailboxPage {
  readonly url: string;
  close(): Promise<void>;
}

export interface MailboxPageOptions {
  readonly mailbox: Mailbox;
  readonly port: number;
  /** Origins of the template on the left, what they are on this machine on the right: links in letters lead here. */
  readonly origins: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

const STYLE = `
:root { color-scheme: light dark; font-family: "Noto Sans Devanagari", system-ui, sans-serif; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid; border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
h2 { font-size: 1rem; margin: 0; } pre { white-space: pre-wrap; font: inherit; }
form { display: inline; } button { font: inherit; padding: .35rem .75rem; cursor: pointer; }
`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'`;

const LINK = /https?:\/\/[^\s<]+/g;
const linked = (text: string): string =>
  escaped(text).replace(LINK, address => `<a href="${address}">${address}</a>`);

const messageOf = ({
  id,
  provider,
  at,
  to,
  subject,
  text,
  told,
}: Kept): string => `<article id="${escaped(id)}">
<h2>${provider === 'ses' ? both({ hi: 'ई-मेल', en: 'E-mail' }) : both({ hi: 'एस.एम.एस.', en: 'SMS' })}: ${escaped(to)}</h2>
<p>${escaped(at)} · ${told.map(escaped).join(', ')}</p>
${subject === undefined ? '' : `<p><strong>${escaped(subject)}</strong></p>`}
<pre>${linked(text)}</pre>
${EVENTS[provider]
  .slice(1)
  .map(
    name =>
      `<form method="post" action="/messages/${encodeURIComponent(id)}/${name}"><button>${name}</button></form>`,
  )
  .join(' ')}
</article>`;

const pageOf = (messages: readonly Kept[]): string => `<!doctype html>
<html lang="hi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>ई-मेल और एस.एम.एस. · Mail and SMS</title><style>${STYLE}</style></head>
<body><h1>${both({ hi: 'ई-मेल और एस.एम.एस.', en: 'Mail and SMS' })}</h1>
<p>${both({
  hi: 'यहाँ से कुछ बाहर नहीं जाता। बटन बताते हैं कि संदेश का क्या हुआ।',
  en: 'Nothing leaves this machine. The buttons tell the office what became of a message.',
})}</p>
${messages.map(messageOf).join('\n')}</body></html>`;

const TELLING = /^\/messages\/([\w-]+)\/(\w+)$/;

/** Whoever is not this page does not make the browser tell anything. */
const isOurs = ({ headers }: IncomingMessage, url: string): boolean =>
  headers.origin === undefined || headers.origin === url;

/** Shows what was sent, and lets whoever looks say what became of it; on 127.0.0.1 only. `GET /messages` answers JSON. */
export const startMailboxPage = async ({
  mailbox,
  port,
  origins,
  log,
}: MailboxPageOptions): Promise<MailboxPage> => {
  const here = (message: Kept): Kept => ({
    ...message,
    text: Object.entries(origins).reduce(
      (text, [origin, local]) => text.replaceAll(origin, local),
      message.text,
    ),
  });
  let url = '';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://mailbox');
    const [, id = '', event = ''] = TELLING.exec(pathname) ?? [];
    if (request.method === 'POST' && id !== '' && isOurs(request, url)) {
      await mailbox.tell(id, event);
      response.writeHead(303, { location: `/#${id}` }).end();
    } else if (request.method === 'GET' && pathname === '/messages')
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(mailbox.all().map(here)));
    else if (request.method === 'GET' && pathname === '/')
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
        .end(pageOf(mailbox.all().map(here)));
    else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      const message = fault instanceof Error ? fault.message : String(fault);
      log(`mailbox: ${message}`);
      if (!response.headersSent)
        response.writeHead(fault instanceof AwsError ? fault.status : 500).end(message);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = z.object({ port: z.number() }).parse(server.address());
  url = `http://127.0.0.1:${bound}`;
  return {
    url,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
