import { type Answer, type Caller, caller } from '#tests/support/api.ts';
import { castOf, workOf } from './cast.ts';
import { type Stood, stoodAt } from './channel-left-and-rejoined.ts';
import { type Stage, until } from './tell.ts';

type Way = Answer<'getFileChannel'>;
type StageView = Way['stages'][number];

export type ParallelTold = {
  /** The stage that asks, before the file was put on the channel: whom it would ask. */
  readonly shown: StageView['question'];
  readonly posts: { readonly tehsildar: string; readonly bdo: string; readonly sdm: string };
  /** The question as the machine put it. */
  readonly question: Answer<'getConsultation'>;
  /** What the tehsildar is shown of it. */
  readonly atTehsildar: Answer<'getAnswer'>;
  readonly stood: Readonly<Record<'asked' | 'sentOn' | 'joined' | 'closedThenSent', Stood>>;
  /** How many had answered, and whether the file waited: with one answer, and with all. */
  readonly received: Readonly<
    Record<'one' | 'all' | 'closed', readonly [StageView['question'], Way['waits']]>
  >;
  readonly again: { readonly stood: Stood; readonly questions: number };
  readonly end: Stood;
  readonly events: readonly string[];
  readonly signedBy: readonly string[];
};

const names = { hi: 'बाढ़ राहत के प्रकरण', en: 'Flood relief cases' };
const TEXT = {
  hi: 'प्रभावित ग्रामों में हुई क्षति की आख्या दें।',
  en: 'Please report the damage in the villages concerned.',
};

/** The stage of a file’s channel that asks others. */
export const askingStage = async (who: Caller, fileId: string) => {
  const way = await who.call('getFileChannel', { params: { fileId } });
  const stage = way.stages.find(({ asks }) => asks);
  return { question: stage?.question, waits: way.waits };
};

/** A channel whose second stage asks a tehsildar, the block officer, and a superior that there is not. */
export const declareAsking = async (stage: Stage): Promise<string> => {
  const { post } = await castOf(stage);
  const admin = caller({ url: stage.url, token: await stage.tokenOf('admin'), language: 'hi' });
  const up = { to: { kind: 'superior', levels: 1 }, action: 'for-approval', days: 3 };
  const posts = [
    { kind: 'in-charge', officeId: post('TEH-SNP-TDR').officeId },
    { kind: 'post', postId: post('BLK-LDH-BDO').postId },
    { kind: 'superior', levels: 9 },
  ];
  const stages = [
    up,
    { ...up, asks: { posts, text: TEXT, days: 5 } },
    up,
    { to: { kind: 'starter' }, action: 'for-necessary-action' },
  ];
  const { channelId } = await admin.call('declareChannel', { body: { of: 'district', names, stages } });
  return channelId;
};

/**
 * A stage of a channel asks two offices at once: the machine puts the question by itself, the file waits at its stage, is sent on
 * because it is urgent, and is at the next stage by the last answer. Another does not wait: the asker closes the question.
 */
