import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inChargeAt, runsAt } from '#shared/domain/directory/charge.ts';
import { changed, type Directory, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import {
  type Keeper,
  keeps,
  mustGiveRoles,
  mustKeep,
  mustKeepAll,
  mustKeepOfficer,
  notOneself,
} from '#shared/domain/directory/keepers.ts';
import { endMandate, type Mandate } from '#shared/domain/directory/mandate.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import { TRANSFER_STATES, type Transfer } from '#shared/domain/directory/transfer.ts';
import { cancel, join, orderTransfer, relieve, TRANSFER_ACTS } from '#shared/domain/directory/transfers.ts';
import { Day, type Instant, plus } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOffice, anOfficer, aPost } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { MONDAY } from './support/office.ts';

const hour = (n: number): Instant => plus(MONDAY, n * 3_600_000);
const order = { number: '12/2026', date: Day.parse('2026-12-01') };

/** A tehsil under a collectorate; Ravi sits in the tehsil's seat, the collectorate's is vacant. */
const scene = () => {
  const collectorate = anOffice();
  const tehsil = anOffice({ parent: collectorate.officeId });
  const designation = aDesignation();
  const above = aPost(collectorate, designation);
  const seat = aPost(tehsil, designation, { reportsTo: above.postId });
  const ravi = anOfficer();
  const charge = aCharge(seat, ravi);
  const puts: Puts = {
    offices: [collectorate, tehsil],
    designations: [designation],
    posts: [above, seat],
    officers: [ravi],
    charges: [charge],
  };
  return { collectorate, tehsil, above, seat, ravi, charge, directory: changed(NO_DIRECTORY, puts) };
};
type Scene = ReturnType<typeof scene>;

const ordered = ({ directory, ravi, charge, above }: Scene, at = hour(0)): Transfer =>
  orderTransfer(directory, {
    transferId: ids.transfer(),
    officerId: ravi.officerId,
    fromCharge: charge.chargeId,
    toPost: above.postId,
    kind: 'substantive',
    order,
    orderedAt: at,
  });

const inCharge = (directory: Directory, postId: Scene['seat']['postId'], at: Instant) =>
  inChargeAt(directory.chargesOfPost(postId), at)?.officerId;

