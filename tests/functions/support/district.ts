import { FIRST_ADMINISTRATOR, type Handlers } from './handlers.ts';

const names = (en: string) => ({ hi: `परीक्षण ${en}`, en });
const SINCE = '2020-01-01T00:00:00.000Z';

/** A little district, set up over the API by its first administrator: an office with four posts in a line, and a stranger's. */
export const setUpDistrict = async ({ call }: Handlers, mark = 'A') => {
  const as = FIRST_ADMINISTRATOR;
  const policy = {
    rungs: [{ tell: 'holder', limit: { after: 'PT1H', days: 'calendar' } }],
    // Most tests close a file only to have a closed one; who may is walked by tests of its own.
    closingLevel: 1,
  };
  const office = await call('createOffice', {
    as,
    body: { code: `SDM-${mark}`, kind: 'sub-division', names: names('office'), policy },
  });
  const elsewhere = await call('createOffice', {
    as,
    body: { code: `BDO-${mark}`, kind: 'block', names: names('elsewhere') },
  });

  const post = async (abbreviation: string, level: number) => {
    const { designationId } = await call('createDesignation', {
      as,
      body: { abbreviation: `${abbreviation}-${mark}`, names: names(abbreviation), level },
    });
    const code = `${mark}-${abbreviation}`;
    return { code, officeId: office.officeId, designationId, names: names(abbreviation) };
  };
  const seat = async (
    abbreviation: string,
    login: string,
    level: number,
    more: { officeId?: string; reportsTo?: string } = {},
  ) => {
    const { postId } = await call('createPost', {
      as,
      body: { ...(await post(abbreviation, level)), ...more },
    });
    const { officerId } = await call('createOfficer', {
      as,
      body: {
        employeeNumber: `${login}-${mark}`.toUpperCase(),
        login: `${login}.${mark}`,
        names: names(`${login} kumar`),
        roles: ['officer'],
      },
    });
    const charge = await call('assignCharge', {
      as,
      body: { postId, officerId, kind: 'substantive', from: SINCE },
    });
    return { as: `${login}.${mark}`, postId, officerId, charge };
  };
  const adm = await seat('ADM', 'imran', 5);
  const sdm = await seat('SDM', 'meera', 4, { reportsTo: adm.postId });
  const officer = await seat('SO', 'ravi', 2, { reportsTo: sdm.postId });
  const clerk = await seat('CLK', 'asha', 1, { reportsTo: officer.postId });
  const stranger = await seat('BDO', 'zoya', 3, { officeId: elsewhere.officeId });
  const { postId: vacant } = await call('createPost', {
    as,
    body: await post('NT', 2),
  });
  return { post, office, elsewhere, adm, sdm, officer, clerk, stranger, vacant };
};
export type District = Awaited<ReturnType<typeof setUpDistrict>>;
