import { ulid } from 'ulid';
import { type Caller, caller } from '#tests/support/api.ts';
import type { Pair } from './desk.ts';
import { httpDesk, openAgent } from './http-desk.ts';
import type { RunningDistrict } from './running-district.ts';

const SINCE = '2026-01-01T00:00:00.000Z';
const named = (en: string) => ({ hi: 'परीक्षण', en });

/** One office with a clerk and the officer above, set up through the API as an administrator does. */
const seatOver = async (admin: Caller) => {
  const mark = ulid().slice(-8);
  const office = await admin.call('createOffice', {
    body: { code: `BENCH-${mark}`, kind: 'section', names: named('Office') },
  });
  const sit = async (abbreviation: string, reportsTo?: string) => {
    const { designationId } = await admin.call('createDesignation', {
      body: { abbreviation: `${abbreviation}-${mark}`, names: named(abbreviation), level: 1 },
    });
    const code = `${abbreviation}-${mark}`;
    const post = { code, officeId: office.officeId, designationId, names: named(abbreviation) };
    const { postId } = await admin.call('createPost', { body: { ...post, ...(reportsTo && { reportsTo }) } });
    const login = `bench.${abbreviation}.${mark}`.toLowerCase();
    const { officerId } = await admin.call('createOfficer', {
      body: { employeeNumber: code, login, names: named(login), roles: ['officer'] },
    });
    await admin.call('assignCharge', { body: { postId, officerId, kind: 'substantive', from: SINCE } });
    return { postId, officerId, login };
  };
  const officer = await sit('SO');
  return { officer, clerk: await sit('CLK', officer.postId) };
};

/** So many offices in a running district, and a way to let so many clients work in them. */
export const seatInDistrict = async (district: RunningDistrict, offices: number) => {
  const admin = caller({ url: district.url, token: district.admin });
  const seated: Awaited<ReturnType<typeof seatOver>>[] = [];
  for (let n = 0; n < offices; n += 1) seated.push(await seatOver(admin));
  const tokens = await district.signIn(seated.flatMap(({ clerk, officer }) => [clerk.login, officer.login]));
  return {
    seated,
    tokens,
    /** Every client has a connection of its own; offices are dealt round. */
    pairs: (clients: number) => {
      const agent = openAgent(clients);
      const desk = (login: string, superior: string) =>
        httpDesk({ url: district.url, token: tokens[login] ?? '', agent }, superior);
      const pairs = Array.from({ length: clients }, (_, n): Pair => {
        const { clerk, officer } = seated[n % seated.length] ?? never();
        return { clerk: desk(clerk.login, officer.postId), officer: desk(officer.login, officer.postId) };
      });
      return { pairs, close: () => agent.destroy() };
    },
  };
};

const never = (): never => {
  throw new Error('no office is seated');
};
