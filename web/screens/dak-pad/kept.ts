import type { Ask } from '../../client.ts';

type Mark = Ask<'markMany'>['body']['marks'][number];

/** One marking made on the pad: what goes to the office, and what the pad knows of it. */
export type PadMark = Mark & {
  readonly number: string;
  readonly nature: 'electronic' | 'physical';
  /** When the key was pressed, in milliseconds. */
  readonly at: number;
};

/** What has not been answered yet; kept in the tab as typed text is. */
export type KeptOutbox = {
  /** Gathered for the next group. */
  readonly waiting: readonly PadMark[];
  /** On their way, each as it was first sent: sent again alike, it is known by its key and not done twice. */
  readonly groups: readonly (readonly PadMark[])[];
  /** To be taken back as soon as they are answered. */
  readonly recalled: readonly string[];
};

/** Under what name it is kept, with the post. */
export const OUTBOX = 'pad.outbox';

export const waitingIn = (kept: KeptOutbox | undefined): number =>
  kept === undefined ? 0 : kept.waiting.length + kept.groups.flat().length;
