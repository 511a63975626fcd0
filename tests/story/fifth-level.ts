import { findBreak } from '#shared/journal/seal.ts';
import { type Answer, everything } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import type { Stage } from './tell.ts';

export type FifthLevelTold = {
  /** How the office warned: of the fifth level, and of a way down past those who were jumped. */
  readonly warned: { readonly level: string; readonly jumped: string };
  /** Post after post that had the file, as the custody statement tells. */
  readonly way: readonly string[];
  /** Who reads a copy, since the superior sent it straight down. */
  readonly copies: readonly string[];
  readonly levelsPassed: number | undefined;
  readonly journal: readonly Answer<'listJournal'>['items'][number][];
};

/**
 * A file climbs: four levels should do (CSMOP), the fifth is warned of. What jumped levels on its way up comes back through
 * every one of them, unless the superior says why it goes direct (domain.md 2.1; 5, trap 3).
 */
export const tellFifthLevel = async (stage: Stage): Promise<FifthLevelTold> => {
  const { say } = stage;
  const { clerk, officer, sdm, adm, bdo, post, nameOf } = await castOf(stage);
  const { fileId, number } = await clerk.call('createFile', {
    body: { subject: 'ग्राम रामपुर: खेल मैदान की भूमि का विनिमय' },
  });
  const params = { fileId };
  const send = (as: typeof clerk, to: string, more: object = {}) =>
    as.call('sendFile', { params, body: { to: post(to).postId, action: 'for-orders', ...more } });
  say(`The clerk opens ${number} and sends it up: section in-charge, block officer, SDM.`);
  await send(clerk, 'SDM-SDR-SO');
  await officer.call('openFile', { params });
  await send(officer, 'BLK-LDH-BDO');
  await bdo.call('openFile', { params });
  await send(bdo, 'SDM-SDR-SDM');
  await sdm.call('openFile', { params });
  const level = await refusalOf(send(sdm, 'COLL-ADM-FR'));
  say(`On to the ADM it would be the fifth level; the SDM is warned: ${level}. It must go all the same.`);
  await send(sdm, 'COLL-ADM-FR', { acknowledged: ['fifth-level'] });
  await adm.call('openFile', { params });
  await adm.call('returnFile', { params, body: { remark: 'मौके की आख्या सहित पुनः प्रस्तुत करें' } });
  await sdm.call('openFile', { params });
  await send(sdm, 'SDM-SDR-CLK-1');
  say('It comes back to the SDM and goes down to the clerk for a report.');

  await clerk.call('openFile', { params });
  await send(clerk, 'COLL-ADM-FR', { acknowledged: ['fifth-level'], remark: 'आख्या संलग्न' });
  say('The clerk sends it straight up to the ADM: section in-charge and SDM are jumped.');
  await adm.call('openFile', { params });
  const jumped = await refusalOf(send(adm, 'SDM-SDR-CLK-1', { acknowledged: ['fifth-level'] }));
  say(`Straight down again it does not go without a reason: ${jumped}. The ADM returns it.`);
  const { holder } = await adm.call('returnFile', { params, body: {} });
  say(`It goes to the ${nameOf(holder)}, …`);
  await sdm.call('openFile', { params });
  const next = await sdm.call('returnFile', { params, body: {} });
  await officer.call('openFile', { params });
  const last = await officer.call('returnFile', { params, body: {} });
  say(`… to the ${nameOf(next.holder)}, and to the ${nameOf(last.holder)}: one by one.`);

  await clerk.call('openFile', { params });
  await send(clerk, 'COLL-ADM-FR', { acknowledged: ['fifth-level'] });
  await adm.call('openFile', { params });
  const straight = await adm.call('returnFile', {
    params,
    body: { direct: 'न्यायालय में आज ही उत्तर देना है' },
  });
  say(
    `Once more, and urgent: the ADM writes why it goes direct, and it is with the ${nameOf(straight.holder)}.`,
  );
  const copies = await Promise.all(
    [officer, sdm].map(async who => {
      const { items } = await who.call('listCopies');
      return items.find(copy => copy.fileId === fileId)?.postId;
    }),
  );
  const readers = copies.flatMap(postId => postId ?? []).map(nameOf);
  say(`Those jumped read a copy: ${readers.join(' and ')}.`);

  const custody = await everything(cursor => clerk.call('listCustody', { params, query: { cursor } }));
  const journal = await everything(cursor => clerk.call('listJournal', { params, query: { cursor } }));
  const sent = journal.flatMap(({ type, data }) => (type === 'file.sent' ? [data] : []));
  const way = custody.map(({ postNames }) => postNames.en);
  say(`\nThe way of ${number} (journal ${findBreak(journal) ? 'BROKEN' : 'whole'}): ${way.join(' → ')}`);
  return {
    warned: { level, jumped },
    way,
    copies: readers,
    levelsPassed: sent.find(({ levelsPassed }) => levelsPassed !== undefined)?.levelsPassed,
    journal,
  };
};
