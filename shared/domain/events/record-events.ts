import * as z from 'zod';
import { PostId } from '../ids.ts';
import { ERASED, HoldGround, Proposal, RECORDED_AS } from '../records/record.ts';
import { Day } from '../time.ts';
import { REASON } from './parts.ts';

/** What each event of a file at rest says, by its type. */
export const RECORD_EVENT_DATA = {
  /** The record room took it in, or keeps it as something else from now on. */
  'file.recorded': z.strictObject(RECORDED_AS),
  /** The number of a hold is that of this event. */
  'file.hold-set': z.strictObject({ ground: HoldGround, ...REASON }),
  'file.hold-lifted': z.strictObject({ hold: z.int(), ...REASON }),
  /** A post asks for it, with what for; the number of that is this event's. The record room refuses, or gives it until a day. */
  'file.requisitioned': z.strictObject({ purpose: z.string() }),
  'file.requisition-refused': z.strictObject({ requisition: z.int(), of: PostId, ...REASON }),
  'file.record-issued': z.strictObject({
    requisition: z.int(),
    to: PostId,
    purpose: z.string(),
    dueOn: Day,
  }),
  'file.record-returned': z.strictObject({ from: PostId }),
  /** One person proposes that it be disposed of, another refuses that, or confirms it: then it is. */
  'file.disposal-proposed': z.strictObject(REASON),
  'file.disposal-refused': z.strictObject(REASON),
  'file.disposed': z.strictObject({ proposed: Proposal }),
  /** Its contents are gone; what stands in this journal, and the hashes in it, stay. */
  'file.erased': z.strictObject(ERASED),
} as const;
