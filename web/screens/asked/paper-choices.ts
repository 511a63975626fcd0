import type { Answer, Call } from '../../client.ts';
import type { Words } from '../../words/words.ts';
import { kindOf } from './on.ts';

/** A scanned paper that may be given along, and what it is known by. */
export type Choice = { readonly documentId: string; readonly number: string; readonly name: string };
type Choices = { readonly items: readonly Choice[]; readonly cursor?: string };

/** Receipts looked through at once, the newest first. */
const PAGE = 25;

const scansOf = (
  receipts: readonly Pick<Answer<'getReceipt'>, 'details' | 'diaryNumber'>[],
): readonly Choice[] =>
  receipts.flatMap(({ details: { documentId, subject }, diaryNumber }) =>
    documentId === undefined ? [] : [{ documentId, number: diaryNumber, name: subject }],
  );

/** Scanned receipts of a file up to a serial, the newest first; a cursor is the serial up to which the next go. */
const receiptsUpTo = async (call: Call, fileId: string, last: number): Promise<Choices> => {
  if (last < 1) return { items: [] };
  const from = Math.max(1, last - PAGE + 1);
  const query = { from, limit: last - from + 1 };
  const { items } = await call('listFiledReceipts', { params: { fileId }, query });
  return {
    items: scansOf(items.map(({ receipt }) => receipt)).toReversed(),
    ...(from > 1 ? { cursor: String(from - 1) } : {}),
  };
};

/** What there is in a file to give: its parts on paper, letters issued from it, and its receipts. */
const ofFile = async (call: Call, fileId: string, words: Words): Promise<Choices> => {
  const params = { fileId };
  const [file, drafts] = await Promise.all([
    call('getFile', { params }),
    call('listDrafts', { params, query: { limit: 100 } }),
  ]);
  const { oldNumber = '' } = file.paper ?? {};
  const sides = (['noteSide', 'correspondence'] as const).flatMap(side => {
    const documentId = file.paper?.[side]?.documentId;
    return documentId === undefined
      ? []
      : [{ documentId, number: oldNumber, name: words.fromPaper.scan[side] }];
  });
  const letters = drafts.items.flatMap(({ issued, issue, subject }) =>
    issued === undefined
      ? []
      : [{ documentId: issued.documentId, number: issue?.number ?? '', name: subject }],
  );
  const receipts = await receiptsUpTo(call, fileId, file.receipts);
  return { ...receipts, items: [...sides, ...letters, ...receipts.items] };
};

/** Papers of what is asked on, page by page: of a letter, those of its file. */
export const choicesOf = (call: Call, words: Words, about: string) => {
  const fileOf = async (): Promise<string> =>
    kindOf(about) === 'file' ? about : (await call('getOutgoing', { params: { draftId: about } })).fileId;
  return async (cursor: string | undefined): Promise<Choices> => {
    if (kindOf(about) === 'receipt')
      return { items: scansOf([await call('getReceipt', { params: { receiptId: about } })]) };
    const fileId = await fileOf();
    return cursor === undefined ? ofFile(call, fileId, words) : receiptsUpTo(call, fileId, Number(cursor));
  };
};
