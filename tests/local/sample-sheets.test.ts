import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CORE_POSTS, signInList } from '#local/sample/people.ts';
import { type Charge, inChargeAt, runsAt } from '#shared/domain/directory/charge.ts';
import { changed, type Directory, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { type ImportPlan, planImport } from '#shared/domain/imports/plan.ts';
import { boardOf, countedIn } from '#shared/domain/readiness/board.ts';
import { paperAt } from '#shared/domain/readiness/go-live.ts';
import { Instant } from '#shared/domain/time.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { countingIds } from '#tests/domain/support/office.ts';

const FOLDER = new URL('../../local/sample/sheets/', import.meta.url);
const FILES = readdirSync(FOLDER);
/** The first hour of work after the last day that the sheets name as past. */
const AT = Instant.parse('2026-11-23T04:30:00.000Z');

const read = FILES.map(name => readSheets(readFileSync(new URL(name, FOLDER)), name));
const plan = (directory: Directory): ImportPlan =>
  planImport(
    directory,
    read.flatMap(({ sheets }) => sheets),
    { ids: countingIds(), at: AT },
  );

let planned: ImportPlan;
let district: Directory;
beforeAll(() => {
  planned = plan(NO_DIRECTORY);
  district = changed(NO_DIRECTORY, planned.puts);
});

const officeOf = (code: string) => {
  const office = district.rows.offices.find(each => each.code === code);
  if (!office) throw new Error(code);
  return office;
};
const running = (): readonly Charge[] => district.rows.charges.filter(charge => runsAt(charge, AT));
const ofKind = (kind: Charge['kind']) => running().filter(charge => charge.kind === kind);

describe('the sheets of the sample district', () => {
  it('are read without a problem', () => {
    expect(FILES).toHaveLength(9);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(planned.problems.map(({ code }) => code))).toEqual(new Set(['officer.login-provisional']));
    expect(planned.isClean).toBe(true);
  });

  it('change nothing when they are entered again', () => {
    expect(plan(district).puts).toEqual({});
  });

  it('make 14 offices, 120 posts and 100 persons', () => {
    const { offices, posts, officers } = district.rows;
    expect([offices.length, posts.length, officers.length]).toEqual([14, 120, 100]);
    const kinds = new Set(offices.map(({ kind }) => kind));
    expect(kinds.size).toBe(7);
  });

  it('seat 49 in the collectorate, of whom 31 have a digital signature, and say what the other 18 wait for', () => {
    const { officeId } = officeOf('COLL');
    const counted = countedIn(district, officeId, { at: AT });
    const [line] = boardOf(district, counted, [officeId]).offices;
    const signature = line?.steps.find(({ step }) => step === 'signature');
    expect(line?.officers).toBe(49);
    expect([signature?.done, signature?.needed]).toEqual([31, 49]);

    const without = counted.flatMap(({ officer, steps }) =>
      steps
        .filter(({ step, state }) => step === 'signature' && state !== 'done')
        .map(step => ({ officer, step })),
    );
    expect(without).toHaveLength(18);
    expect(without.filter(({ step }) => step.blocker === undefined)).toEqual([]);
    const states = without.map(
      ({ officer }) => district.find('readiness', officer.officerId)?.signature?.state,
    );
    expect(new Set(states)).toEqual(
      new Set(['requested', 'identity-verified', 'issued', 'suspended', 'revoked', undefined]),
    );
  });

  it('leave 22 seats vacant, the Naib Tehsildar’s among them', () => {
    const vacant = district
      .posts()
      .filter(({ postId }) => inChargeAt(district.chargesOfPost(postId), AT) === undefined);
    expect(vacant).toHaveLength(22);
    expect(vacant.map(({ code }) => code)).toContain(CORE_POSTS.NTDR);
  });

  it('know two additional charges, and one officer on leave whose link officer answers', () => {
    expect(ofKind('substantive')).toHaveLength(96);
    expect(ofKind('additional')).toHaveLength(2);
    expect(ofKind('officiating')).toEqual([]);
    const [link, ...others] = ofKind('link');
    expect(others).toEqual([]);
    if (!link) throw new Error('nobody is on leave');
    const onPost = district.chargesOfPost(link.postId);
    expect(onPost.map(({ kind }) => kind).toSorted()).toEqual(['link', 'substantive']);
    expect(inChargeAt(onPost, AT)).toEqual(link);
  });

  it('name one assistant, and each role beside a post once', () => {
    expect(district.rows.mandates.map(({ kind }) => kind)).toEqual(['assistant']);
    const roles = district.rows.officers.flatMap(officer => officer.roles).filter(role => role !== 'officer');
    expect(roles.toSorted()).toEqual([
      'administrator',
      'auditor',
      'local-administrator',
      'nodal-officer',
      'records-officer',
      'trainer',
    ]);
  });

  it('hold the reporting line on which the story is told', () => {
    const codes = new Map(district.posts().map(({ postId, code }) => [postId, code]));
    const clerk = district.posts().find(({ code }) => code === CORE_POSTS.CLK);
    if (!clerk) throw new Error('the clerk has no post');
    expect(district.lineAbove(clerk.postId).map(id => codes.get(id))).toEqual([
      CORE_POSTS.SO,
      CORE_POSTS.SDM,
      CORE_POSTS['ADM(FR)'],
      CORE_POSTS.DM,
    ]);
    const known = [...codes.values()];
    expect(Object.values(CORE_POSTS).filter(code => !known.includes(code))).toEqual([]);
  });

  it('have one office without paper, and others with the day before them', () => {
    const states = district.rows.offices.map(({ officeId }) => paperAt(district, officeId, AT).state);
    expect(states.filter(state => state === 'closed')).toHaveLength(1);
    expect(paperAt(district, officeOf('DEP-SUP').officeId, AT)).toEqual({
      state: 'closed',
      since: '2026-10-01',
    });
    expect(
      district.rows.offices.filter(({ goLive }) => goLive !== undefined && goLive > '2026-11-23').length,
    ).toBe(5);
  });
});

describe('who can sign in with a click', () => {
  it('is everybody with a login, grouped by office, and one whom the directory does not know', () => {
    const listed = signInList();
    expect(listed).toHaveLength(99);
    expect(new Set(listed.map(({ login }) => login)).size).toBe(99);
    expect(
      listed.filter(({ login }) => !district.findOfficerByLogin(login)).map(({ login }) => login),
    ).toEqual(['deepak.new']);
  });
});
