/**
 * Every way the office says no. The contract gives each code its status and its words in Hindi and English; a code, once
 * published, keeps its meaning.
 */
export const REFUSAL_CODES = [
  'request.malformed',
  'request.too-large',
  'request.unknown-route',
  'request.cursor-invalid',
  'idempotency.key-missing',
  'idempotency.key-reused',
  'precondition.failed',
  'sign-in.required',
  'actor.unknown',
  'actor.post-not-held',
  'actor.no-charge',
  'permission.denied',
  'office.unknown',
  'office.exists',
  'office.paper-closed',
  'office.parent-invalid',
  'designation.unknown',
  'designation.exists',
  'post.unknown',
  'post.exists',
  'post.vacant',
  'post.same',
  'post.reporting-line-invalid',
  'officer.unknown',
  'officer.login-taken',
  'officer.employee-number-taken',
  'officer.signs-in-by-mail-id',
  'charge.unknown',
  'charge.overlaps',
  'charge.ended',
  'charge.ends-before-start',
  'charge.of-oneself',
  'mandate.overlaps',
  'mandate.invalid',
  'mandate.unknown',
  'mandate.ended',
  'transfer.unknown',
  'transfer.not-in-state',
  'transfer.same-post',
  'transfer.open',
  'directory.lost-race',
  'file.unknown',
  'file.not-in-custody',
  'file.not-permitted',
  'file.not-opened',
  'file.already-opened',
  'file.parked',
  'file.suspended',
  'file.closing-requested',
  'file.closed',
  'file.active',
  'file.nowhere-to-return',
  'file.wake-date-invalid',
  'file.notes-unconfirmed',
  'file.lost-race',
  'note.unknown',
  'note.changed',
  'receipt.unknown',
  'receipt.not-in-custody',
  'receipt.put-in-file',
  'receipt.dates-invalid',
  'receipt.scan-missing',
  'document.unknown',
  'document.not-ready',
  'document.refused',
  'document.in-use',
  'document.page-unknown',
  'document.page-unreadable',
  'document.text-not-ready',
  'document.page-unread',
  'document.text-changed',
  'document.not-in-custody',
  'document.being-read',
  'search.no-word',
  'notification.unknown',
  'number.lost-race',
  'office.gone-live',
  'office.go-live-invalid',
  'paper-exception.unknown',
  'paper-exception.ended',
  'paper-exception.span-invalid',
  'readiness.step-seen',
  'readiness.day-invalid',
  'signature.not-possible',
  'signature.certificate-invalid',
  'signature.serial-taken',
  'signature.reason-missing',
  'report.too-large',
  'server.fault',
  'server.busy',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Facts a refusal may carry to its reader: ids and states, never text of a file. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly FieldError[]>>;
export type FieldError = { readonly path: string; readonly message: string };

/** Thrown wherever the office says no; the edge turns it into `application/problem+json`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
