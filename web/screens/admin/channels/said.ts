import type { Look } from '../look.ts';
import type { useAdmin } from '../use-admin.ts';
import type { Stage } from './stages.ts';

type Said = Pick<ReturnType<typeof useAdmin>, 'admin' | 'words'>;

/** Where a stage leads, in words. */
export const targetText = ({ to }: Stage, look: Look, { admin }: Said): string => {
  switch (to.kind) {
    case 'post':
      return to.postId === '' ? admin.channels.choosePost : look.postName(to.postId);
    case 'in-charge':
      return to.officeId === ''
        ? admin.channels.chooseOffice
        : admin.channels.inChargeOf(look.officeName(to.officeId));
    case 'superior':
      return admin.channels.superior(to.levels);
    default:
      return admin.channels.targets[to.kind];
  }
};

/** What is asked there, in how many days, and of which cases it is. */
export const askedText = (
  { action, days, when, asks }: Stage,
  look: Look,
  { admin, words }: Said,
): string => {
  const cases = [
    when?.category && words.category[when.category],
    when?.priority && words.priority[when.priority],
    when?.classification && words.classification.name[when.classification],
    when?.officeId && look.officeName(when.officeId),
  ].filter(Boolean);
  return [
    words.action[action],
    days !== undefined && words.channel.days(days),
    asks && admin.channels.asks(asks.posts.length),
    cases.length > 0 && admin.channels.onlyOf(cases.join(', ')),
  ]
    .filter(Boolean)
    .join(' · ');
};
