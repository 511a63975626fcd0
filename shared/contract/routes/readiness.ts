import * as z from 'zod';
import { Office } from '#shared/domain/directory/office.ts';
import {
  PaperException,
  Readiness,
  ReadinessStep,
  Signature,
  StepRow,
} from '#shared/domain/directory/readiness.ts';
import { OfficeId, OfficerId, PaperExceptionId } from '#shared/domain/ids.ts';
import { SignatureAct } from '#shared/domain/readiness/signature.ts';
import { STEP_STATES } from '#shared/domain/readiness/steps.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import { Board, OfficerReadiness, Untrained } from '../readiness-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const OFFICE = { officeId: OfficeId.optional() } as const;
const WHICH = {
  ...OFFICE,
  step: ReadinessStep.optional(),
  /** `missing`: whoever needs the step and has not taken it. Without a step: whoever has any step in this state. */
  state: z.enum([...STEP_STATES, 'missing']).optional(),
} as const;

export const getBoard = route({
  id: 'getBoard',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/readiness',
  says: 'How ready the district or an office is, with everything below it: each step’s count, plan and slip, an office a line.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...OFFICE }),
  status: 200,
  answer: Board,
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const getBoardSheet = route({
  id: 'getBoardSheet',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/readiness/board.csv',
  says: 'The board as a sheet: a row for each office and step, with its week of the plan, planned day and slip.',
  access: 'readiness:read',
  query: z.strictObject(OFFICE),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['office.unknown', 'report.too-large'],
});

export const listReadiness = route({
  id: 'listReadiness',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/readiness/officers',
  says: 'Officers by name with their steps, those of an office and below, or those who lack a step and why.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...WHICH }),
  status: 200,
  answer: page(OfficerReadiness),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const getReadinessSheet = route({
  id: 'getReadinessSheet',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/readiness/officers.csv',
  says: 'The same officers as a sheet, a row for each officer and step.',
  access: 'readiness:read',
  query: z.strictObject(WHICH),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['office.unknown', 'report.too-large'],
});

export const listUntrained = route({
  id: 'listUntrained',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/readiness/untrained',
  says: 'Officers who have not been trained, and how many files and letters lie with their posts.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...OFFICE }),
  status: 200,
  answer: page(Untrained),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const getUntrainedSheet = route({
  id: 'getUntrainedSheet',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/readiness/untrained.csv',
  says: 'The untrained and what lies with them as a sheet.',
  access: 'readiness:read',
  query: z.strictObject(OFFICE),
  status: 200,
  produces: 'text/csv',
  answer: z.string(),
  refusals: ['office.unknown', 'report.too-large'],
});

export const setReadiness = route({
  id: 'setReadiness',
  noun: 'readiness',
  method: 'POST',
  path: '/v1/readiness/{officerId}',
  says: 'Enters steps of an officer: planned day, day done, what it waits for. A step given takes the place of what stood there; a trainer enters training only.',
  access: 'training:write',
  params: z.strictObject({ officerId: OfficerId }),
  body: z.strictObject({ steps: z.partialRecord(ReadinessStep, StepRow) }),
  status: 200,
  answer: Readiness,
  refusals: ['officer.unknown', 'readiness.step-seen', 'readiness.day-invalid', 'directory.lost-race'],
});

export const setSignature = route({
  id: 'setSignature',
  noun: 'readiness',
  method: 'POST',
  path: '/v1/readiness/{officerId}/signature',
  says: 'Takes an officer’s digital signature a step on: asked for, identity verified, issued, registered, renewed, suspended, lost, revoked.',
  access: 'readiness:write',
  params: z.strictObject({ officerId: OfficerId }),
  body: z.strictObject({
    act: SignatureAct,
    holder: Signature.shape.holder,
    serial: Signature.shape.serial,
    expires: Signature.shape.expires,
    reason: Signature.shape.reason,
  }),
  status: 200,
  answer: Readiness,
  refusals: [
    'officer.unknown',
    'signature.not-possible',
    'signature.certificate-invalid',
    'signature.serial-taken',
    'signature.reason-missing',
    'directory.lost-race',
  ],
});

export const setGoLive = route({
  id: 'setGoLive',
  noun: 'readiness',
  method: 'POST',
  path: '/v1/offices/{officeId}/go-live',
  says: 'Sets the day from which an office takes no paper file; the twelve-week plan counts back from it.',
  access: 'go-live:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: z.strictObject({ day: Day, reason: line(LIMITS.reason) }),
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'office.gone-live', 'office.go-live-invalid', 'directory.lost-race'],
});

export const listPaperExceptions = route({
  id: 'listPaperExceptions',
  noun: 'readiness',
  method: 'GET',
  path: '/v1/paper-exceptions',
  says: 'Exceptions by which an office takes paper after its go-live day; those that run or lie ahead, or all.',
  access: 'readiness:read',
  query: z.strictObject({ ...PAGE_QUERY, ...OFFICE, which: z.enum(['current', 'all']).default('current') }),
  status: 200,
  answer: page(PaperException),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

export const approvePaperException = route({
  id: 'approvePaperException',
  noun: 'readiness',
  method: 'POST',
  path: '/v1/paper-exceptions',
  says: 'Approves, in the caller’s name, that an office takes paper for a while though it has gone live.',
  access: 'go-live:write',
  body: z.strictObject({
    officeId: OfficeId,
    reason: line(LIMITS.reason),
    /** From now unless given. */
    from: Instant.optional(),
    until: Instant,
  }),
  status: 201,
  answer: PaperException,
  refusals: ['office.unknown', 'paper-exception.span-invalid', 'directory.lost-race'],
});

export const endPaperException = route({
  id: 'endPaperException',
  noun: 'readiness',
  method: 'POST',
  path: '/v1/paper-exceptions/{exceptionId}/end',
  says: 'Ends an exception at this moment, or before it begins; it stays to be read.',
  access: 'go-live:write',
  params: z.strictObject({ exceptionId: PaperExceptionId }),
  body: z.strictObject({}),
  status: 200,
  answer: PaperException,
  refusals: ['paper-exception.unknown', 'paper-exception.ended', 'directory.lost-race'],
});
