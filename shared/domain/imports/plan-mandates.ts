import { isOwnMandate, overlappingMandates, placeOf } from '../directory/checks.ts';
import { ASSISTANT_ACTS, DELEGABLE_ACTS, type Mandate } from '../directory/mandate.ts';
import { notAmong } from './cell.ts';
import { givenList, type Making, referred } from './making.ts';
import type { OfficersBy } from './plan-officers.ts';
import type { ReadRow } from './read-rows.ts';
import { spanOf, spansBy } from './spans.ts';
import { ACT_WORDS } from './vocabulary.ts';

/** What the sheets know a mandate by, beside its first hour. */
export const mandateName = (mandate: Mandate): string =>
  `${mandate.kind} ${mandate.officerId} ${placeOf(mandate)}`;

const ACTS = { assistant: ASSISTANT_ACTS, delegate: DELEGABLE_ACTS } as const;

/** Tells an act that such a mandate cannot be for: an assistant signs nothing and sends nothing (domain.md 1.10). */
const isForSuchActs = ({ findings }: Making, { place, values }: ReadRow<'mandates'>): boolean => {
  const { kind, acts } = values;
  if (!kind || !acts) return true;
  const allowed: readonly string[] = ACTS[kind];
  const other = acts.find(act => !allowed.includes(act));
  if (other === undefined) return true;
  const known = ACTS[kind].map(act => ACT_WORDS[act]);
  const { code, facts = {} } = notAmong(`${ACT_WORDS[other].hi} / ${ACT_WORDS[other].en}`, known);
  findings.at(place, code, { column: 'acts', facts });
  return false;
};

export const planMandates = (making: Making, officers: OfficersBy): void => {
  const { directory, drafts, findings, ids, named, rows } = making;
  const find = spansBy(directory.rows.mandates, mandateName);
  for (const row of rows.mandates) {
    const { place, values, isRead } = row;
    const { kind, from, acts, until } = values;
    const officerId = officers.find(row, 'officer', values.officer);
    const of = officers.find(row, 'of', values.of);
    const at = { place, column: 'post', unknown: 'post.unknown' } as const;
    const postId = referred(making, named.posts, { value: values.post, at });
    const isPlaced = kind === 'assistant' ? values.of && !values.post : values.post && !values.of;
    if (kind && !isPlaced)
      findings.at(place, 'mandate.place-missing', { column: kind === 'assistant' ? 'of' : 'post' });
    const isAllowed = isForSuchActs(making, row);
    const inPlaceOf = kind === 'assistant' ? of : postId;
    if (!isRead || !officerId || !inPlaceOf || !isPlaced || !isAllowed || !kind || !from) continue;
    const before = find(`${kind} ${officerId} ${inPlaceOf}`, from);
    const isWhole = before || making.isWhole('mandates', row);
    const span = isWhole && spanOf(making, { place, from, until, ended: 'mandate.ended' }, before);
    if (!span) continue;
    const outcome = drafts.mandates.put(place, {
      kind,
      mandateId: before?.mandateId ?? ids.mandate(),
      officerId,
      ...(kind === 'assistant' ? { of } : { postId }),
      acts: givenList<string>(acts, before?.acts),
      ...span,
    });
    making.count('mandates', outcome);
  }
};

/** Tells mandates of this import that cannot stand; charges are as they will be after it. */
export const checkMandates = ({ drafts, findings }: Making): void => {
  const touched = drafts.mandates.puts();
  if (touched.length === 0) return;
  const onPost = Map.groupBy(drafts.charges.all(), ({ postId }) => postId as string);
  for (const mandate of touched) {
    const place = drafts.mandates.placeOf(mandate.mandateId);
    if (place && isOwnMandate(mandate, postId => onPost.get(postId) ?? []))
      findings.at(place, 'mandate.own-place', { column: 'officer' });
  }
  for (const [a, b] of overlappingMandates(drafts.mandates.all())) {
    const place = drafts.mandates.placeOf(b.mandateId) ?? drafts.mandates.placeOf(a.mandateId);
    if (place) findings.at(place, 'mandate.overlaps', { column: 'from' });
  }
};