export const tellParallel = async (stage: Stage): Promise<ParallelTold> => {
  const { url, tokenOf, say } = stage;
  const { clerk, officer, sdm, adm, bdo, post } = await castOf(stage);
  const tehsildar = caller({ url, token: await tokenOf('kiran.tdr'), language: 'hi' }).as(
    post('TEH-SNP-TDR').postId,
  );
  const channelId = await declareAsking(stage);
  say('The district declares a channel: section officer; SDM, where two offices are asked; ADM; and back.');

  const send = (who: Caller, fileId: string, to: string) =>
    who.call('sendFile', { params: { fileId }, body: { to: post(to).postId, action: 'for-approval' } });
  /** A file that came to the SDM by the channel, and the question that was put there. */
  const atSdm = async (subject: string) => {
    const { fileId, number } = await clerk.call('createFile', { body: { subject } });
    const params = { fileId };
    const look = await clerk.call('getFileChannel', { params, query: { channelId } });
    await clerk.call('startFileChannel', { params, body: { channelId } });
    await send(clerk, fileId, 'SDM-SDR-SO');
    await officer.call('openFile', { params });
    await send(officer, fileId, 'SDM-SDR-SDM');
    const asked = await stoodAt(sdm, fileId, run => run.asked !== undefined);
    const consultationId = asked.asked?.[0]?.consultationId;
    if (consultationId === undefined) throw new Error('nothing was asked');
    const question = await until('the question at both offices', 60, async () => {
      const view = await sdm.call('getConsultation', { params: { consultationId } });
      return view.asked.every(({ state }) => state === 'MARKED') ? view : undefined;
    });
    await sdm.call('openFile', { params });
    return { fileId, number, look, asked, question };
  };
  const answer = async (who: Caller, { asked }: Answer<'getConsultation'>, code: string) => {
    const line = asked.find(({ postId }) => postId === post(code).postId);
    if (!line) throw new Error('a post that was not asked');
    await who.call('giveAnswer', {
      params: { answerId: line.answerId },
      body: { text: '12 ग्राम प्रभावित; आख्या संलग्न सूची के अनुसार।' },
    });
  };
  const seen = async (fileId: string) => {
    const { question, waits } = await askingStage(sdm, fileId);
    return [question, waits] as const;
  };

  const first = await atSdm('अतिवृष्टि से क्षति');
  const { fileId, number, question } = first;
  const params = { fileId };
  say(`${number} is at the SDM’s stage, and ${question.of} offices are asked; nobody had to ask them.`);
  const mine = (await workOf(tehsildar)).find(({ objectId }) =>
    question.asked.some(({ answerId }) => answerId === objectId),
  );
  if (!mine) throw new Error('the tehsildar was asked nothing');
  const { answerId } = question.asked.find(one => one.answerId === mine.objectId) ?? {};
  if (answerId === undefined) throw new Error('the tehsildar was asked nothing');
  const atTehsildar = await tehsildar.call('getAnswer', { params: { answerId } });
  await answer(tehsildar, question, 'TEH-SNP-TDR');
  const one = await seen(fileId);
  say(
    `${one[0]?.received} of ${one[0]?.posts.length} have answered. It is urgent: the SDM sends the file on.`,
  );
  await send(sdm, fileId, 'COLL-ADM-FR');
  const sentOn = await stoodAt(adm, fileId, ({ state }) => state === 'aside');
  await answer(bdo, question, 'BLK-LDH-BDO');
  const joined = await stoodAt(adm, fileId, run => run.stage === 3);
  const all = await seen(fileId);
  say('The last answer comes: the file is at the ADM’s stage, where it lies.');
  await adm.call('openFile', { params });
  await adm.call('returnFile', { params, body: { remark: 'आख्या के साथ पुनः प्रस्तुत करें' } });
  await sdm.call('openFile', { params });
  const back = await stoodAt(sdm, fileId, run => run.stage === 2);
  const { items: onFile } = await sdm.call('listConsultations', { params });
  say('It is returned to the SDM: nobody is asked a second time.');
  await send(sdm, fileId, 'COLL-ADM-FR');
  await stoodAt(adm, fileId, run => run.stage === 3);
  await adm.call('openFile', { params });
  await send(adm, fileId, 'SDM-SDR-CLK-1');
  const end = await stoodAt(clerk, fileId, run => run.stage === 4);

  const second = await atSdm('सूखे से क्षति');
  await answer(tehsildar, second.question, 'TEH-SNP-TDR');
  await sdm.call('closeConsultation', {
    params: { consultationId: second.question.consultationId },
    body: { reason: 'शासन को आज ही भेजना है।' },
  });
  await stoodAt(sdm, second.fileId, run => run.asked?.[0]?.over === 'closed');
  const closed = await seen(second.fileId);
  await send(sdm, second.fileId, 'COLL-ADM-FR');
  const closedThenSent = await stoodAt(adm, second.fileId, run => run.stage === 3);
  say('With another the SDM waits no longer, says why, and sends it on: it is at the ADM’s stage.');

  const { items } = await clerk.call('listJournal', { params, query: { limit: '100' } });
  const stood = ({ stage: at, state }: typeof sentOn): Stood => [at, state];
  const OF_WAY = /^file\.(channel-|consulted)/;
  const ofChannel = items.filter(({ type }) => OF_WAY.test(type));
  return {
    shown: first.look.stages.find(({ asks }) => asks)?.question,
    posts: {
      tehsildar: post('TEH-SNP-TDR').postId,
      bdo: post('BLK-LDH-BDO').postId,
      sdm: post('SDM-SDR-SDM').postId,
    },
    question,
    atTehsildar,
    stood: {
      asked: stood(first.asked),
      sentOn: stood(sentOn),
      joined: stood(joined),
      closedThenSent: stood(closedThenSent),
    },
    received: { one, all, closed },
    again: { stood: stood(back), questions: onFile.length },
    end: stood(end),
    events: ofChannel.map(({ type }) => type),
    signedBy: ofChannel.filter(({ type }) => type === 'file.consulted').map(({ by }) => by.kind),
  };
};
