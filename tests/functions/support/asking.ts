import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { vi } from 'vitest';
import type { Route } from '#shared/contract/route.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';

const LATER = '2100-01-01T00:00:00.000Z';
const reason = 'कारण: परीक्षण';

const FROZEN = { receivedOn: '2026-01-05', diarisedOn: '2026-01-05', deliveryMode: 'by-hand' };
const LETTER = { ...FROZEN, sender: { name: 'रामलाल' }, subject: 'परीक्षण' };

const DRAFTED = (signatory: string) => ({ form: 'letter', language: 'hi', subject: 'परीक्षण', signatory });

/** Bodies of which one fits each operation on a file, a receipt or a document, so that only the paper is in question. */
const bodies = (postId: string): readonly object[] => [
  {},
  { reason },
  { days: 2, reason },
  { code: 'court', reason },
  { content: pastedText('टिप्पणी') },
  { letter: { form: 'letter', language: 'hi', subject: 'परीक्षण', signatory: postId } },
  { revision: 1 },
  { language: 'hi' },
  { content: pastedText('टिप्पणी'), revision: 1 },
  { text: 'सुधार', replaces: 1 },
  { readers: [postId] },
  { to: postId, action: 'for-orders' },
  { until: LATER, reason },
  { receiptId: `rct_${ulid()}` },
  { code: 'disposed-by-order' },
  { documentId: `doc_${ulid()}`, reason },
  { to: 'नगर निगम' },
  LETTER,
  { ...FROZEN, reason },
  { of: postId, reason },
  { of: postId, until: LATER, reason },
  { answer: 'given' },
  { to: `fil_${ulid()}` },
  { letter: DRAFTED(postId) },
  { letter: DRAFTED(postId), revision: 1 },
  { revision: 1, remark: reason },
  { revision: 1, reason },
  { sent: [{ serial: 1, mode: 'by-hand' }] },
  { serial: 1 },
  { serial: 1, reason },
  { serials: [1] },
  { messenger: 'रामदीन', lines: [{ draftId: `dft_${ulid()}`, serial: 1 }] },
  { paise: 100, means: 'stamps', voucher: '7/2026', on: '2026-01-05' },
  { paise: 100, reason },
  { revision: 1, documentId: `doc_${ulid()}`, signedOn: '2026-01-05' },
  { to: `fil_${ulid()}`, reason },
  { channelId: `chn_${ulid()}` },
  { version: 1, reason },
  { category: 'C3' },
  { ground: 'court', reason },
  { text: 'आख्या भेजें', posts: [postId] },
  { text: 'आख्या' },
  { until: '2100-01-01', reason },
  { to: postId },
  { carrier: `fil_${ulid()}`, reason },
  { file: `fil_${ulid()}`, reason },
  { purpose: reason },
  { fileIds: [`fil_${ulid()}`], language: 'hi' },
];

export const bodyFor = (route: Route, postId: string): object | undefined =>
  bodies(postId).find(body => route.body?.safeParse(body).success);

/** What an operation's list must be asked with. */
export const queryFor = (route: Route): Record<string, string> =>
  'year' in route.query.shape ? { year: '2026' } : {};

type Sent = {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
};

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';
/** `OBJECT HEAD`, `OBJECT HOLDING`: what kind of thing is asked for, whichever it is. */
const kindOf = (sent: Sent): string => {
  const keys = textOf([sent.input['Key'], sent.input['ExpressionAttributeValues']]);
  const kinds = [...keys.matchAll(/"S":"([A-Z-]+)/g)].map(([, kind]) => kind);
  return [sent.constructor.name, ...kinds].join(' ');
};

/** Listens to every call of the store, by its kind, in order. */
export const listenToStore = () => {
  let heard: string[] = [];
  const send = DynamoDBClient.prototype.send;
  const spy = vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(function (
    this: DynamoDBClient,
    ...sent: readonly unknown[]
  ) {
    heard.push(kindOf(Object(sent[0])));
    return Reflect.apply(send, this, sent);
  });
  return {
    /** What was asked of the store by this work. */
    during: async <T>(
      work: () => Promise<T>,
    ): Promise<{ readonly answer: T; readonly calls: readonly string[] }> => {
      heard = [];
      const answer = await work();
      return { answer, calls: heard.toSorted() };
    },
    stop: () => spy.mockRestore(),
  };
};
