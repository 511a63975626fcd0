import { printed, type SlipRoom } from '#functions/http/slips/slip-room.ts';
import type { Person, Repeatable } from '#functions/runtime/use-case.ts';
import { LETTER_TEMPLATES } from '#shared/contract/letter-templates.ts';
import { LETTER_WORDS } from '#shared/contract/letter-words.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import { changed, type Directory } from '#shared/domain/directory/directory.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';
import type { Letterhead } from '#shared/domain/directory/letterhead.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { letterSheetOf } from './letter-sheet.ts';

type Said = { readonly officeId: OfficeId; readonly letterhead: Letterhead; readonly language: Language };

/** A letter of the office that says nothing yet, signed by the post that stands highest in it. */
const sampleOf = (directory: Directory, { officeId, language }: Said): Letter => {
  const [first] = directory
    .postsOf(officeId)
    .toSorted((a, b) => directory.lineAbove(a.postId).length - directory.lineAbove(b.postId).length);
  if (!first) throw new Refusal('post.unknown', { officeId });
  const paragraphs = LETTER_TEMPLATES.letter[language]();
  return Letter.parse({
    form: 'letter',
    language,
    subject: LETTER_WORDS.noNumber[language],
    body: paragraphs.map(text => ({ type: 'paragraph', runs: [{ text }] })),
    addressees: [{ kind: 'outside', name: LETTER_WORDS.noNumber[language] }],
    signatory: first.postId,
  });
};

export const previewLetterhead = (room: SlipRoom): Repeatable<typeof contract.previewLetterhead> => {
  const { clock, district, store } = room;
  const admitted = async (actor: Person, said: Said): Promise<Directory> => {
    const directory = await store.directory.lately();
    const office = directory.getOffice(said.officeId);
    mustKeep(directory, actor, said.officeId);
    return changed(directory, { offices: [{ ...office, letterhead: said.letterhead }] });
  };
  const print = async (directory: Directory, said: Said) => {
    const place = { district, directory, at: clock.now() };
    const letter = sampleOf(directory, said);
    return printed(room, 'letterhead', letterSheetOf(place, { letter, confidential: false }));
  };
  return {
    first: async ({ actor, params, body, once }) => {
      const said = { ...body, ...params };
      const directory = await admitted(actor, said);
      // What nobody saved is not kept: who asks again sends it again.
      await store.commit({ decisions: [], once, answer: { status: 200, body: {} } });
      return print(directory, said);
    },
    again: async (_, actor, { params, body }) => {
      const said = { ...body, ...params };
      return print(await admitted(actor, said), said);
    },
  };
};
