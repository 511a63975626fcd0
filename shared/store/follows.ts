import type { Decision } from '#shared/domain/act.ts';
import type { Ask } from '#shared/domain/ask.ts';
import { saidClassification } from '#shared/domain/classification.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import type { Also } from './also.ts';

/** What a list beside a file shows of it; what is confidential shows no subject there. */
const shown = ({ fileId, number, subject, classification }: FileHead) => ({
  fileId,
  number,
  ...(classification === 'confidential' ? {} : { subject }),
});

/** The reason of an ask tells of the matter as its subject does. */
const listed = ({ reason, ...ask }: Ask, after: FileHead) => ({
  ...ask,
  ...(after.classification === 'confidential' ? {} : given('reason', reason)),
  ...shown(after),
});

const asksOf = (head: FileHead | undefined): readonly Ask[] => head?.asks ?? [];
const notIn = (asks: readonly Ask[], others: readonly Ask[]): readonly Ask[] =>
  asks.filter(({ askId }) => others.every(other => other.askId !== askId));

/** The lists of what is asked follow the head: what is answered or lapsed there stands on nobody's list. */
const ofAsks = (before: FileHead | undefined, after: FileHead): readonly Also[] => [
  ...notIn(asksOf(after), asksOf(before)).map((ask): Also => ({ kind: 'ask', ask: listed(ask, after) })),
  ...notIn(asksOf(before), asksOf(after)).map((ask): Also => ({ kind: 'ask-gone', ask })),
];

/** Reading copies follow the journal. */
const ofCopies = (after: FileHead, event: Decision['event']): readonly Also[] => {
  if (event.type !== 'file.sent' && event.type !== 'file.returned') return [];
  const { copies = [], from } = event.data;
  return copies.map(
    (postId): Also => ({
      kind: 'copy',
      copy: {
        ...shown(after),
        ...saidClassification(after.classification),
        postId,
        from,
        at: event.at,
      },
    }),
  );
};

/** What is written beside a decision because of what it says; no act can forget it. */
export const followsFrom = (decided: Decision): readonly Also[] =>
  decided.object === 'file'
    ? [...ofAsks(decided.before, decided.after), ...ofCopies(decided.after, decided.event)]
    : [];
