import * as z from 'zod';
import { HoldGround, RECORDED_AS } from '../records/record.ts';
import { REASON } from './parts.ts';

/** What each event of a file at rest says, by its type. */
export const RECORD_EVENT_DATA = {
  /** The record room took it in, or keeps it as something else from now on. */
  'file.recorded': z.strictObject(RECORDED_AS),
  /** The number of a hold is that of this event. */
  'file.hold-set': z.strictObject({ ground: HoldGround, ...REASON }),
  'file.hold-lifted': z.strictObject({ hold: z.int(), ...REASON }),
} as const;
