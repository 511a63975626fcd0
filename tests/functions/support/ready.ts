import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './handlers.ts';

const names = (en: string) => ({ hi: `परीक्षण ${en}`, en });
const DAY_MS = 86_400_000;
const IST_MS = 330 * 60_000;

/** A day of India, so many days from now. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + IST_MS + days * DAY_MS).toISOString().slice(0, 10);
export const hourFromNow = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The little district with those who bring it in: a nodal officer, the office's local administrator, a trainer. */
export const openReadiness = async () => {
  const doors: Handlers = await startHandlers();
  const district: District = await setUpDistrict(doors);
  const person = async (login: string, role: string, more: object = {}) => {
    const { officerId } = await doors.call('createOfficer', {
      as: FIRST_ADMINISTRATOR,
      body: { employeeNumber: login.toUpperCase(), login, names: names(login), roles: [role], ...more },
    });
    return { as: login, officerId };
  };
  const nodal = await person('nodal', 'nodal-officer');
  const local = await person('local', 'local-administrator', {
    administers: [district.office.officeId],
  });
  const trainer = await person('trainer', 'trainer');
  const auditor = await person('auditor', 'auditor');
  const store = openStore({ client: doors.table.client, table: doors.table.name, now: () => Date.now() });
  return { doors, district, store, ids, nodal, local, trainer, auditor };
};
export type ReadinessDistrict = Awaited<ReturnType<typeof openReadiness>>;
