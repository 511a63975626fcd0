import type * as z from 'zod';
import { standToFile } from '#functions/office/onlooker.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import * as routes from '#shared/contract/routes/slips.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { type FileHead, hasPaper } from '#shared/domain/file.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { istDay } from '#shared/domain/time.ts';
import { coded } from './coded.ts';
import { recordLabelsOf } from './record-labels.ts';
import { printed, type SlipRoom } from './slip-room.ts';

/** What is kept of the answer: what was asked. */
const Kept = routes.printRecordLabels.body;
type Kept = z.output<typeof Kept>;

/** Labels are stuck on what the record room has: a closed file, or what of it is on paper. */
export const printRecordLabels = (room: SlipRoom): Repeatable<typeof contract.printRecordLabels> => {
  const { clock, district, store } = room;
  const admitted = async (actor: ByOfficer, { fileIds }: Kept): Promise<readonly FileHead[]> => {
    const ids = [...new Set(fileIds)];
    const [heads, directory] = await Promise.all([store.files.getMany(ids), store.directory.lately()]);
    const known = new Map(heads.map(head => [head.fileId, head]));
    return ids.map(fileId => {
      const head = known.get(fileId);
      if (!head) throw new Refusal('file.unknown', { fileId });
      const answer = standToFile({ directory, actor }, head).to('record');
      if (!answer.allowed) throw new Refusal(answer.refusal, { fileId });
      if (!hasPaper(head)) throw new Refusal('slip.not-physical', { objectId: fileId, number: head.number });
      return head;
    });
  };
  const print = async (heads: readonly FileHead[], { language }: Kept): Promise<MadeFile> => {
    const labels = await coded(
      room,
      heads.map(head => ({ objectId: head.fileId, head })),
    );
    const place = { district, directory: await store.directory.lately() };
    return printed(room, `record-labels-${istDay(clock.now())}`, recordLabelsOf(place, labels, language));
  };
  return {
    first: async ({ actor, body, once }) => {
      const heads = await admitted(actor, body);
      await store.commit({ decisions: [], once, answer: { status: 200, body } });
      return print(heads, body);
    },
    again: async ({ body }, actor) => {
      const asked = Kept.parse(body);
      return print(await admitted(actor, asked), asked);
    },
  };
};
