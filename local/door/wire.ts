/** Errors in the wire format of each service. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Verdict } from './types.ts';

/** The services that the door speaks for, by their name in a signature's scope. */
export const SERVICES = [
  'cognito-idp',
  'dynamodb',
  's3',
  'ses',
  'sms-voice',
  'sns',
  'sqs',
  'states',
] as const;
export type Service = (typeof SERVICES)[number];

export const isService = (name: string): name is Service => SERVICES.some(service => service === name);

/** An answer other than success. `code` is without the service's prefix. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Namespace of a JSON service's error types. */
const NAMESPACE: Readonly<Record<Exclude<Service, 's3' | 'sns'>, string>> = {
  'cognito-idp': 'com.amazonaws.cognito.identity.idp.model',
  dynamodb: 'com.amazon.coral.service',
  ses: 'com.amazonaws.sesv2',
  'sms-voice': 'com.amazonaws.pinpointsmsvoicev2',
  sqs: 'com.amazonaws.sqs',
  states: 'com.amazonaws.sfn',
};

interface Codes {
  readonly accessDenied: readonly [code: string, status: number];
  readonly kmsDenied: readonly [code: string, status: number];
  readonly badSignature: readonly [code: string, status: number];
  readonly unknownKey: readonly [code: string, status: number];
  readonly unknownAction: readonly [code: string, status: number];
}

const JSON_CODES: Codes = {
  accessDenied: ['AccessDeniedException', 400],
  kmsDenied: ['AccessDeniedException', 400],
  badSignature: ['InvalidSignatureException', 400],
  unknownKey: ['UnrecognizedClientException', 400],
  unknownAction: ['UnknownOperationException', 400],
};

export const CODES: Readonly<Record<Service, Codes>> = {
  'cognito-idp': JSON_CODES,
  dynamodb: JSON_CODES,
  ses: { ...JSON_CODES, accessDenied: ['AccessDeniedException', 403] },
  'sms-voice': JSON_CODES,
  states: { ...JSON_CODES, kmsDenied: ['KmsAccessDeniedException', 400] },
  sqs: { ...JSON_CODES, kmsDenied: ['KmsAccessDenied', 400] },
  sns: {
    accessDenied: ['AuthorizationError', 403],
    kmsDenied: ['KMSAccessDenied', 400],
    badSignature: ['SignatureDoesNotMatch', 403],
    unknownKey: ['InvalidClientTokenId', 403],
    unknownAction: ['InvalidAction', 400],
  },
  s3: {
    accessDenied: ['AccessDenied', 403],
    kmsDenied: ['AccessDenied', 403],
    badSignature: ['SignatureDoesNotMatch', 403],
    unknownKey: ['InvalidAccessKeyId', 403],
    unknownAction: ['NotImplemented', 501],
  },
};

/** Throws AWS's refusal for a verdict that is one. */
export const mustBeAllowed = (service: Service, verdict: Verdict): void => {
  if (verdict.allowed) return;
  const [code, status] = verdict.kms ? CODES[service].kmsDenied : CODES[service].accessDenied;
  throw new Refused(code, verdict.message, status);
};

/** A refusal of the given kind, in the words of the service. */
export const refused = (service: Service, kind: keyof Codes, message: string): Refused => {
  const [code, status] = CODES[service][kind];
  return new Refused(code, message, status);
};

/** Sends a refusal as the service would. */
export const sendRefusal = (
  service: Service,
  { code, message, status }: Refused,
  response: ServerResponse,
): void => {
  const id = randomUUID();
  if (service === 's3' || service === 'sns') {
    const body = service === 's3' ? s3Error(code, message, id) : snsError(code, message, id);
    response.writeHead(status, { 'content-type': 'application/xml', 'x-amz-request-id': id }).end(body);
    return;
  }
  const type = `${NAMESPACE[service]}#${code}`;
  response
    .writeHead(status, {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': id,
      'x-amzn-errortype': code,
    })
    .end(JSON.stringify({ __type: type, message, Message: message }));
};

const s3Error = (code: string, message: string, id: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>${id}</RequestId></Error>`;

const snsError = (code: string, message: string, id: string): string =>
  `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${id}</RequestId></ErrorResponse>`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
