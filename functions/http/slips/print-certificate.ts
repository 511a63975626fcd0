import * as z from 'zod';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import { LANGUAGES } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { type FileHead, whereabouts } from '#shared/domain/file.ts';
import { FileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import { certificateOf } from './certificate.ts';
import { coded } from './coded.ts';
import { printed, type SlipRoom } from './slip-room.ts';

/** What is kept of the answer: what was asked. The certificate says the same whenever it is printed. */
const Kept = z.strictObject({ fileId: FileId, language: z.enum(LANGUAGES) });
type Kept = z.output<typeof Kept>;

const PAGE = 100;

export const printCertificate = (room: SlipRoom): Repeatable<typeof contract.printCertificate> => {
  const { clock, district, files, store } = room;
  const admitted = async (actor: ByOfficer, { fileId }: Kept): Promise<FileHead> => {
    const { head } = await files.read(fileId, actor, { part: 'journal' });
    if (head.disposed === undefined) throw new Refusal('record.not-disposed', whereabouts(head));
    if (head.disposed.erased === undefined) throw new Refusal('record.being-erased', whereabouts(head));
    return head;
  };
  /** By which the record is known: its first entry, that it was disposed of, and that its contents are gone. */
  const sealsOf = async (fileId: FileId): Promise<readonly SealedEvent[]> => {
    const seals: SealedEvent[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.files.journal(fileId, { cursor, limit: PAGE });
      seals.push(
        ...page.items.filter(
          ({ seq, type }) => seq === 1 || type === 'file.disposed' || type === 'file.erased',
        ),
      );
      cursor = page.cursor;
    } while (cursor !== undefined);
    return seals;
  };
  const print = async (head: FileHead, { language }: Kept): Promise<MadeFile> => {
    const [own] = await coded(room, [{ objectId: head.fileId }]);
    if (!own) throw new Error('a file got no code');
    const place = { district, directory: await store.directory.lately(), at: clock.now() };
    const seals = await sealsOf(head.fileId);
    const order = certificateOf(place, { head, seals, code: own.code }, language);
    return printed(room, `disposal-${head.number}`, order);
  };
  return {
    first: async ({ actor, params: { fileId }, body: { language }, once }) => {
      const kept = { fileId, language };
      const head = await admitted(actor, kept);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(head, kept);
    },
    again: async ({ body }, actor) => {
      const kept = Kept.parse(body);
      return print(await admitted(actor, kept), kept);
    },
  };
};
