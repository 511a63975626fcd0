import { duplicatesOf } from '../directory/checks.ts';
import type { Readiness, Signature, StepRow } from '../directory/readiness.ts';
import type { OfficerId } from '../ids.ts';
import { ENTERED_STEPS } from '../readiness/steps.ts';
import { type Instant, istDay } from '../time.ts';
import { alike, type Outcome } from './draft.ts';
import { given, type Making } from './making.ts';
import type { OfficersBy } from './plan-officers.ts';
import type { ReadRow } from './read-rows.ts';

const rowOf = ({ drafts }: Making, officerId: OfficerId): Readiness =>
  drafts.readiness.get(officerId) ?? { officerId, steps: {} };

/** What changed in one part of a person's row. */
const outcomeOf = (before: unknown, after: unknown): Outcome =>
  alike(before, after) ? 'same' : before === undefined ? 'new' : 'changed';

/** The step as it stands after the row; undefined where nothing is left of it. What is done waits for nothing any more. */
const stepOf = ({ values }: ReadRow<'readiness'>, before: StepRow | undefined): StepRow | undefined => {
  const planned = given(values.planned, before?.planned);
  const done = given(values.done, before?.done);
  const blocker = values.done ? undefined : given(values.blocker, before?.blocker);
  const notNeeded = given(values.notNeeded, before?.notNeeded);
  const step: StepRow = {
    ...(planned && { planned }),
    ...(done && { done }),
    ...(blocker && { blocker }),
    ...(notNeeded && { notNeeded }),
  };
  return Object.keys(step).length === 0 ? undefined : step;
};

export const planSteps = (making: Making, officers: OfficersBy): void => {
  const { at, drafts, findings, rows } = making;
  const today = istDay(at);
  for (const row of rows.readiness) {
    const { place, values, isRead } = row;
    const { step, done } = values;
    const officerId = officers.find(row, 'officer', values.officer);
    if (!isRead || !officerId || !step) continue;
    const before = rowOf(making, officerId);
    if (done && done !== before.steps[step]?.done && (done > today || !ENTERED_STEPS.includes(step))) {
      findings.at(place, done > today ? 'readiness.day-ahead' : 'readiness.step-seen', { column: 'done' });
      continue;
    }
    const { [step]: stepBefore, ...others } = before.steps;
    const after = stepOf(row, stepBefore);
    const outcome = outcomeOf(stepBefore, after);
    const steps = after ? { ...others, [step]: after } : others;
    if (outcome === 'same' || drafts.readiness.put(place, { ...before, steps }))
      making.count('readiness', outcome);
  }
};

/** The certificate after the row. A new state begins today, and without the reason of the one before. */
const signatureOf = (
  { values }: ReadRow<'signatures'>,
  before: Signature | undefined,
  at: Instant,
): Partial<Signature> => {
  const state = given(values.state, before?.state);
  const isMoved = before !== undefined && state !== before.state;
  // What follows a revoked certificate is another one.
  const standing = isMoved && before.state === 'revoked' ? undefined : before;
  const after = {
    state,
    holder: given(values.holder, standing?.holder),
    serial: given(values.serial, standing?.serial),
    expires: given(values.expires, standing?.expires),
    since: given(values.since, isMoved ? istDay(at) : before?.since),
    reason: given(values.reason, isMoved ? undefined : before?.reason),
  };
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined));
};

export const planSignatures = (making: Making, officers: OfficersBy): void => {
  const { at, drafts, findings, rows } = making;
  for (const row of rows.signatures) {
    const { place, isRead } = row;
    const officerId = officers.find(row, 'officer', row.values.officer);
    if (!isRead || !officerId) continue;
    const before = rowOf(making, officerId);
    if (!before.signature && !making.isWhole('signatures', row)) continue;
    const signature = signatureOf(row, before.signature, at);
    const { state, holder, serial, expires } = signature;
    const revoked = before.signature?.state === 'revoked' ? before.signature.serial : undefined;
    if (revoked !== undefined && serial === revoked && state !== 'revoked') {
      findings.at(place, 'signature.revoked', { column: 'serial' });
      continue;
    }
    if (state === 'registered' && !(holder && serial && expires)) {
      const column = holder ? (serial ? 'expires' : 'serial') : 'holder';
      findings.at(place, 'signature.certificate-missing', { column });
      continue;
    }
    const outcome = outcomeOf(before.signature, signature);
    if (outcome === 'same' || drafts.readiness.put(place, { ...before, signature }))
      making.count('signatures', outcome);
  }
};

/** Tells certificates that two persons would have: misuse began so (domain.md 2.4). */
export const checkSignatures = ({ drafts, findings }: Making): void => {
  if (drafts.readiness.puts().length === 0) return;
  for (const group of duplicatesOf(drafts.readiness.all(), row => row.signature?.serial)) {
    const [owner, ...others] = group.toSorted(
      (a, b) =>
        Number(!!drafts.readiness.placeOf(a.officerId)) - Number(!!drafts.readiness.placeOf(b.officerId)),
    );
    const other = (owner && drafts.officers.get(owner.officerId)?.employeeNumber) ?? '';
    for (const { officerId } of others) {
      const place = drafts.readiness.placeOf(officerId);
      if (place) findings.at(place, 'signature.serial-taken', { column: 'serial', facts: { other } });
    }
  }
};
