import { type Caller, Refused } from '#tests/support/api.ts';
import { announceSheets, checkedThrough, putSheet } from '#tests/support/sheets-in.ts';

const SHEETS = {
  'Designations.csv': 'Abbreviation,Name (Hindi),Name (English),Level\r\nDAK-R,डाक वाहक,Dak runner,1\r\n',
  'Officers.csv':
    'Employee number,Name (Hindi),Name (English),Login\r\nIMP00001,आयात कुमार,Aayaat Kumar,aayaat.kumar@example.invalid\r\n',
};

/** Begins an import of two sheets and brings the first; what ends it is done later, when that was told of. */
export const beginImport = async (admin: Caller): Promise<() => Promise<void>> => {
  const order = await announceSheets(admin, SHEETS);
  const params = { importId: order.import.importId };
  await putSheet(order, SHEETS, 0);
  await admin.call('checkImport', { params }).then(
    () => Promise.reject(new Error('an import was checked without its second sheet')),
    (error: unknown) => {
      if (!(error instanceof Refused) || error.problem.code !== 'import.files-missing') throw error;
    },
  );
  return async () => {
    await putSheet(order, SHEETS, 1);
    await checkedThrough(admin, params.importId);
    await admin.call('checkImport', { params });
    const { report } = await checkedThrough(admin, params.importId);
    await admin.call('listImportProblems', { params });
    await admin.call('applyImport', { params, body: { version: report?.plannedOn } });
    await admin.call('listImports');
    for (const id of ['exportDirectory', 'getImportTemplate'] as const) {
      const { url, length } = await admin.call(id);
      const bytes = await (await fetch(url)).arrayBuffer();
      if (bytes.byteLength !== length) throw new Error(`${id} cannot be fetched`);
    }
  };
};
