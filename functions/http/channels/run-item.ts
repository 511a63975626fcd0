import { markingOf } from '#functions/office/people.ts';
import type { RunItem } from '#shared/contract/channel-views.ts';
import type { ChannelRun } from '#shared/domain/channels/run.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { Instant } from '#shared/domain/time.ts';

/** A file on a channel as who keeps the channel sees it. They need not be allowed to read it: its subject is not shown. */
export const runItem = (
  directory: Directory,
  { fileId, number, officeId, holder }: FileHead,
  { run: { version, stage, state, since }, now }: { readonly run: ChannelRun; readonly now: Instant },
): RunItem => ({
  fileId,
  number,
  officeId,
  version,
  stage,
  state,
  since,
  holder,
  marking: markingOf(directory, { postId: holder, at: now }),
});
