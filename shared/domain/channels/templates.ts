import type { Names } from '../directory/office.ts';
import type { Stage } from './channel.ts';

type Template = { readonly names: Names; readonly stages: readonly Stage[] };

const up = (days: number): Stage => ({ to: { kind: 'superior', levels: 1 }, action: 'for-approval', days });
const back: Stage = { to: { kind: 'starter' }, action: 'for-necessary-action', days: 3 };

/**
 * Channels to begin from, to be changed before they are saved (domain.md 2.1). They name nobody: every stage is a relation, so
 * that they lead somewhere in any district. From whoever deals with the case, and back to them.
 */
export const CHANNEL_TEMPLATES = {
  /** Dealing hand, section, the officer of the section, the head of the district. */
  collectorate: {
    names: { hi: 'कलेक्ट्रेट: पटल से जिलाधिकारी तक', en: 'Collectorate: from the dealing hand to the head' },
    stages: [up(3), up(3), { to: { kind: 'district-head' }, action: 'for-orders', days: 5 }, back],
  },
  /** Who is over the dealing hand, the tehsil’s officer; what a court asks goes to the office above as well. */
  tehsil: {
    names: { hi: 'तहसील: पटल से तहसीलदार तक', en: 'Tehsil: from the dealing hand to the tehsildar' },
    stages: [
      up(3),
      { to: { kind: 'office-head' }, action: 'for-orders', days: 5 },
      { to: { kind: 'parent-head' }, action: 'for-approval', days: 5, when: { category: 'court' } },
      back,
    ],
  },
  /** The block’s officer, and who is in charge of the office above it. */
  block: {
    names: {
      hi: 'विकास खण्ड: पटल से ऊपर के कार्यालय तक',
      en: 'Block: from the dealing hand to the office above',
    },
    stages: [
      { to: { kind: 'office-head' }, action: 'for-approval', days: 3 },
      { to: { kind: 'parent-head' }, action: 'for-orders', days: 5 },
      back,
    ],
  },
} as const satisfies Record<string, Template>;
export type ChannelTemplate = keyof typeof CHANNEL_TEMPLATES;
