import type { Kept } from '#local/mailbox/kept.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import {
  aQuarterLater,
  beginMessages,
  bothOf,
  cameBack,
  lettersIn,
  ofMail,
  tellOf,
} from './message-errand.ts';

export type MorningTold = {
  readonly district: SampleDistrict;
  readonly clerk: Caller;
  readonly file: { readonly fileId: string; readonly number: string };
  readonly single: readonly Kept[];
  readonly digest: readonly Kept[];
  /** Everything the clerk was sent, after two more starts that would each have made a digest. */
  readonly all: readonly Kept[];
};

const clerkOf = async (district: SampleDistrict): Promise<Caller> =>
  caller({ url: district.url, token: await district.tokenOf('asha.clerk'), language: 'hi' });

/**
 * Something Immediate comes to the clerk and she is written to at once; in the morning she gets her digest, one, however often
 * the district is started. Both letters come back, and her address is held to be wrong.
 */
export const tellMorning = async (folder: string): Promise<MorningTold> => {
  let district = await startSampleDistrict({ folder });
  const person = async (login: string) =>
    caller({ url: district.url, token: await district.tokenOf(login), language: 'hi' });
  const file = await beginMessages(
    await person('admin'),
    await person('asha.clerk'),
    await person('ravi.so'),
  );
  const single = await bothOf('single', district.mailbox);
  let digest: readonly Kept[] = [];
  for (let start = 0; start < 2; start += 1) {
    await district.stop();
    aQuarterLater(folder, district.assembly);
    district = await startSampleDistrict({ folder, seeded: false });
    digest = await bothOf('digest', district.mailbox);
  }
  const clerk = await clerkOf(district);
  for (const letter of [ofMail(single), ofMail(digest)]) await tellOf(district.mailbox, letter, 'Bounce');
  await cameBack(clerk, 2);
  return { district, clerk, file, single, digest, all: await lettersIn(district.mailbox) };
};
