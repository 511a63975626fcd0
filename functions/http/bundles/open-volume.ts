import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { startingWith } from '#shared/domain/channels/standing.ts';
import { volumeNumber } from '#shared/domain/numbering/carried.ts';
import { nextVolume, openVolume as open } from '#shared/domain/volume-acts.ts';
import { openCarried } from './open-carried.ts';

export const openVolume =
  (office: Office): UseCase<typeof contract.openVolume> =>
  async asked => {
    const { files, ids, posts, store } = office;
    const taken = await files.take(asked, 'open-volume');
    const { file, context } = taken;
    const { delay, also } = await reasonOfDelay(office, taken, asked.body.delay);
    const { postId } = asked.actor;
    const directory = await store.directory.lately();
    const { level, officeId } = directory.getPost(postId);
    const { volume: next, ...first } = nextVolume(file.head);
    const volume = {
      fileId: ids.file(),
      holdingId: ids.holding(),
      holder: { postId, level, rules: await posts.rulesOf(postId) },
      reason: asked.body.reason,
      yellowNotes: store.files.draftsOf(file.head),
      paperClosed: await posts.paperClosed(officeId, context.at),
      delay,
      toChannel: startingWith(directory, file.head)?.channelId,
    };
    const carrying = {
      at: context.at,
      by: postId,
      once: asked.once,
      next,
      numberOf: (n: number) => volumeNumber(first.number, n),
    };
    return openCarried(office, file.head, carrying, (n, number) => {
      const decided = open(file, { ...volume, number, volumeOf: { ...first, volume: n } }, context);
      return { opened: decided.volume, beside: decided.before, also };
    });
  };