describe('a transfer', () => {
  test('is ordered, relieved and joined: in between the officer sits nowhere, and the seat is vacant', () => {
    const here = scene();
    const { seat, above, ravi } = here;
    const transfer = ordered(here);
    const withOrder = changed(here.directory, { transfers: [transfer] });
    expect(inCharge(withOrder, seat.postId, hour(1))).toBe(ravi.officerId);

    const relieved = relieve(withOrder, transfer, hour(2));
    const between = changed(withOrder, relieved);
    expect(inCharge(between, seat.postId, hour(1))).toBe(ravi.officerId);
    expect(inCharge(between, seat.postId, hour(2))).toBeUndefined();
    expect(inCharge(between, above.postId, hour(3))).toBeUndefined();

    const [onTheWay] = relieved.transfers ?? [];
    if (!onTheWay) throw new Error('no transfer');
    const joined = join(between, onTheWay, { chargeId: ids.charge(), at: hour(4) });
    const after = changed(between, joined);
    expect(inCharge(after, above.postId, hour(4))).toBe(ravi.officerId);
    expect(inCharge(after, seat.postId, hour(4))).toBeUndefined();
    expect(after.find('transfers', transfer.transferId)).toMatchObject({
      state: 'JOINED',
      relievedAt: hour(2),
      joinedAt: hour(4),
    });
  });

  test('that is cancelled after the officer was relieved puts them in charge again where they sat', () => {
    const here = scene();
    const transfer = ordered(here);
    const relieved = relieve(here.directory, transfer, hour(1));
    const between = changed(here.directory, relieved);
    const [onTheWay] = relieved.transfers ?? [];
    if (!onTheWay) throw new Error('no transfer');
    const called = cancel(between, onTheWay, { chargeId: ids.charge(), at: hour(2), reason: 'आदेश निरस्त' });
    const after = changed(between, called);
    expect(inCharge(after, here.seat.postId, hour(3))).toBe(here.ravi.officerId);
    expect(inCharge(after, here.seat.postId, plus(hour(2), -1))).toBeUndefined();
  });

  test('is not cancelled into a seat that another has taken meanwhile', () => {
    const here = scene();
    const relieved = relieve(here.directory, ordered(here), hour(1));
    const successor = anOfficer();
    const between = changed(here.directory, {
      ...relieved,
      officers: [successor],
      charges: [...(relieved.charges ?? []), aCharge(here.seat, successor, { from: hour(1) })],
    });
    const [onTheWay] = relieved.transfers ?? [];
    if (!onTheWay) throw new Error('no transfer');
    const call = () => cancel(between, onTheWay, { chargeId: ids.charge(), at: hour(2), reason: 'भूल' });
    expect(call).toThrow('charge.overlaps');
  });

  test.each(TRANSFER_STATES)('in state %s admits what its table says, and refuses all else', state => {
    const here = scene();
    const transfer = { ...ordered(here), state };
    const acts = {
      relieve: () => relieve(here.directory, transfer, hour(1)),
      join: () => join(here.directory, transfer, { chargeId: ids.charge(), at: hour(1) }),
      cancel: () =>
        cancel(here.directory, transfer, { chargeId: ids.charge(), at: hour(1), reason: 'परीक्षण' }),
    };
    for (const act of ['relieve', 'join', 'cancel'] as const) {
      const isAdmitted = TRANSFER_ACTS[state].some(each => each === act);
      // What the state admits may still be refused by the seats; never by the state.
      if (!isAdmitted) expect(acts[act]).toThrow('transfer.not-in-state');
      else if (act === 'relieve') expect(acts[act]).not.toThrow();
    }
  });

  test('goes nowhere: not to the same seat, not from a charge of somebody else, not twice', () => {
    const here = scene();
    const { directory, ravi, charge, seat } = here;
    const asked = {
      transferId: ids.transfer(),
      officerId: ravi.officerId,
      fromCharge: charge.chargeId,
      toPost: seat.postId,
      kind: 'substantive' as const,
      order,
      orderedAt: hour(0),
    };
    expect(() => orderTransfer(directory, asked)).toThrow('transfer.same-post');
    const stranger = { ...asked, officerId: ids.officer(), toPost: here.above.postId };
    expect(() => orderTransfer(directory, stranger)).toThrow('charge.unknown');
    const once = changed(directory, { transfers: [ordered(here)] });
    expect(() => ordered({ ...here, directory: once })).toThrow('transfer.open');
  });

  test('at any hours leaves no hour in which the officer sits in both seats', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(300), (out, way, look) => {
        const here = scene();
        const transfer = ordered(here);
        const relieved = relieve(here.directory, transfer, hour(out));
        const between = changed(here.directory, relieved);
        const [onTheWay] = relieved.transfers ?? [];
        if (!onTheWay) throw new Error('no transfer');
        const joined = join(between, onTheWay, { chargeId: ids.charge(), at: hour(out + way) });
        const after = changed(between, joined);
        const running = after
          .chargesOfOfficer(here.ravi.officerId)
          .filter(charge => runsAt(charge, hour(look)));
        expect(running.length).toBe(look < out || look >= out + way ? 1 : 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('who keeps the directory', () => {
  const administrator: Keeper = { officer: undefined, roles: ['administrator'] };
  const nodal: Keeper = { officer: anOfficer(), roles: ['officer', 'nodal-officer'] };
  const local = ({ tehsil }: Scene): Keeper => ({
    officer: anOfficer({ administers: [tehsil.officeId] }),
    roles: ['local-administrator'],
  });

  test('of all the district are the administrator and the nodal officer; of their own and those below, a local one', () => {
    const here = scene();
    const below = anOffice({ parent: here.tehsil.officeId });
    const directory = changed(here.directory, { offices: [below] });
    const keptBy = (keeper: Keeper) =>
      [here.collectorate, here.tehsil, below].map(({ officeId }) => keeps(directory, keeper, officeId));
    expect(keptBy(administrator)).toEqual([true, true, true]);
    expect(keptBy(nodal)).toEqual([true, true, true]);
    expect(keptBy(local(here))).toEqual([false, true, true]);
    expect(keptBy({ officer: anOfficer(), roles: ['officer', 'auditor', 'trainer'] })).toEqual([
      false,
      false,
      false,
    ]);
    expect(() => mustKeep(directory, local(here), here.collectorate.officeId)).toThrow('permission.denied');
    expect(() => mustKeepAll(local(here))).toThrow('permission.denied');
  });

  test('a local administrator changes nobody who sits elsewhere, and nobody who bears a role', () => {
    const here = scene();
    const keeper = local(here);
    const at = hour(1);
    const may =
      (officer: Scene['ravi'], directory = here.directory) =>
      () =>
        mustKeepOfficer(directory, keeper, { officer, at });
    expect(may(here.ravi)).not.toThrow();
    expect(may(anOfficer())).not.toThrow();
    const also = changed(here.directory, {
      charges: [aCharge(here.above, here.ravi, { kind: 'additional' })],
    });
    expect(may(here.ravi, also)).toThrow('permission.denied');
    expect(may(anOfficer({ roles: ['officer', 'nodal-officer'] }))).toThrow('permission.denied');
  });

  test('only an administrator gives or takes a role that lets one see or set more', () => {
    expect(() => mustGiveRoles(nodal, [], ['officer'])).not.toThrow();
    expect(() => mustGiveRoles(nodal, ['officer'], ['officer', 'administrator'])).toThrow(
      'permission.denied',
    );
    expect(() => mustGiveRoles(nodal, ['officer', 'auditor'], ['officer'])).toThrow('permission.denied');
    expect(() => mustGiveRoles(administrator, ['officer'], ['officer', 'auditor'])).not.toThrow();
  });

  test('nobody gives themself a charge', () => {
    const own = nodal.officer?.officerId ?? ids.officer();
    expect(() => notOneself(nodal, own)).toThrow('charge.of-oneself');
    expect(() => notOneself(nodal, ids.officer())).not.toThrow();
  });
});

test('a mandate ends at this hour, or never begins; once only', () => {
  const mandate: Mandate = {
    kind: 'assistant',
    mandateId: ids.mandate(),
    officerId: ids.officer(),
    of: ids.officer(),
    acts: ['see-inbox'],
    from: hour(2),
  };
  expect(endMandate(mandate, hour(5)).until).toBe(hour(5));
  const never = endMandate(mandate, hour(1));
  expect(runsAt(never, hour(2))).toBe(false);
  expect(() => endMandate(never, hour(1))).toThrow('mandate.ended');
  expect(() => endMandate({ ...mandate, until: hour(3) }, hour(3))).toThrow('mandate.ended');
});
