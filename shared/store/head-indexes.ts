import type { Decision } from '#shared/domain/act.ts';
import { indexesOfRun } from './channel-index.ts';
import { indexesOfConsultation } from './consultations.ts';
import { dispatchIndexOf } from './dispatches.ts';
import { indexesOfHead } from './record-room.ts';

/** Heads that stand on somebody's list themselves: what is at rest or on a channel, and signed letters on their way out. */
export const indexesOfDecided = (decided: Decision): Readonly<Record<string, string>> => {
  switch (decided.object) {
    case 'file':
      return { ...indexesOfRun(decided.after), ...indexesOfHead(decided.after) };
    case 'draft':
      return dispatchIndexOf(decided.after);
    case 'consultation':
      return indexesOfConsultation(decided.after);
    case 'receipt':
    case 'answer':
      return {};
  }
};
