import type { Office } from '#functions/office/office.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { Phrases } from '#shared/domain/desk/phrases.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import type { PhraseList } from '#shared/store/desk.ts';
import type { Once } from '#shared/store/office-store.ts';
import { phraseOwner } from './phrase-owner.ts';

type Asked = {
  readonly actor: Person;
  readonly officeId: OfficeId | undefined;
  readonly once: Once;
  readonly status?: 201;
};

/** Reads a list of phrases, decides what becomes of it, and puts that in its place; whoever was first is read again. */
export const changePhrases = async (
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  { actor, officeId, once, status }: Asked,
  decide: (phrases: Phrases) => Phrases,
): Promise<PhraseList> => {
  const owner = phraseOwner(await store.directory.lately(), actor, { officeId, at: clock.now() });
  const before = await store.desk.phrases(owner);
  const phrases = decide(before.phrases);
  const after = { phrases, revision: before.revision + 1 };
  const answer = { status: status ?? 200, body: after };
  await store.desk.keepPhrases({ owner, before, phrases, once, answer });
  return after;
};
