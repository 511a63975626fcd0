import type { Caller } from '#tests/support/api.ts';

const NEVER = '0'.repeat(26);

/** Many at once, of which one is nobody's business; an application for information that leaves its register by it. */
export const workMany = async (clerk: Caller, officer: Caller): Promise<void> => {
  const { posts } = await clerk.call('getMe');
  const here = posts.find(({ charge }) => charge.kind === 'substantive')?.post;
  if (!here?.reportsTo) throw new Error('the clerk reports to nobody');
  const to = here.reportsTo;
  const { fileId } = await clerk.call('createFile', { body: { subject: 'एक साथ अनेक' } });
  const mark = async () => {
    const marks = [{ objectId: fileId, to, action: 'for-approval' }];
    const { items } = await clerk.call('markMany', { body: { marks } });
    if (!items[0]?.acted) throw new Error('the file was not marked');
  };
  await mark();
  await clerk.call('takeBackMany', { body: { objectIds: [fileId], reason: 'भूल से' } });
  await mark();
  const body = { fileIds: [fileId, `fil_${NEVER}`], words: 'सहमत।' };
  const { items } = await officer.as(to).call('approveMany', { body });
  if (!items[0]?.acted || items[1]?.refused?.code !== 'file.unknown')
    throw new Error('what was approved is not what was asked');
  await mark();
  const superior = officer.as(to);
  const { posts: below } = await superior.call('listBelow');
  if (!below.some(({ postId }) => postId === here.postId)) throw new Error('the clerk is below nobody');
  await superior.call('listDuesBelow', { params: { postId: here.postId, kind: 'held' } });

  const letter = { sender: { name: 'श्री मोहन' }, subject: 'सूचना का अधिकार', category: 'rti' };
  const { receiptId } = await clerk.call('diariseReceipt', { body: letter });
  const disposed = { receiptIds: [receiptId], code: 'replied-by-letter' };
  const { items: answered } = await clerk.call('disposeMany', { body: disposed });
  if (!answered[0]?.acted) throw new Error('the letter was not disposed of');
};

/** A live file on paper comes over, from a sheet that was read; a scan that is not there stops another. */
export const bringPaperOver = async (clerk: Caller): Promise<void> => {
  const sheet = await clerk.call('getPaperSheetTemplate', { query: { language: 'hi' } });
  const content = Buffer.from(sheet).toString('base64');
  await clerk.call('readPaperSheet', { body: { fileName: 'पत्रावलियाँ.csv', content } });
  const { posts } = await clerk.call('getMe');
  const here = posts.find(({ charge }) => charge.kind === 'substantive')?.post;
  if (!here?.reportsTo) throw new Error('the clerk reports to nobody');
  const paper = {
    oldNumber: `${Date.now()}/राजस्व/2019`,
    noteSide: { pages: 84 },
    correspondence: { pages: 132 },
    lastNote: 61,
  };
  const body = { subject: 'नहर की सफ़ाई', holder: here.reportsTo, paper };
  const missing = { pages: 84, documentId: `doc_${NEVER}` };
  const refused = await clerk.raw('bringOverFile', {
    body: { ...body, paper: { ...paper, noteSide: missing } },
  });
  if (refused.status !== 404) throw new Error('a file came over with a scan that is not there');
  await clerk.call('bringOverFile', { body });
};
