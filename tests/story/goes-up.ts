import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Answer, caller, everything } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import { ist, type Stage, until } from './tell.ts';

const seconds = (n: number) => ({ after: `PT${n}S`, days: 'working' }) as const;
/** The holder is asked why, and soon after the file goes up by itself: for what is most immediate, in the whole district. */
const UPWARD = {
  when: { priority: 'most-immediate' },
  limit: seconds(2),
  rungs: [
    { tell: 'superior', levels: 1, limit: seconds(3), kind: 'ask' },
    { tell: 'superior', levels: 1, limit: seconds(8), kind: 'advance' },
  ],
} as const;

export type GoneUp = {
  /** What was still to come when it lay with the SDM: the kind, and whom it tells. */
  readonly ahead: readonly (readonly [string, string])[];
  readonly notes: Answer<'listNotes'>['items'];
  readonly movement: Answer<'listMovements'>['items'][number];
  readonly custody: readonly Answer<'listCustody'>['items'][number][];
  /** Notes in draft that came with it, and what the SDM is still asked. */
  readonly drafts: number;
  readonly asks: number;
  /** How the SDM was refused it back, and whom it is returned to. */
  readonly refused: string;
  readonly returnsTo: string;
  readonly told: Readonly<Record<'sdm' | 'adm', readonly string[]>>;
};

/** A file lies with the SDM, who begins a note and does not answer; by the district's policy it goes to the ADM by itself. */
export const tellGoesUp = async (stage: Stage): Promise<GoneUp> => {
  const { say, patience = 60, url } = stage;
  const admin = caller({ url, token: await stage.tokenOf('admin'), language: 'hi' });
  const { policy } = await admin.call('getDistrictPolicy');
  const exceptions = [...(policy.exceptions ?? []), UPWARD];
  await admin.call('setDistrictPolicy', { body: { policy: { ...policy, exceptions } } });
  try {
    const { clerk, sdm, adm, post, nameOf } = await castOf(stage);
    const { fileId, number } = await clerk.call('createFile', {
      body: { subject: 'बाँध से जल छोड़ने की सूचना' },
    });
    const params = { fileId };
    const to = { to: post('SDM-SDR-SDM').postId, action: 'for-orders', priority: 'most-immediate' };
    await clerk.call('sendFile', { params, body: to });
    const ahead = (await clerk.call('getFile', { params })).ahead.map(
      ({ kind, tells }) => [kind, nameOf(tells)] as const,
    );
    say(`${number} goes to the SDM. Still to come: ${ahead.map(one => one.join(' to ')).join(', ')}.`);
    await sdm.call('openFile', { params });
    await sdm.call('draftNote', { params, body: { content: pastedText('आख्या शेष है') } });
    const higher = post('COLL-ADM-FR').postId;
    const there = await until('the file goes up', patience, async () => {
      const file = await adm.call('getFile', { params });
      return file.holder === higher ? file : undefined;
    });
    say(`She does not answer. At ${ist(there.heldSince)} it is with the ${nameOf(there.holder)}, by itself.`);
    const reason = 'मेरे पास ही रहे';
    const refused = await refusalOf(sdm.call('pullBackFile', { params, body: { reason } }));
    await adm.call('openFile', { params });
    const { items: notes } = await adm.call('listNotes', { params });
    const { items: movements } = await adm.call('listMovements', { params, query: { limit: '100' } });
    const movement = movements.find(({ kind }) => kind === 'advanced');
    if (!movement) throw new Error('no movement tells of it');
    const drafts = (await adm.call('listYellowNotes', { params })).items.length;
    const asks = (await sdm.call('listAsks', { query: { limit: '100' } })).items.filter(
      ask => ask.fileId === fileId,
    ).length;
    const toldOf = async (who: typeof sdm) =>
      (await everything(cursor => who.call('listNotifications', { query: { cursor } })))
        .filter(({ objectId }) => objectId === fileId)
        .map(({ kind }) => kind)
        .toReversed();
    const told = { sdm: await toldOf(sdm), adm: await toldOf(adm) };
    const { holder } = await adm.call('returnFile', { params, body: { remark: 'आख्या पूरी करें' } });
    say(`The SDM may not take it back (${refused}); the ADM returns it to the ${nameOf(holder)}.`);
    const custody = await everything(cursor => adm.call('listCustody', { params, query: { cursor } }));
    return { ahead, notes, movement, custody, drafts, asks, refused, returnsTo: nameOf(holder), told };
  } finally {
    await admin.call('setDistrictPolicy', { body: { policy } });
  }
};
