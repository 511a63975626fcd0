import { Agent, request } from 'node:http';
import { ulid } from 'ulid';
import * as z from 'zod';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { Desk } from './desk.ts';

/** One kept-alive connection for each client, as browsers keep them. */
export const openAgent = (clients: number): Agent => new Agent({ keepAlive: true, maxSockets: clients });

export type Signed = { readonly url: string; readonly token: string; readonly agent: Agent };

type Answer = { readonly status: number; readonly text: string };

/** One request, with as little of its own as HTTP allows: what is measured is the office, not its client. */
export const ask = (
  { url, token, agent }: Signed,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const bytes = body && Buffer.from(JSON.stringify(body));
    const headers = {
      authorization: `Bearer ${token}`,
      'accept-language': 'hi',
      ...(method === 'POST' ? { 'idempotency-key': ulid() } : {}),
      ...(bytes ? { 'content-type': 'application/json', 'content-length': bytes.length } : {}),
    };
    const sent = request(`${url}${path}`, { method, headers, agent }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(bytes);
  });

const Created = z.object({ fileId: z.string() });
const Drafted = z.object({ noteId: z.string(), revision: z.int() });

/** An officer at a screen: every act is a request to the running district. */
export const httpDesk = (signed: Signed, superior: string): Desk => {
  const post = async (path: string, body: object): Promise<string> => {
    const { status, text } = await ask(signed, 'POST', path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return text;
  };
  return {
    create: async subject => Created.parse(JSON.parse(await post('/v1/files', { subject }))).fileId,
    draft: async (fileId, text) =>
      Drafted.parse(JSON.parse(await post(`/v1/files/${fileId}/notes`, { content: pastedText(text) }))),
    confirm: async (fileId, { noteId, revision }) =>
      void (await post(`/v1/files/${fileId}/notes/${noteId}/confirm`, { revision })),
    send: async (fileId, remark) =>
      void (await post(`/v1/files/${fileId}/send`, { to: superior, action: 'for-orders', remark })),
    open: async fileId => void (await post(`/v1/files/${fileId}/open`, {})),
    giveBack: async (fileId, remark) => void (await post(`/v1/files/${fileId}/return`, { remark })),
  };
};
