import type { Charge } from '../directory/charge.ts';
import { overlappingCharges, overlapsOf } from '../directory/checks.ts';
import { transferInto } from '../directory/transfers.ts';
import { type Making, referred } from './making.ts';
import type { OfficersBy } from './plan-officers.ts';
import { spanOf, spansBy } from './spans.ts';

/** What the sheets know a charge by, beside its first hour. */
export const chargeName = ({
  postId,
  officerId,
  kind,
}: Pick<Charge, 'postId' | 'officerId' | 'kind'>): string => `${postId} ${officerId} ${kind}`;

export const planCharges = (making: Making, officers: OfficersBy): void => {
  const { directory, drafts, findings, ids, named, rows } = making;
  const find = spansBy(directory.rows.charges, chargeName);
  for (const row of rows.charges) {
    const { place, values, isRead } = row;
    const { kind, from } = values;
    const at = { place, column: 'post', unknown: 'post.unknown' } as const;
    const postId = referred(making, named.posts, { value: values.post, at });
    const officerId = officers.find(row, 'officer', values.officer);
    if (!isRead || !postId || !officerId || !kind || !from) continue;
    const before = find(chargeName({ postId, officerId, kind }), from);
    const span = spanOf(making, { place, from, until: values.until, ended: 'charge.ended' }, before);
    if (!span) continue;
    const chargeId = before?.chargeId ?? ids.charge();
    const outcome = drafts.charges.put(place, { chargeId, postId, officerId, kind, ...span });
    making.count('charges', outcome);
    if (outcome !== 'same' && span.until === span.from)
      findings.at(place, 'charge.never-runs', { column: 'until' });
  }
};

/** Tells charges of this import that stand over one another or over those there are, and those that a transfer will bring. */
export const checkCharges = ({ at, directory, drafts, findings }: Making): void => {
  const touched = drafts.charges.puts();
  if (touched.length === 0) return;
  for (const charge of touched) {
    const place = drafts.charges.placeOf(charge.chargeId);
    const open = transferInto(directory, charge, at);
    if (!place || !open || directory.find('charges', charge.chargeId)) continue;
    const post = drafts.posts.get(charge.postId)?.code ?? '';
    findings.at(place, 'charge.transfer-open', { column: 'post', facts: { post, order: open.order.number } });
  }
  const all = drafts.charges.all();
  const placed = (pair: readonly [Charge, Charge]) => {
    const [a, b] = pair;
    const place = drafts.charges.placeOf(b.chargeId);
    return place
      ? { place, own: b, other: a }
      : { place: drafts.charges.placeOf(a.chargeId), own: a, other: b };
  };
  const told = new Set<string>();
  for (const pair of overlappingCharges(all)) {
    const { place, other, own } = placed(pair);
    const post = drafts.posts.get(other.postId)?.code ?? '';
    const officer = drafts.officers.get(other.officerId)?.employeeNumber ?? '';
    for (const { chargeId } of pair) told.add(chargeId);
    if (place)
      findings.at(place, 'charge.overlaps', {
        column: own.kind === other.kind ? 'post' : 'officer',
        facts: { post, other: officer },
      });
  }
  const substantive = all.filter(({ kind, chargeId }) => kind === 'substantive' && !told.has(chargeId));
  for (const group of Map.groupBy(substantive, ({ officerId }) => officerId).values())
    for (const pair of overlapsOf(group)) {
      const { place, other } = placed(pair);
      const post = drafts.posts.get(other.postId)?.code ?? '';
      if (place) findings.at(place, 'charge.two-substantive', { column: 'kind', facts: { post } });
    }
};
