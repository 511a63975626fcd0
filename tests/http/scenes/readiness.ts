import { ulid } from 'ulid';
import type { OperationId } from '#shared/contract/routes.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { People } from '../people.ts';
import { mark, names, reason, type Scene } from './scene.ts';

const IST_MS = 330 * 60_000;
const DAY_MS = 86_400_000;

const dayFromNow = (days: number): string =>
  new Date(Date.now() + IST_MS + days * DAY_MS).toISOString().slice(0, 10);
const hourFromNow = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const office = async ({ admin }: People) => {
  const body = { code: `T-${mark()}`, kind: 'section', names };
  return { officeId: (await admin.call('createOffice', { body })).officeId };
};
const officer = async ({ admin }: People) => {
  const body = { employeeNumber: mark(), login: ulid(), names, roles: ['officer'] };
  return { officerId: (await admin.call('createOfficer', { body })).officerId };
};
const exception = async (people: People, hours: number) => ({
  ...(await office(people)),
  reason,
  until: hourFromNow(hours),
});
const asked = async (people: People, id: OperationId, body: object) => ({
  as: people.admin,
  id,
  asked: { params: await officer(people), body },
});

/** The certificate of a newcomer, taken to its last step but one. */
const issued = async ({ admin }: People, params: { readonly officerId: string }) => {
  for (const act of ['request', 'verify-identity', 'issue'])
    await admin.call('setSignature', { params, body: { act } });
};
const register = (serial: string) => ({
  act: 'register',
  holder: 'TEST HOLDER',
  serial,
  expires: dayFromNow(100),
});

/** How the register of readiness says no. */
export const READINESS_SCENES = {
  'office.gone-live': async people => {
    const params = await office(people);
    const body = { day: dayFromNow(0), reason };
    await people.admin.call('setGoLive', { params, body });
    return { as: people.admin, id: 'setGoLive', asked: { params, body: { day: dayFromNow(9), reason } } };
  },
  'office.go-live-invalid': async people => ({
    as: people.admin,
    id: 'setGoLive',
    asked: { params: await office(people), body: { day: '2020-01-01', reason } },
  }),
  'paper-exception.unknown': async ({ admin }) => ({
    as: admin,
    id: 'endPaperException',
    asked: { params: { exceptionId: `pex_${ulid()}` } },
  }),
  'paper-exception.ended': async people => {
    const { admin } = people;
    const { exceptionId } = await admin.call('approvePaperException', { body: await exception(people, 1) });
    await admin.call('endPaperException', { params: { exceptionId } });
    return { as: admin, id: 'endPaperException', asked: { params: { exceptionId } } };
  },
  'paper-exception.span-invalid': async people => ({
    as: people.admin,
    id: 'approvePaperException',
    asked: { body: await exception(people, 24 * 100) },
  }),
  'readiness.step-seen': people =>
    asked(people, 'setReadiness', { steps: { post: { done: dayFromNow(0) } } }),
  'readiness.day-invalid': people =>
    asked(people, 'setReadiness', { steps: { training: { done: dayFromNow(2) } } }),
  'signature.not-possible': people => asked(people, 'setSignature', register('0A')),
  'signature.certificate-invalid': async people => {
    const params = await officer(people);
    await issued(people, params);
    return { as: people.admin, id: 'setSignature', asked: { params, body: { act: 'register' } } };
  },
  'signature.serial-taken': async people => {
    const serial = Buffer.from(ulid()).toString('hex').slice(-40).toUpperCase();
    const [first, second] = [await officer(people), await officer(people)];
    for (const params of [first, second]) await issued(people, params);
    await people.admin.call('setSignature', { params: first, body: register(serial) });
    return {
      as: people.admin,
      id: 'setSignature',
      asked: { params: second, body: register(serial) },
    };
  },
  'signature.reason-missing': async people => {
    const params = await officer(people);
    await people.admin.call('setSignature', { params, body: { act: 'request' } });
    return { as: people.admin, id: 'setSignature', asked: { params, body: { act: 'revoke' } } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
