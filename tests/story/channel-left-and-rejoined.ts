import type { Answer, Caller } from '#tests/support/api.ts';
import { caller } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import { type Stage, until } from './tell.ts';

type Way = Answer<'getFileChannel'>;
type Run = NonNullable<Way['run']>;
/** Where a file stands on its channel: the stage, and whether it goes on from there. */
export type Stood = readonly [stage: number | undefined, state: Run['state'] | undefined];

export type ChannelTold = {
  /** The stages as the clerk is shown them before the file is put on the channel. */
  readonly shown: readonly (string | undefined)[];
  readonly first: { readonly next: number | undefined; readonly dueOn: string | undefined };
  readonly stood: Readonly<
    Record<
      'begun' | 'withOfficer' | 'jumped' | 'onItsWayBack' | 'back' | 'left' | 'rejoined' | 'atAdm',
      Stood
    >
  >;
  /** The version the file goes by, and that by which another begins after the channel was changed. */
  readonly versions: { readonly underWay: number | undefined; readonly later: number | undefined };
  /** Of a file that is moved to the newer version: by whose order, and where it stands once it was sent on. */
  readonly moved: { readonly reason: string | undefined; readonly stood: Stood; readonly version: number };
  readonly refused: { readonly twice: string; readonly unsaid: string };
  /** Where a file stands that nobody put on the channel of its category. */
  readonly byItself: Stood;
  readonly end: Stood;
  readonly events: readonly string[];
};

const names = { hi: 'पैमाइश के प्रकरण', en: 'Demarcation cases' };
const up = { to: { kind: 'superior', levels: 1 }, action: 'for-approval', days: 3 };

/** Waits until the routing machine has seen where the file went. */
export const stoodAt = async (who: Caller, fileId: string, wanted: (run: Run) => boolean): Promise<Run> =>
  until(`the channel of ${fileId}`, 60, async () => {
    const { run } = await who.call('getFileChannel', { params: { fileId } });
    return run && wanted(run) ? run : undefined;
  });
const stood = ({ stage, state }: Run): Stood => [stage, state];

/** A file is opened on a letter whose category begins by a channel; which is then withdrawn, and the file goes on by it. */
const ofItsCategory = async (clerk: Caller, admin: Caller): Promise<Stood> => {
  const said = { of: 'district', names, starts: ['rti'], stages: [up] };
  const { channelId } = await admin.call('declareChannel', { body: said });
  const body = {
    sender: { name: 'श्री मोहन' },
    subject: 'सूचना का अधिकार',
    receivedOn: '2026-11-20',
    deliveryMode: 'by-hand',
    category: 'rti',
  };
  const { receiptId } = await clerk.call('diariseReceipt', { body });
  const { fileId } = await clerk.call('createFile', { body: { subject: body.subject, receiptId } });
  const run = await stoodAt(clerk, fileId, ({ channelId: by }) => by === channelId);
  await admin.call('withdrawChannel', { params: { channelId } });
  return stood(run);
};

/** A file that is under way is moved to the version that stands now, and goes on by it. */
const movedOn = async (
  { clerk, officer, admin }: Readonly<Record<'clerk' | 'officer' | 'admin', Caller>>,
  { channelId, fileId, to }: Readonly<Record<'channelId' | 'fileId' | 'to', string>>,
): Promise<ChannelTold['moved']> => {
  const params = { channelId, run: fileId };
  const { channel } = await admin.call('getChannelMove', { params });
  const body = { version: channel.version, reason: 'कलेक्टर के आदेश से मार्ग छोटा हुआ' };
  await admin.call('moveFileChannel', { params, body });
  await clerk.call('sendFile', { params: { fileId }, body: { to, action: 'for-approval' } });
  const run = await stoodAt(officer, fileId, ({ stage }) => stage === 1);
  const { moved } = await clerk.call('getFileChannel', { params: { fileId } });
  return { reason: moved?.reason, stood: stood(run), version: run.version };
};

