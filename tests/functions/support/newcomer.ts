import { ulid } from 'ulid';
import { SINCE } from '#tests/support/directory.ts';
import type { District } from './district.ts';
import { FIRST_ADMINISTRATOR, type Handlers } from './handlers.ts';

/** An officer in a post of their own below another, at this level; nobody else's test knows of them. */
export const newcomer = async (
  { call }: Handlers,
  district: District,
  { level, below }: { readonly level: number; readonly below: { readonly postId: string } },
) => {
  const as = FIRST_ADMINISTRATOR;
  const mark = ulid().slice(-8);
  const { postId } = await call('createPost', {
    as,
    body: { ...(await district.post(`NB-${mark}`, level)), reportsTo: below.postId },
  });
  const { officerId } = await call('createOfficer', {
    as,
    body: {
      employeeNumber: `NB${mark}`,
      login: `naya.${mark}`,
      names: { hi: 'नया', en: 'New' },
      roles: ['officer'],
    },
  });
  const charge = await call('assignCharge', {
    as,
    body: { postId, officerId, kind: 'substantive', from: SINCE },
  });
  return { as: `naya.${mark}`, postId, officerId, charge };
};
