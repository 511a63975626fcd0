import { describe, expect, test } from 'vitest';
import { endCharge } from '#shared/domain/directory/charge.ts';
import { changed, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { cancel, orderTransfer, relieve } from '#shared/domain/directory/transfers.ts';
import { Day, type Instant, plus } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { MONDAY } from './support/office.ts';

const hour = (n: number): Instant => plus(MONDAY, n * 3_600_000);

/** Ravi officiates in a seat, until some hour or for good, and is ordered to another. */
const scene = (until?: Instant) => {
  const office = anOffice();
  const designation = aDesignation();
  const seat = aPost(office, designation);
  const other = aPost(office, designation);
  const ravi = anOfficer();
  const charge = aCharge(seat, ravi, { kind: 'officiating', ...(until && { until }) });
  const before = changed(NO_DIRECTORY, {
    offices: [office],
    designations: [designation],
    posts: [seat, other],
    officers: [ravi],
    charges: [charge],
  });
  const transfer = orderTransfer(before, {
    transferId: ids.transfer(),
    officerId: ravi.officerId,
    fromCharge: charge.chargeId,
    toPost: other.postId,
    kind: 'officiating',
    order: { number: '12/2026', date: Day.parse('2026-12-01') },
    orderedAt: hour(0),
  });
  return { charge, transfer, directory: changed(before, { transfers: [transfer] }) };
};
type Scene = Pick<ReturnType<typeof scene>, 'directory' | 'transfer'>;

const relieved = ({ directory, transfer }: Scene): Scene => {
  const puts = relieve(directory, transfer, hour(2));
  const [after] = puts.transfers ?? [];
  if (!after) throw new Error('no transfer');
  return { directory: changed(directory, puts), transfer: after };
};
const calledOff = ({ directory, transfer }: Scene, at: Instant) =>
  cancel(directory, transfer, { chargeId: ids.charge(), at, reason: 'आदेश निरस्त' });

describe('a transfer that is called off after the relief', () => {
  test('gives a charge that was to end back until that hour, not for good', () => {
    const { charges } = calledOff(relieved(scene(hour(10))), hour(3));
    expect(charges).toMatchObject([{ kind: 'officiating', from: hour(3), until: hour(10) }]);
    const [forGood] = calledOff(relieved(scene()), hour(3)).charges ?? [];
    expect(forGood).toMatchObject({ from: hour(3) });
    expect(forGood?.until).toBeUndefined();
  });

  test('gives nothing back when the charge would be over by now', () => {
    expect(calledOff(relieved(scene(hour(10))), hour(10)).charges ?? []).toEqual([]);
  });

  test('gives no charge back that somebody had ended before the relief', () => {
    const { charge, directory, transfer } = scene();
    const ended = changed(directory, { charges: [endCharge(charge, hour(1))] });
    const puts = calledOff(relieved({ directory: ended, transfer }), hour(3));
    expect(puts.charges ?? []).toEqual([]);
    expect(puts.transfers).toMatchObject([{ state: 'CANCELLED' }]);
  });
});
