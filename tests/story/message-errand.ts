import * as z from 'zod';
import { Kept } from '#local/mailbox/kept.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import type { Caller } from '#tests/support/api.ts';
import { until } from './tell.ts';

const ADDRESS = 'asha@namuna.example';
const MOBILE = '9876543210';

const today = () => istDay(instantOf(Date.now()));

/** The clerk’s office works today whatever the day, so that a story told on a Sunday has its morning too; something new comes to her. */
export const beginMessages = async (admin: Caller, clerk: Caller, officer: Caller): Promise<void> => {
  const { posts } = await clerk.call('getMe');
  const [seat] = posts;
  if (!seat) throw new Error('the clerk has no post');
  const names = { hi: 'बाढ़ राहत', en: 'Flood relief' };
  const declared = { of: seat.office.officeId, hours: 'open', names };
  for (const day of [today(), dayPlus(today(), 1)])
    await admin.call('declareHoliday', { body: { ...declared, day } });
  await clerk.call('setMessageSettings', { body: { language: 'hi', email: ADDRESS, mobile: MOBILE } });
  const { fileId } = await officer.call('createFile', { body: { subject: 'बाढ़ राहत की सूची' } });
  const body = { to: seat.post.postId, action: 'for-necessary-action', priority: 'immediate' };
  await officer.call('sendFile', { params: { fileId }, body });
};

/** What lies in the mailbox for the clerk, by mail and SMS. */
const lettersIn = async (mailbox: string): Promise<readonly Kept[]> => {
  const answer = await fetch(`${mailbox}/messages`);
  const all = z.array(Kept).parse(await answer.json());
  return all.filter(({ to }) => to === ADDRESS || to.endsWith(MOBILE));
};

/** The letter and the SMS of the morning; the letter comes back, and the clerk sees that it did. */
export const endMessages = async (mailbox: string, clerk: Caller): Promise<readonly Kept[]> => {
  const both = await until('the clerk’s letter and SMS', 150, async () => {
    const letters = await lettersIn(mailbox);
    return new Set(letters.map(({ provider }) => provider)).size === 2 ? letters : undefined;
  });
  const letter = both.find(({ provider }) => provider === 'ses');
  await fetch(`${mailbox}/messages/${letter?.id}/Bounce`, { method: 'POST', redirect: 'manual' });
  await until('the word of the letter that came back', 30, async () => {
    const { items } = await clerk.call('listMessages');
    return items.find(({ channel, state }) => channel === 'email' && state === 'bounced');
  });
  const { email } = await clerk.call('getMessageSettings');
  if (email?.address !== ADDRESS || email.badSince !== undefined) throw new Error('one letter made it bad');
  return both;
};
