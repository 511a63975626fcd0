import { describe, expect, test } from 'vitest';
import type { FileDecision } from '#shared/domain/act.ts';
import { CLOCKWORK } from '#shared/domain/actor.ts';
import { FileHead } from '#shared/domain/file.ts';
import { closeFile } from '#shared/domain/file-acts.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import {
  confirmDisposal,
  enterErased,
  proposeDisposal,
  refuseDisposal,
} from '#shared/domain/records/disposal-acts.ts';
import { holdFile, recordFile } from '#shared/domain/records/record-acts.ts';
import { categoryOf, DEFAULT_RETENTION, RetentionCode } from '#shared/domain/records/retention.ts';
import { Instant } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, SDM, SECTION } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { committed, held, relationsOn } from './support/world.ts';

const ids = countingIds();

const reason = 'अवधि पूर्ण';
const relations = new Set<Relation>(['records']);
const one = by(SECTION);
const other = by(SDM);
const at = Instant.parse('2029-01-01T06:00:00.000Z');
const asOne = { by: one, at, relations };
const asOther = { by: other, at, relations };

const closedFile = () => {
  const world = newWorld(CLERK);
  const closing = { reason, yellowNotes: 0, competent: true };
  const context = { by: by(CLERK), at: world.now, relations: relationsOn(world.file, CLERK) };
  return held(committed(world, closeFile(held(world), closing, context)));
};

/** Closed in 2026, and recorded under this category. */
const recordedAs = (code: string, more: Partial<FileHead> = {}) => {
  const file = closedFile();
  const category = categoryOf(DEFAULT_RETENTION, RetentionCode.parse(code));
  const { after } = recordFile(file, { category }, { ...asOne, at: file.head.closedAt ?? at });
  return { ...file, head: { ...after, ...more } };
};
const then = <F extends { readonly head: FileHead }>(file: F, { after }: FileDecision): F => ({
  ...file,
  head: after,
});
const proposing = { reason, related: [] };
const proposed = (code = 'C3') => {
  const file = recordedAs(code);
  return then(file, proposeDisposal(file, proposing, asOne));
};

describe('a record whose term is over', () => {
  test('is disposed of by two persons, and its head says who, when and why', () => {
    const file = proposed();
    expect(file.head.proposal).toMatchObject({ officerId: one.officerId, postId: one.postId, reason });
    const { after, event } = confirmDisposal(file, { related: [] }, asOther);
    expect(after).toMatchObject({
      state: 'DISPOSED',
      number: file.head.number,
      recorded: { category: 'C3' },
      disposed: { proposed: file.head.proposal, confirmed: { officerId: other.officerId, at } },
    });
    expect(after.proposal).toBeUndefined();
    expect(FileHead.parse(after)).toEqual(after);
    expect(event.type).toBe('file.disposed');
  });

  test.each([
    ['the same officer', one],
    ['the same person as another post', { ...other, officerId: one.officerId }],
    ['another person in the very post that proposed it', { ...other, postId: one.postId }],
  ])('is not disposed of by %s', (_, who) => {
    const file = proposed();
    expect(() => confirmDisposal(file, { related: [] }, { ...asOther, by: who })).toThrow(
      'record.disposal-same-person',
    );
  });

  test('is looked at anew when the proposal is refused or taken back', () => {
    for (const context of [asOne, asOther]) {
      const file = proposed();
      const { after } = refuseDisposal(file, { reason }, context);
      expect({ state: after.state, proposal: after.proposal }).toEqual({
        state: 'RECORDED',
        proposal: undefined,
      });
      expect(() => confirmDisposal({ ...file, head: after }, { related: [] }, asOther)).toThrow(
        'record.disposal-not-proposed',
      );
    }
  });

  test('kept as something else, it is proposed anew', () => {
    const file = proposed();
    const category = categoryOf(DEFAULT_RETENTION, RetentionCode.parse('C1'));
    expect(recordFile(file, { category }, asOne).after.proposal).toBeUndefined();
  });
});

describe('is kept', () => {
  test('a record of a later year of review, to the last hour of the year before in India', () => {
    const before = Instant.parse('2028-12-31T18:29:59.999Z');
    expect(() => proposeDisposal(recordedAs('C3'), proposing, { ...asOne, at: before })).toThrow(
      'record.review-not-due',
    );
    expect(proposeDisposal(recordedAs('C3'), proposing, asOne).after.proposal).toBeDefined();
  });

  test('for ever what has no term, in the year of its review too', () => {
    const late = Instant.parse('2080-01-01T06:00:00.000Z');
    expect(() => proposeDisposal(recordedAs('A'), proposing, { ...asOne, at: late })).toThrow(
      'record.kept-for-ever',
    );
  });

  test('what a court needs, and what somebody is asked about, before and after it was proposed', () => {
    const file = proposed();
    const { after } = holdFile(file, { ground: 'court', reason }, asOther);
    expect(() => confirmDisposal({ ...file, head: after }, { related: [] }, asOther)).toThrow(
      'record.on-hold',
    );
    const ask = { askId: ids.ask(), kind: 'reopening', of: one.postId, by: other.postId, at } as const;
    const asked = { ...file, head: { ...file.head, asks: [ask] } };
    expect(() => confirmDisposal(asked, { related: [] }, asOther)).toThrow('record.ask-open');
  });

  test('what a file at work is linked to, before and after it was proposed', () => {
    const open = [{ state: 'CLOSED' }, { state: 'PARKED' }] as const;
    expect(() => proposeDisposal(recordedAs('C3'), { reason, related: open }, asOne)).toThrow(
      'record.related-open',
    );
    expect(() => confirmDisposal(proposed(), { related: open }, asOther)).toThrow('record.related-open');
    const over = [{ state: 'RECORDED' }, { state: 'DISPOSED' }, { state: 'MERGED_INTO' }] as const;
    expect(confirmDisposal(proposed(), { related: over }, asOther).after.state).toBe('DISPOSED');
  });

  test('what is proposed already is not proposed once more', () => {
    expect(() => proposeDisposal(proposed(), proposing, asOther)).toThrow('record.disposal-proposed');
  });
});

test('that its contents are gone is entered once, by the clockwork', () => {
  const file = proposed();
  const { after: disposed } = confirmDisposal(file, { related: [] }, asOther);
  const erased = { notes: 3, versions: 2, scans: 1, shared: 0 };
  const entered = enterErased(disposed, erased, at);
  expect(entered?.event).toMatchObject({ type: 'file.erased', by: CLOCKWORK });
  expect(entered?.after.disposed?.erased).toEqual({ ...erased, at });
  expect(entered && enterErased(entered.after, erased, at)).toBeUndefined();
  expect(() => enterErased(file.head, erased, at)).toThrow();
});
