import type { Office } from '#functions/office/office.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { type Recipient, recipientsOf } from '#shared/domain/letters/letter.ts';

/** All to whom a letter goes, as its text has them. */
export const partiesOf = async (
  { store }: Pick<Office, 'store'>,
  { draftId, revision }: Pick<DraftHead, 'draftId' | 'revision'>,
): Promise<ReadonlyMap<number, Recipient['party']>> => {
  const { letter } = await store.drafts.getVersion(draftId, revision);
  return new Map(recipientsOf(letter).map(({ serial, party }) => [serial, party]));
};

/** What each recipient is called in a register: as on the envelope, or as the district's post is called in the letter's language. */
export const namesOf = async (
  office: Pick<Office, 'store'>,
  head: DraftHead,
): Promise<(serial: number) => string | undefined> => {
  const parties = await partiesOf(office, head);
  const directory = await office.store.directory.lately();
  return serial => {
    const party = parties.get(serial);
    if (party?.kind !== 'post') return party?.name;
    return directory.find('posts', party.postId)?.names[head.language];
  };
};
