import { printed, type SlipRoom } from '#functions/http/slips/slip-room.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { lacksOf } from '#shared/domain/letters/lacks.ts';
import { type Letter, recipientsOf } from '#shared/domain/letters/letter.ts';
import { letterSheetOf } from './letter-sheet.ts';

type Said = { readonly fileId: FileId; readonly letter: Letter };

export const previewLetter = (room: SlipRoom): Repeatable<typeof contract.previewLetter> => {
  const { clock, district, files, store } = room;
  const admitted = async (actor: ByOfficer, { fileId, letter }: Said): Promise<FileHead> => {
    const { head } = await files.read(fileId, actor, { part: 'head' });
    const directory = await store.directory.lately();
    directory.getPost(letter.signatory);
    for (const { party } of recipientsOf(letter)) if (party.kind === 'post') directory.getPost(party.postId);
    return head;
  };
  const print = async (head: FileHead, { letter }: Pick<Said, 'letter'>) => {
    const place = { district, directory: await store.directory.lately(), at: clock.now() };
    const order = letterSheetOf(place, { letter, confidential: head.classification === 'confidential' });
    return { ...(await printed(room, `draft-${head.number}`, order)), lacks: lacksOf(letter) };
  };
  return {
    first: async ({ actor, params: { fileId }, body, once }) => {
      const said = { ...body, fileId };
      const head = await admitted(actor, said);
      // The words of a letter that nobody saved are not kept: who asks again sends them again.
      await store.commit({ decisions: [], once, answer: { status: 200, body: {} } });
      return print(head, said);
    },
    again: async (_, actor, { params: { fileId }, body }) => {
      const said = { ...body, fileId };
      return print(await admitted(actor, said), said);
    },
  };
};
