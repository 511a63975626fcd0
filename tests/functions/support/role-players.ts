import { ROLES, type Role } from '#shared/domain/directory/officer.ts';
import { OfficeId } from '#shared/domain/ids.ts';
import { openStore } from '#shared/store/open-store.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import type { District } from './district.ts';
import type { Handlers } from './handlers.ts';

/** One person for each role, each with that role alone, seated in an office that has nothing to do with any paper here. */
export const seatRoles = async (
  { table }: Pick<Handlers, 'table'>,
  { elsewhere }: Pick<District, 'elsewhere'>,
): Promise<Readonly<Record<Role, string>>> => {
  const store = openStore({ client: table.client, table: table.name, now: Date.now });
  const seats = ROLES.map(role => {
    const designation = aDesignation({ abbreviation: `R-${role.toUpperCase().slice(0, 8)}` });
    const post = aPost({ officeId: OfficeId.parse(elsewhere.officeId) }, designation);
    const officer = anOfficer({ roles: [role] });
    return { role, designation, post, officer, charge: aCharge(post, officer) };
  });
  await putRows(store, {
    designations: seats.map(({ designation }) => designation),
    posts: seats.map(({ post }) => post),
    officers: seats.map(({ officer }) => officer),
    charges: seats.map(({ charge }) => charge),
  });
  return Object.fromEntries(seats.map(({ role, officer }) => [role, officer.login])) as Record<Role, string>;
};
