import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { moveChannel } from '#shared/domain/channels/move.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { takeRun } from './take-run.ts';

/** What follows the file hears of it and goes on by the version it is on then; that it is one of the holder's is not needed. */
export const moveFileChannel =
  (office: Office): UseCase<typeof contract.moveFileChannel> =>
  async asked => {
    const { actor, params, body, once } = asked;
    const { other, version, stage, reason } = body;
    const { file, channel, fit } = await takeRun(office, { actor, params, other, stage });
    if (version !== channel.version)
      throw new Refusal('channel.version-passed', { version: channel.version });
    const moving = { channel, fit, orderedBy: actor.officer?.officerId, reason };
    return office.files.commit(moveChannel(file.head, moving, office.clock.now()), { once });
  };
