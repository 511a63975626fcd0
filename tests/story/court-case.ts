import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Answer, everything } from '#tests/support/api.ts';
import { castOf, refusalOf, workOf } from './cast.ts';
import { ist, type Stage, until } from './tell.ts';

type View = Answer<'getFile'>;

export type CourtCaseTold = {
  /** How the clerk was refused who would set it aside for months alone, and who would act on it in the call book. */
  readonly refused: { readonly alone: string; readonly acting: string };
  readonly asked: Answer<'listAsks'>['items'][number];
  /** Before the stay order, in the call book, and taken up again. */
  readonly before: View;
  readonly stands: View;
  readonly after: View;
  /** How many stand in the call book with the clerk, by the report: before, meanwhile, and afterwards. */
  readonly counted: readonly number[];
  /** Whether it was on the list of what is due today, while it stood there on its day of review. */
  readonly dueOnReview: boolean;
  readonly movements: readonly Answer<'listMovements'>['items'][number][];
  readonly end: Answer<'closeFile'>;
};

const STAY = 'उच्च न्यायालय का स्थगन आदेश: यथास्थिति बनाए रखें';
/** The day of review is today, so that the story need not wait for months. */
const REVIEW_MS = 4_000;

/**
 * The High Court stays a case. Nobody can act on it: by leave of the section officer it stands in the call book, where its
 * clock stands still and it is counted by itself; on its day of review it is due, and when the stay is vacated it goes on.
 */
export const tellCourtCase = async (stage: Stage): Promise<CourtCaseTold> => {
  const { say, patience = 60 } = stage;
  const { clerk, officer, sdm, post, nameOf } = await castOf(stage);
  const seat = post('SDM-SDR-CLK-1').postId;
  const inCallBook = async (): Promise<number> => {
    const lines = await everything(cursor => sdm.call('listPositionPosts', { query: { cursor } }));
    const line = lines.find(each => each.post.postId === seat);
    return (line?.callBook ?? []).reduce((sum, count) => sum + count, 0);
  };
  const countedAs = (count: number) =>
    until(`${count} in the call book of the report`, patience, async () => {
      const now = await inCallBook();
      return now === count ? now : undefined;
    });

  const first = await inCallBook();
  const { fileId, number } = await clerk.call('createFile', {
    body: { subject: 'रिट याचिका 1142/2026: ग्राम समाज की भूमि' },
  });
  const params = { fileId };
  await clerk.call('draftNote', { params, body: { content: pastedText(STAY) } });
  const [draft] = (await clerk.call('listYellowNotes', { params })).items;
  if (!draft) throw new Error('the note is not there');
  await clerk.call('confirmNote', {
    params: { ...params, noteId: draft.noteId },
    body: { revision: draft.revision },
  });
  const before = await clerk.call('getFile', { params });
  say(`The High Court stays the case of ${number}; the clerk notes it on the file.`);

  const months = new Date(Date.now() + 180 * 86_400_000).toISOString();
  const alone = await refusalOf(clerk.call('parkFile', { params, body: { until: months, reason: STAY } }));
  const review = new Date(Date.now() + REVIEW_MS).toISOString();
  await clerk.call('askParking', {
    params,
    body: { of: post('SDM-SDR-SO').postId, until: review, reason: STAY, callBook: true },
  });
  const asked = (await officer.call('listAsks', { query: { limit: '100' } })).items.find(
    ask => ask.fileId === fileId,
  );
  if (!asked) throw new Error('nothing was asked of the section officer');
  await officer.call('answerAsk', {
    params: { ...params, askId: asked.askId },
    body: { answer: 'given', reason: 'स्थगन आदेश देखा; अनुमति' },
  });
  const stands = await clerk.call('getFile', { params });
  say(`By leave of the ${nameOf(asked.of)} it stands in the call book; its clock stands still.`);
  const acting = await refusalOf(
    clerk.call('sendFile', { params, body: { to: asked.of, action: 'for-orders' } }),
  );
  const meanwhile = await countedAs(first + 1);
  say('It is counted in a column of its own: nobody gains by putting it there.');
  const dueOnReview = await until('it is due on its day of review', patience, async () => {
    const due = await everything(cursor =>
      clerk.call('listDues', { params: { kind: 'due-today' }, query: { cursor } }),
    );
    return due.some(({ objectId }) => objectId === fileId) || undefined;
  });
  say('On its day of review it is among what is due today.');

  await clerk.call('resumeFile', { params, body: { reason: 'स्थगन आदेश निरस्त हुआ' } });
  const after = await clerk.call('getFile', { params });
  const afterwards = await countedAs(first);
  say(`The stay is vacated; the file goes on, limit ${ist(after.limitAt ?? after.heldSince)}.`);
  await clerk.call('sendFile', {
    params,
    body: { to: asked.of, action: 'for-orders', delay: 'स्थगन आदेश' },
  });
  await officer.call('openFile', { params });
  const end = await officer.call('closeFile', { params, body: { reason: 'याचिका निस्तारित' } });
  say('The petition is disposed of, and the file closed.');
  const movements = await everything(cursor => clerk.call('listMovements', { params, query: { cursor } }));
  if ((await workOf(clerk)).some(({ objectId }) => objectId === fileId))
    throw new Error('a closed file lies on a work list');
  return {
    refused: { alone, acting },
    asked,
    before,
    stands,
    after,
    counted: [first, meanwhile, afterwards].map(count => count - first),
    dueOnReview,
    movements,
    end,
  };
};
