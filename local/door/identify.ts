/** Who calls, as the request claims and as its signature proves. */
import type { IncomingMessage } from 'node:http';
import type { Holder, Keyring } from './credentials.ts';
import { type Claim, instantOf, signatureFits } from './sigv4.ts';
import { isService, refused, type Service } from './wire.ts';

export interface Identified {
  readonly claim: Claim;
  readonly holder: Holder;
}

const LONGEST_SKEW_MS = 15 * 60 * 1000;
const LONGEST_EXPIRY_S = 7 * 24 * 3600;

/** The holder of the access key that the claim names. Proves nothing yet. */
export const identify = (claim: Claim, keyring: Keyring): Identified => {
  const holder = keyring.holderOf(claim.accessKeyId);
  if (holder === undefined) {
    throw refused(serviceOf(claim), 'unknownKey', 'The security token included in the request is invalid.');
  }
  return { claim, holder };
};

/** Throws AWS's refusal unless time, session token and signature are right. `payloadHash` is what the caller claims of the body. */
export const mustBeSigned = (
  request: IncomingMessage,
  { claim, holder }: Identified,
  payloadHash: string,
  now = Date.now(),
): void => {
  const service = serviceOf(claim);
  const made = instantOf(claim.time);
  if (claim.expires === undefined) {
    if (!(Math.abs(now - made) <= LONGEST_SKEW_MS)) {
      throw refused(
        service,
        'badSignature',
        'Signature expired: the difference between the request time and the current time is too large.',
      );
    }
  } else {
    const { expires } = claim;
    if (!(expires > 0 && expires <= LONGEST_EXPIRY_S)) {
      throw refused(service, 'accessDenied', 'X-Amz-Expires must be between 1 and 604800 seconds');
    }
    if (!(now <= made + expires * 1000)) throw refused(service, 'accessDenied', 'Request has expired');
  }
  if (claim.sessionToken !== holder.credentials.sessionToken) {
    throw refused(service, 'unknownKey', 'The security token included in the request is invalid.');
  }
  const signsHost = claim.signedHeaders.includes('host');
  if (!signsHost || !signatureFits(request, claim, holder.credentials.secretAccessKey, payloadHash)) {
    throw refused(
      service,
      'badSignature',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
};

const serviceOf = ({ service }: Claim): Service => (isService(service) ? service : 's3');
