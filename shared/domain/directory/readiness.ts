import * as z from 'zod';
import { OfficeId, OfficerId, PaperExceptionId } from '../ids.ts';
import { LIMITS, line } from '../text.ts';
import { Day, Instant } from '../time.ts';

/** What an officer needs before the office can leave paper. `post` and `first-file` are seen, not entered. */
export const READINESS_STEPS = [
  'mail-id',
  'signature',
  'device',
  'post',
  'channel',
  'training',
  'first-file',
] as const;
export const ReadinessStep = z.enum(READINESS_STEPS);
export type ReadinessStep = z.infer<typeof ReadinessStep>;

/** How far a digital signature certificate has come (domain.md 2.4); that one expires soon is told by its date. */
export const SIGNATURE_STATES = [
  'requested',
  'identity-verified',
  'issued',
  'registered',
  'suspended',
  'revoked',
] as const;
export const SignatureState = z.enum(SIGNATURE_STATES);
export type SignatureState = z.infer<typeof SignatureState>;

export const StepRow = z.strictObject({
  planned: Day.optional(),
  done: Day.optional(),
  /** What it waits for. */
  blocker: line(LIMITS.name).optional(),
  /** This officer does without the step: a record-keeper signs nothing. */
  notNeeded: z.literal(true).optional(),
});
export type StepRow = z.infer<typeof StepRow>;

const CertificateParts = z.strictObject({
  state: SignatureState,
  /** As the certificate names its holder, and its serial number in hexadecimal. */
  holder: line(LIMITS.name).optional(),
  serial: z
    .string()
    .regex(/^[0-9A-F]{2,40}$/)
    .optional(),
  /** The last IST day on which it is valid. */
  expires: Day.optional(),
  /** Since when it is in this state. */
  since: Day.optional(),
  /** Why it is suspended or revoked. */
  reason: line(LIMITS.reason).optional(),
});

/**
 * An officer's digital signature certificate. Once registered it is known by holder, serial number and expiry, for a
 * signature is compared with them (domain.md 2.4); who has the token in hand and gave no number yet has it `issued`.
 */
export const Signature = CertificateParts.refine(
  ({ state, holder, serial, expires }) =>
    state !== 'registered' || (holder !== undefined && serial !== undefined && expires !== undefined),
  { path: ['serial'] },
);
export type Signature = z.infer<typeof Signature>;

/** The steps of one officer, and the register of their digital signature, which signing will use. */
export const Readiness = z.strictObject({
  officerId: OfficerId,
  steps: z.partialRecord(ReadinessStep, StepRow),
  signature: Signature.optional(),
});
export type Readiness = z.infer<typeof Readiness>;

/** For a while an office past its go-live day may take paper all the same: why, who approved it, until when. */
export const PaperException = z.strictObject({
  exceptionId: PaperExceptionId,
  officeId: OfficeId,
  reason: line(LIMITS.reason),
  approvedBy: OfficerId,
  from: Instant,
  until: Instant,
});
export type PaperException = z.infer<typeof PaperException>;
