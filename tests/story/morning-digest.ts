import type { Kept } from '#local/mailbox/kept.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import type { SampleDistrict } from '#tests/support/district.ts';
import {
  aQuarterLater,
  beginMessages,
  bothOf,
  cameBack,
  lettersIn,
  ofMail,
  tellOf,
} from './message-errand.ts';
import type { Stage } from './tell.ts';

export type MorningTold = {
  readonly district: SampleDistrict;
  readonly clerk: Caller;
  readonly file: { readonly fileId: string; readonly number: string };
  readonly single: readonly Kept[];
  readonly digest: readonly Kept[];
  /** Everything the clerk was sent, after two more starts that would each have made a digest. */
  readonly all: readonly Kept[];
};

const person = async ({ url, tokenOf }: SampleDistrict, login: string): Promise<Caller> =>
  caller({ url, token: await tokenOf(login), language: 'hi' });

/**
 * Something Immediate comes to the clerk and she is written to at once; in the morning she gets her digest, one, however often
 * the district is started. Both letters come back, and her address is held to be wrong.
 */
export const tellMorning = async (
  begun: SampleDistrict,
  { say }: Pick<Stage, 'say'>,
): Promise<MorningTold> => {
  const [admin, receiver, sender] = await Promise.all(
    ['admin', 'asha.clerk', 'ravi.so'].map(login => person(begun, login)),
  );
  if (!admin || !receiver || !sender) throw new Error('somebody is missing');
  const file = await beginMessages(admin, receiver, sender);
  const single = await bothOf('single', begun.mailbox);
  for (const { provider, subject, text } of single) say(`${provider}: ${subject ?? text}`);
  say(
    `${file.number} is Immediate: the clerk is written to at once, by mail and SMS, without what it is about.`,
  );
  let district = begun;
  let digest: readonly Kept[] = [];
  for (const start of [1, 2]) {
    district = await district.later(aQuarterLater);
    digest = await bothOf('digest', district.mailbox);
    say(
      `Morning, start ${start} of the district: of digests she has ${digest.length}, one by mail and one by SMS.`,
    );
  }
  const clerk = await person(district, 'asha.clerk');
  for (const letter of [ofMail(single), ofMail(digest)]) await tellOf(district.mailbox, letter, 'Bounce');
  await cameBack(clerk, 2);
  const { email } = await clerk.call('getMessageSettings');
  say(
    `Two letters came back: ${email?.address} is held to be wrong since ${email?.badSince}, and she is told on screen.`,
  );
  return { district, clerk, file, single, digest, all: await lettersIn(district.mailbox) };
};
