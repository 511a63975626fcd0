import type { RefusalCode } from '#shared/domain/refusal.ts';
import { announceSheets, bringSheets } from '#tests/support/sheets-in.ts';
import { designationOf, mark, type Scene, unknown } from './scene.ts';

/** One designation that nobody has yet; `=` before its abbreviation makes a formula of it. */
const aSheet = (before = '') => ({
  'Designations.csv': `Abbreviation,Name (Hindi),Name (English),Level\r\n${before}T-${mark()},परीक्षण,Test,1\r\n`,
});

/** How an import of the directory says no. */
export const IMPORT_SCENES = {
  'import.unknown': async ({ admin }) => ({
    as: admin,
    id: 'getImport',
    asked: { params: { importId: unknown('imp') } },
  }),
  'import.too-large': async ({ admin }) => {
    const file = { fileName: 'a.xlsx', length: 21 * 1024 * 1024, sha256: 'a'.repeat(64) };
    return { as: admin, id: 'startImport', asked: { body: { files: [file] } } };
  },
  'import.files-missing': async ({ admin }) => {
    const { importId } = (await announceSheets(admin, aSheet())).import;
    return { as: admin, id: 'checkImport', asked: { params: { importId }, body: {} } };
  },
  'import.not-checked': async ({ admin }) => {
    const { importId } = (await announceSheets(admin, aSheet())).import;
    return { as: admin, id: 'applyImport', asked: { params: { importId }, body: { version: 1 } } };
  },
  'import.has-errors': async ({ admin }) => {
    const { importId, report } = await bringSheets(admin, aSheet('='));
    const body = { version: report?.plannedOn };
    return { as: admin, id: 'applyImport', asked: { params: { importId }, body } };
  },
  'import.directory-changed': async people => {
    const { importId, report } = await bringSheets(people.admin, aSheet());
    await designationOf(people);
    const body = { version: report?.plannedOn };
    return { as: people.admin, id: 'applyImport', asked: { params: { importId }, body } };
  },
  'import.applied': async ({ admin }) => {
    const { importId, report } = await bringSheets(admin, aSheet());
    await admin.call('applyImport', { params: { importId }, body: { version: report?.plannedOn } });
    return { as: admin, id: 'checkImport', asked: { params: { importId }, body: {} } };
  },
  'import.cancelled': async ({ admin }) => {
    const { importId } = (await announceSheets(admin, aSheet())).import;
    await admin.call('cancelImport', { params: { importId } });
    return { as: admin, id: 'checkImport', asked: { params: { importId }, body: {} } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