/** A file leaves its channel for what is urgent, comes back through the levels that were jumped, and goes on by it. */
export const tellChannelLeft = async ({ say, ...stage }: Stage): Promise<ChannelTold> => {
  const { clerk, officer, sdm, adm, post } = await castOf({ say, ...stage });
  const admin = caller({ url: stage.url, token: await stage.tokenOf('admin'), language: 'hi' });
  const at = (code: string) => post(code).postId;
  const [atOfficer, atSdm, atAdm] = [at('SDM-SDR-SO'), at('SDM-SDR-SDM'), at('COLL-ADM-FR')];
  const stages = [up, up, up, { to: { kind: 'starter' }, action: 'for-necessary-action' }];
  const { channelId } = await admin.call('declareChannel', { body: { of: 'district', names, stages } });
  say('The district declares a channel: section officer, SDM, ADM, and back to who began.');

  const { fileId, number } = await clerk.call('createFile', { body: { subject: 'खेत की पैमाइश' } });
  const params = { fileId };
  const look = await clerk.call('getFileChannel', { params, query: { channelId } });
  await clerk.call('startFileChannel', { params, body: { channelId } });
  const twice = await refusalOf(clerk.call('startFileChannel', { params, body: { channelId } }));
  const began = await stoodAt(clerk, fileId, ({ state }) => state === 'on');
  const { next } = await clerk.call('getFileChannel', { params });
  const send = (who: Caller, to: string) =>
    who.call('sendFile', { params, body: { to, action: 'for-approval', acknowledged: ['fifth-level'] } });
  await send(clerk, atOfficer);
  const withOfficer = await stoodAt(officer, fileId, run => run.stage === 1);
  say(`${number} is at stage ${withOfficer.stage}, with the section officer.`);

  await officer.call('openFile', { params });
  await send(officer, atAdm);
  const jumped = await stoodAt(adm, fileId, ({ state }) => state === 'aside');
  say(
    'It is urgent: the section officer sends it straight to the ADM. It is off its channel, and awaited back.',
  );
  await adm.call('openFile', { params });
  await adm.call('returnFile', { params, body: { remark: 'जाँच कर पुनः प्रस्तुत करें' } });
  await sdm.call('openFile', { params });
  const onItsWayBack = await stoodAt(sdm, fileId, () => true);
  await sdm.call('returnFile', { params, body: {} });
  const back = await stoodAt(officer, fileId, ({ state }) => state === 'on');
  say('It came back through the SDM, who had been jumped, and goes on from where it left.');

  await officer.call('openFile', { params });
  const { fileId: begun } = await clerk.call('createFile', { body: { subject: 'तीसरी पैमाइश' } });
  await clerk.call('startFileChannel', { params: { fileId: begun }, body: { channelId } });
  const body = { reason: 'नक़्शा नज़रिया स्वयं लाना है' };
  await officer.call('leaveFileChannel', { params, body });
  const left = await stoodAt(officer, fileId, ({ state }) => state === 'left');
  await admin.call('changeChannel', { params: { channelId }, body: { names, stages: [up, up] } });
  const moved = await movedOn({ clerk, officer, admin }, { channelId, fileId: begun, to: atOfficer });
  say('A file that began before is moved to the new version by an administrator, who says why.');
  await officer.call('rejoinFileChannel', { params, body: {} });
  const rejoined = await stoodAt(officer, fileId, ({ state }) => state === 'on');
  say('Taken off with a reason and put back on, it goes by the version it began with.');
  await send(officer, atSdm);
  await stoodAt(sdm, fileId, run => run.stage === 2);
  await sdm.call('openFile', { params });
  await send(sdm, atAdm);
  // Who had it looks on.
  const atAdmStage = await stoodAt(officer, fileId, run => run.stage === 3);
  await adm.call('openFile', { params });
  await adm.call('sendFile', {
    params,
    body: { to: at('SDM-SDR-CLK-1'), action: 'for-necessary-action' },
  });
  await stoodAt(clerk, fileId, run => run.stage === 4);
  await clerk.call('openFile', { params });
  await clerk.call('requestClosing', { params, body: { reason: 'पैमाइश हो गई' } });
  await send(clerk, atOfficer);
  const end = await stoodAt(officer, fileId, ({ state }) => state === 'done');
  say('The clerk, where it ends, sends it up to be closed: it is through.');

  const { fileId: later } = await clerk.call('createFile', { body: { subject: 'दूसरी पैमाइश' } });
  await clerk.call('startFileChannel', { params: { fileId: later }, body: { channelId } });
  const { run } = await clerk.call('getFileChannel', { params: { fileId: later } });
  const third = { fileId: (await clerk.call('createFile', { body: { subject: 'शासन को आख्या' } })).fileId };
  const long = { of: 'district', names, stages: [up, up, up, up] };
  const five = (await admin.call('declareChannel', { body: long })).channelId;
  const unsaid = await refusalOf(
    clerk.call('startFileChannel', { params: third, body: { channelId: five } }),
  );
  const levelsReason = 'शासन के आदेश से जिलाधिकारी तक';
  await clerk.call('startFileChannel', { params: third, body: { channelId: five, levelsReason } });
  const byItself = await ofItsCategory(clerk, admin);
  say('A file that is opened on a request for information is on the channel of such requests by itself.');
  const { items } = await clerk.call('listJournal', { params, query: { limit: '100' } });
  return {
    shown: look.stages.map(({ postId }) => postId),
    first: { next: next?.stage, dueOn: next?.dueOn },
    stood: {
      begun: stood(began),
      withOfficer: stood(withOfficer),
      jumped: stood(jumped),
      onItsWayBack: stood(onItsWayBack),
      back: stood(back),
      left: stood(left),
      rejoined: stood(rejoined),
      atAdm: stood(atAdmStage),
    },
    versions: { underWay: end.version, later: run?.version },
    moved,
    refused: { twice, unsaid },
    byItself,
    end: stood(end),
    events: items.filter(({ type }) => type.startsWith('file.channel-')).map(({ type }) => type),
  };
};
