import { ASKING_SCENES } from './asking.ts';
import { BUNDLE_SCENES } from './bundles.ts';
import { BY_HAND_SCENES } from './by-hand.ts';
import { CALENDAR_SCENES } from './calendars.ts';
import { CHANNEL_SCENES } from './channels.ts';
import { CONSULTATION_SCENES } from './consultations.ts';
import { DIRECTORY_SCENES } from './directory.ts';
import { DISPATCH_SCENES } from './dispatch.ts';
import { DRAFT_SCENES } from './drafts.ts';
import { FILE_SCENES } from './files.ts';
import { IMPORT_SCENES } from './imports.ts';
import { MOVE_SCENES } from './moves.ts';
import { NUMBERING_SCENES } from './numbering.ts';
import { PAPER_SCENES } from './papers.ts';
import { READINESS_SCENES } from './readiness.ts';
import { RECEIPT_SCENES } from './receipts.ts';
import { RECORD_SCENES } from './records.ts';
import type { Scene } from './scene.ts';

/** One scene for each refusal that a caller can bring about, theme by theme. */
export const SCENES: readonly (readonly [code: string, Scene])[] = [
  ASKING_SCENES,
  DIRECTORY_SCENES,
  CALENDAR_SCENES,
  CHANNEL_SCENES,
  NUMBERING_SCENES,
  FILE_SCENES,
  CONSULTATION_SCENES,
  DISPATCH_SCENES,
  DRAFT_SCENES,
  MOVE_SCENES,
  BUNDLE_SCENES,
  PAPER_SCENES,
  RECEIPT_SCENES,
  BY_HAND_SCENES,
  IMPORT_SCENES,
  READINESS_SCENES,
  RECORD_SCENES,
].flatMap(theme => Object.entries<Scene>(theme));
