import * as z from 'zod';
import { openPositions } from '#local/events/positions.ts';
import { Kept } from '#local/mailbox/kept.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import type { Caller } from '#tests/support/api.ts';
import type { Stopped } from '#tests/support/district.ts';
import { until } from './tell.ts';

export const ADDRESS = 'asha@namuna.example';
const MOBILE = '9876543210';

const today = () => istDay(instantOf(Date.now()));

/** The clerk’s office works today whatever the day, so that a story told on a Sunday has its morning too; something Immediate comes to her. */
export const beginMessages = async (admin: Caller, clerk: Caller, officer: Caller) => {
  const { posts } = await clerk.call('getMe');
  const [seat] = posts;
  if (!seat) throw new Error('the clerk has no post');
  const names = { hi: 'बाढ़ राहत', en: 'Flood relief' };
  const declared = { of: seat.office.officeId, hours: 'open', names };
  for (const day of [today(), dayPlus(today(), 1)])
    await admin.call('declareHoliday', { body: { ...declared, day } });
  await clerk.call('setMessageSettings', { body: { language: 'hi', email: ADDRESS, mobile: MOBILE } });
  const { fileId, number } = await officer.call('createFile', { body: { subject: 'बाढ़ राहत की सूची' } });
  const body = { to: seat.post.postId, action: 'for-necessary-action', priority: 'immediate' };
  await officer.call('sendFile', { params: { fileId }, body });
  return { fileId, number };
};

/** Sets a stopped district so that it makes its digests as it starts. */
export const aQuarterLater = ({ folder, assembly }: Stopped): void => {
  const positions = openPositions(folder);
  for (const { arn } of assembly.schedules) positions.set(arn, String(Date.now() - 3_600_000));
  positions.close();
};

/** What lies in the mailbox for the clerk, oldest first. */
export const lettersIn = async (mailbox: string): Promise<readonly Kept[]> => {
  const answer = await fetch(`${mailbox}/messages`);
  const all = z.array(Kept).parse(await answer.json());
  return all.filter(({ to }) => to === ADDRESS || to.endsWith(MOBILE)).toReversed();
};

const isDigest = ({ subject, text }: Kept): boolean => /आज के कार्य|विलम्बित \d/.test(subject ?? text);

/** Of one kind, by mail and by SMS. */
export const bothOf = (what: 'digest' | 'single', mailbox: string): Promise<readonly Kept[]> =>
  until(`the clerk’s ${what} by mail and SMS`, 150, async () => {
    const letters = (await lettersIn(mailbox)).filter(one => isDigest(one) === (what === 'digest'));
    return new Set(letters.map(({ provider }) => provider)).size === 2 ? letters : undefined;
  });

/** The carriers tell, as by a click in the mailbox. */
export const tellOf = async (mailbox: string, letter: Kept | undefined, event: string): Promise<void> => {
  const { status } = await fetch(`${mailbox}/messages/${letter?.id}/${event}`, {
    method: 'POST',
    redirect: 'manual',
  });
  if (status !== 303) throw new Error(`the mailbox answers ${status}`);
};

export const ofMail = (letters: readonly Kept[]): Kept | undefined =>
  letters.find(({ provider }) => provider === 'ses');

/** How many of the clerk’s letters are known to have come back. */
export const cameBack = (clerk: Caller, count: number) =>
  until(`the word of ${count} letters that came back`, 30, async () => {
    const { items } = await clerk.call('listMessages');
    const bounced = items.filter(({ channel, state }) => channel === 'email' && state === 'bounced');
    return bounced.length === count ? bounced : undefined;
  });

/** The letter and the SMS of the morning; the letter comes back, and the clerk sees that it did. */
export const endMessages = async (mailbox: string, clerk: Caller): Promise<void> => {
  await bothOf('single', mailbox);
  await tellOf(mailbox, ofMail(await bothOf('digest', mailbox)), 'Bounce');
  await cameBack(clerk, 1);
  const { email } = await clerk.call('getMessageSettings');
  if (email?.address !== ADDRESS || email.badSince !== undefined) throw new Error('one letter made it bad');
};
