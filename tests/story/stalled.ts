import { findBreak } from '#shared/journal/seal.ts';
import { type Answer, caller, everything } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import { ist, type Stage, until } from './tell.ts';

const seconds = (n: number) => ({ after: `PT${n}S`, days: 'working' }) as const;
/**
 * The default ladder in seconds, with what may come with a telling: for what is immediate, in the whole district.
 * @param beat how many seconds from step to step; a screen needs longer to look at than a call.
 */
const haste = (beat: number) => ({
  limit: seconds(beat),
  rungs: [
    { tell: 'holder', limit: seconds(beat) },
    { tell: 'holder', limit: seconds(2 * beat) },
    { tell: 'superior', levels: 1, limit: seconds(3 * beat), kind: 'ask' },
    { tell: 'superior', levels: 2, limit: seconds(4 * beat), kind: 'offer' },
    { tell: 'superior', levels: 3, limit: seconds(5 * beat) },
  ],
});

export type StalledTold = {
  /** What was still to come when it came to the SDM: the kind, and who is told. */
  readonly ahead: readonly (readonly [string, string])[];
  /** At which level and with whom the district magistrate found it, and for how long. */
  readonly where: { readonly level: number; readonly post: string; readonly workingDays: number };
  readonly told: Readonly<
    Record<'sdm' | 'adm' | 'dm', readonly Answer<'listNotifications'>['items'][number][]>
  >;
  /** Why it could not be sent on without a word. */
  readonly refused: { readonly bare: string; readonly answer: string };
  readonly custody: readonly Answer<'listCustody'>['items'][number][];
  readonly journal: readonly Answer<'listJournal'>['items'][number][];
};

/** Sets what holds for urgent cases of the whole district while the story is told, and takes it back in the end. */
export const inHaste = async <T>(stage: Stage, tell: () => Promise<T>, beat = 3): Promise<T> => {
  const admin = caller({ url: stage.url, token: await stage.tokenOf('admin'), language: 'hi' });
  const { policy } = await admin.call('getDistrictPolicy');
  const when = { priority: 'immediate' } as const;
  const exceptions = [...(policy.exceptions ?? []), { when, ...haste(beat) }];
  await admin.call('setDistrictPolicy', { body: { policy: { ...policy, exceptions } } });
  try {
    return await tell();
  } finally {
    await admin.call('setDistrictPolicy', { body: { policy } });
  }
};

/** A file lies with the SDM: she is reminded, asked in the ADM’s name why, and the DM may call it up; she says why and sends it on. */
export const tellStalled = async (stage: Stage): Promise<StalledTold> =>
  inHaste(stage, async () => {
    const { say, patience = 60 } = stage;
    const { clerk, sdm, adm, post, nameOf } = await castOf(stage);
    const dm = caller({ url: stage.url, token: await stage.tokenOf('kavita.dm'), language: 'hi' });
    const { fileId, number } = await clerk.call('createFile', {
      body: { subject: 'बाढ़ राहत: क्षतिपूर्ति का वितरण' },
    });
    const params = { fileId };
    const toSdm = { to: post('SDM-SDR-SDM').postId, action: 'for-orders', priority: 'immediate' };
    await clerk.call('sendFile', { params, body: toSdm });
    const ahead = (await clerk.call('getFile', { params })).ahead.map(
      ({ kind, tells }) => [kind, nameOf(tells)] as const,
    );
    say(
      `${number} goes to the SDM, immediate. Still to come: ${ahead.map(one => one.join(' to ')).join(', ')}.`,
    );
    await sdm.call('openFile', { params });

    const toldOf = async (who: typeof sdm) =>
      (await everything(cursor => who.call('listNotifications', { query: { cursor } })))
        .filter(({ objectId }) => objectId === fileId)
        .toReversed();
    const ask = await until('the SDM is asked why', patience, async () => {
      const { items } = await sdm.call('listAsks', { query: { limit: '100' } });
      return items.find(each => each.fileId === fileId && each.kind === 'explanation');
    });
    say(`It lies. The SDM is reminded, and asked in the name of the ${nameOf(ask.by)} why (${ist(ask.at)}).`);
    await until('the DM is told', patience, async () => (await toldOf(dm))[0]);
    const found = await dm.call('getFile', { params });
    const where = {
      level: found.level,
      post: nameOf(found.holder),
      workingDays: found.workingDays,
    };
    say(
      `The DM is told and looks: level ${where.level}, the ${where.post}, since ${ist(found.heldSince)}, ${where.workingDays} working days.`,
    );
    await until('the ladder ends at the top', patience, async () =>
      (await sdm.call('listJournal', { params, query: { limit: '100' } })).items.find(
        ({ type }) => type === 'custody.ladder-ended',
      ),
    );
    say('Nobody stands above the DM: the ladder ends there, cleanly.');

    const answering = { params: { ...params, askId: ask.askId } };
    const answer = await refusalOf(sdm.call('answerAsk', { ...answering, body: { answer: 'given' } }));
    const why = 'राहत सूची का मौके पर सत्यापन शेष था';
    await sdm.call('answerAsk', { ...answering, body: { answer: 'given', reason: why } });
    say(`A bare yes is no answer (${answer}); she writes why, and the ADM is told.`);
    const onward = { to: post('COLL-ADM-FR').postId, action: 'for-approval' };
    const bare = await refusalOf(sdm.call('sendFile', { params, body: onward }));
    await sdm.call('sendFile', { params, body: { ...onward, delay: why } });
    say(`Without a reason for the delay it is not sent on (${bare}); with one it goes to the ADM.`);

    const page = (cursor: string | undefined) => ({ params, query: { cursor } });
    const custody = await everything(cursor => sdm.call('listCustody', page(cursor)));
    const journal = await everything(cursor => sdm.call('listJournal', page(cursor)));
    say(`\nCustody statement of ${number} (journal ${findBreak(journal) ? 'BROKEN' : 'whole'}):`);
    for (const line of custody)
      say(
        `  ${ist(line.from)} – ${ist(line.until)}  ${line.seconds} s  ${line.postNames.en}: ${line.officerNames?.en ?? 'vacant'}${line.delayNote === undefined ? '' : ` (delay: note ${line.delayNote})`}`,
      );
    return {
      ahead,
      where,
      told: { sdm: await toldOf(sdm), adm: await toldOf(adm), dm: await toldOf(dm) },
      refused: { bare, answer },
      custody,
      journal,
    };
  });
