import { Refusal } from '../refusal.ts';
import type { Part } from './pattern.ts';
import { faultOf } from './pattern-fault.ts';
import type { RegisterKind } from './rules.ts';

/** Refuses a pattern whose numbers could be read in two ways. */
export const admitPattern = (of: RegisterKind, pattern: readonly Part[]): void => {
  const fault = faultOf(of, pattern);
  if (fault !== undefined) throw new Refusal('number.pattern-ambiguous', { register: of, fault });
};
