import type { FileDecision } from './act.ts';
import { CLOCKWORK } from './actor.ts';
import type { EventOf } from './events.ts';
import type { FileHead } from './file.ts';
import { type Context, decideOnFile } from './file-decision.ts';
import type { Instant } from './time.ts';

/** The clockwork enters that a scan of the file's paper part has been read: from here the file is found by its words. */
export const fileTextRead = (
  head: FileHead,
  read: EventOf<'file.text-read'>['data'],
  at: Instant,
): FileDecision =>
  decideOnFile<'file.text-read'>(
    head,
    { by: CLOCKWORK, at },
    { type: 'file.text-read', data: read },
    () => [],
  );

/** A person sets right what the machine read on a page of it; the text stands beside the journal, its hash inside. */
export const correctFileText = (
  head: FileHead,
  { documentId, page, version, textSha256 }: EventOf<'file.text-corrected'>['data'],
  { by, at }: Pick<Context, 'by' | 'at'>,
): FileDecision =>
  decideOnFile<'file.text-corrected'>(
    head,
    { by, at },
    { type: 'file.text-corrected', data: { documentId, page, version, textSha256 } },
    () => [],
  );
