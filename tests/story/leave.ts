import { type Answer, caller, everything, Refused } from '#tests/support/api.ts';
import { castOf } from './cast.ts';
import { inHaste } from './stalled.ts';
import { ist, type Stage, until } from './tell.ts';

export type LeaveTold = {
  /** What the sender was warned of, and to whom they could turn instead. */
  readonly warned: { readonly code: string; readonly standIn: string };
  /** Who was reminded of it: the officer on leave, and the one who has the charge. */
  readonly reminded: readonly string[];
  /** Every hour of the stay: by which charge, by whom, and what was said of the delay. */
  readonly stay: readonly Answer<'listCustody'>['items'][number][];
};

/** The SDM goes on leave and the city magistrate has the charge: reminders reach both, and every hour stands on one of them. */
export const tellLeave = async (stage: Stage): Promise<LeaveTold> =>
  inHaste(stage, async () => {
    const { say, patience = 60, url } = stage;
    const { clerk, sdm, post, nameOf } = await castOf(stage);
    const person = async (login: string) =>
      caller({ url, token: await stage.tokenOf(login), language: 'hi' });
    const [nodal, link] = await Promise.all([person('jagdish.adj'), person('neelam.cm')]);
    const seat = post('SDM-SDR-SDM');
    const officer = (await link.call('getMe')).officer;
    if (!officer) throw new Error('the city magistrate is missing');
    const { chargeId } = await nodal.call('assignCharge', {
      body: {
        postId: seat.postId,
        officerId: officer.officerId,
        kind: 'link',
        from: new Date().toISOString(),
      },
    });
    say(`The SDM is on leave; ${officer.names.en} has the charge as link officer.`);
    try {
      const { fileId, number } = await clerk.call('createFile', {
        body: { subject: 'अतिक्रमण: तत्काल आख्या' },
      });
      const params = { fileId };
      const to = { to: seat.postId, action: 'for-orders', priority: 'immediate' };
      const warning = await clerk.call('sendFile', { params, body: to }).then(
        () => undefined,
        (error: unknown) => (error instanceof Refused ? error.problem : Promise.reject(error)),
      );
      if (!warning) throw new Error('a file went to a seat on leave without a word');
      say(`The sender is warned (${warning.code}) and means it.`);
      await clerk.call('sendFile', { params, body: { ...to, acknowledged: ['on-leave'] } });
      const reminderOf = (who: typeof sdm) =>
        until(`a reminder of ${number}`, patience, async () =>
          (await who.call('listNotifications')).items.find(
            ({ objectId, kind }) => objectId === fileId && kind === 'reminded',
          ),
        );
      const reminders = await Promise.all([reminderOf(sdm), reminderOf(link)]);
      say(`Both are reminded, of the same seat: the ${nameOf(seat.postId)}.`);
      const acting = link.as(seat.postId);
      await acting.call('openFile', { params });
      await until('it has lain beyond its limit', patience, async () =>
        (await acting.call('getFile', { params })).beyondLimit ? true : undefined,
      );
      await nodal.call('endCharge', { params: { chargeId }, body: { postId: seat.postId } });
      say('The SDM is back; the link officer’s charge ends, the file stays where it is.');
      await sdm.call('sendFile', {
        params,
        body: { to: post('SDM-SDR-SO').postId, action: 'for-necessary-action', delay: 'अवकाश के कारण विलम्ब' },
      });
      const page = (cursor: string | undefined) => ({ params, query: { cursor } });
      const custody = await everything(cursor => clerk.call('listCustody', page(cursor)));
      const stay = custody.filter(({ postId }) => postId === seat.postId);
      for (const line of stay)
        say(
          `  ${ist(line.from)} – ${ist(line.until)}  ${line.seconds} s  ${line.postNames.en}: ${line.officerNames?.en} (${line.charge})`,
        );
      return {
        warned: { code: warning.code, standIn: nameOf(String(warning['offered'])) },
        reminded: reminders.map(({ officerId }) => officerId),
        stay,
      };
    } finally {
      // Told to its end or not, the charge is over.
      await nodal
        .call('endCharge', { params: { chargeId }, body: { postId: seat.postId } })
        .catch(() => undefined);
    }
  });
