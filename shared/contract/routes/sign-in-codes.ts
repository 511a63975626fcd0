import * as z from 'zod';
import { OfficerId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';
import { route } from '../route.ts';
import { SignInCode } from '../sign-in-code.ts';

export const issueSignInCode = route({
  id: 'issueSignInCode',
  noun: 'officers',
  method: 'POST',
  path: '/v1/officers/{officerId}/sign-in-code',
  says: 'Gives an officer without a mail id a one-time code for the first sign-in, good for 72 hours and shown only now; a code or password given before is void, also when this request is repeated.',
  access: 'directory:write',
  params: z.strictObject({ officerId: OfficerId }),
  body: z.strictObject({}),
  status: 201,
  answer: z.strictObject({
    officerId: OfficerId,
    login: z.string(),
    code: SignInCode,
    until: Instant,
  }),
  refusals: ['officer.unknown', 'officer.signs-in-by-mail-id'],
});
