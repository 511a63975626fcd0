import { FIRST_ADMINISTRATOR, type Handlers } from './handlers.ts';

const names = (en: string) => ({ hi: `परीक्षण ${en}`, en });
const SINCE = '2020-01-01T00:00:00.000Z';

/** A little district, set up over the API by its first administrator: an office with four posts in a line, and a stranger's. */
export const setUpDistrict = async ({ call }: Handlers, mark = 'A') => {
  const as = FIRST_ADMINISTRATOR;
  const policy = {
    rungs: [{ tell: 'holder', limit: { after: 'PT1H', days: 'calendar' } }],
  };
  const office = await call('createOffice', {
    as,
    body: { code: `SDM-${mark}`, names: names('office'), policy },
  });
  const elsewhere = await call('createOffice', {
    as,
    body: { code: `BDO-${mark}`, names: names('elsewhere') },
  });

  const seat = async (
    abbreviation: string,
    login: string,
    more: { officeId?: string; reportsTo?: string } = {},
  ) => {
    const { postId } = await call('createPost', {
      as,
      body: { officeId: office.officeId, names: names(abbreviation), abbreviation, level: 1, ...more },
    });
    const { officerId } = await call('createOfficer', {
      as,
      body: { login: `${login}.${mark}`, names: names(`${login} kumar`), roles: ['officer'] },
    });
    const charge = await call('assignCharge', {
      as,
      body: { postId, officerId, kind: 'substantive', from: SINCE },
    });
    return { as: `${login}.${mark}`, postId, officerId, charge };
  };
  const adm = await seat('ADM', 'imran');
  const sdm = await seat('SDM', 'meera', { reportsTo: adm.postId });
  const officer = await seat('SO', 'ravi', { reportsTo: sdm.postId });
  const clerk = await seat('CLK', 'asha', { reportsTo: officer.postId });
  const stranger = await seat('BDO', 'zoya', { officeId: elsewhere.officeId });
  const { postId: vacant } = await call('createPost', {
    as,
    body: { officeId: office.officeId, names: names('vacant'), abbreviation: 'NT', level: 2 },
  });
  return { office, elsewhere, adm, sdm, officer, clerk, stranger, vacant };
};
export type District = Awaited<ReturnType<typeof setUpDistrict>>;
