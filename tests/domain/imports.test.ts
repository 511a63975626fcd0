import { describe, expect, test } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { changed, type Directory, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { exportSheets } from '#shared/domain/imports/export.ts';
import { planImport } from '#shared/domain/imports/plan.ts';
import { templateSheets } from '#shared/domain/imports/template.ts';
import { Day } from '#shared/domain/time.ts';
import { countingIds, MONDAY } from './support/office.ts';
import { ALL_SHEETS, codes, district, entered, OFFICERS, plan, said, sheet } from './support/sheets.ts';

const office = (directory: Directory, wanted: string) =>
  directory.rows.offices.find(({ code }) => code === wanted);
const post = (directory: Directory, wanted: string) =>
  directory.rows.posts.find(({ code }) => code === wanted);
const officer = (directory: Directory, wanted: string) =>
  directory.rows.officers.find(({ employeeNumber }) => employeeNumber === wanted);
const holidays = (directory: Directory) =>
  directory.rows.offices.map(({ code, officeId }) =>
    [code, ...directory.calendarOf(officeId).holidays].join(' '),
  );

describe('a first import', () => {
  test('enters what the sheets say, whatever their order', () => {
    for (const sheets of [ALL_SHEETS, ALL_SHEETS.toReversed()]) {
      const planned = plan(NO_DIRECTORY, ...sheets);
      expect(said(planned)).toEqual([]);
      expect(planned.counts).toMatchObject({
        offices: { new: 3, changed: 0, same: 0 },
        posts: { new: 4, changed: 0, same: 0 },
        charges: { new: 3, changed: 0, same: 0 },
      });
    }
    const directory = district();
    const tehsil = office(directory, 'TEH-SDR');
    expect(tehsil).toMatchObject({ calendar: DEFAULT_CALENDAR, policy: {}, kind: 'tehsil' });
    expect(tehsil?.parent).toBe(office(directory, 'SDM-SDR')?.officeId);
    expect(post(directory, 'CLK-2')?.reportsTo).toBe(post(directory, 'SDM-1')?.postId);
  });

  test('begins a charge with its day in India', () => {
    expect(district().rows.charges.map(({ from }) => from)).toEqual(
      Array(3).fill('2026-03-31T18:30:00.000Z'),
    );
  });

  test('calls a post without a name by its designation', () => {
    expect(post(district(), 'CLK-2')?.names).toEqual({ hi: 'पटल सहायक', en: 'Dealing hand' });
  });

  test('lets whoever has no mail id yet sign in provisionally, and says so', () => {
    const planned = plan(
      district(),
      sheet('Officers', 'Employee number|Name (Hindi)|Name (English)', 'UP/9A|रवि|Ravi'),
    );
    expect(planned.puts.officers).toMatchObject([{ login: 'p.up/9a', roles: ['officer'] }]);
    expect(said(planned, 'hi')).toEqual([
      'Officers · 2 · लॉगिन नहीं दिया है; मेल आईडी आने तक p.up/9a से प्रवेश होगा।',
    ]);
  });
});

describe('an import of what is there', () => {
  test('changes nothing', () => {
    const planned = plan(district(), ...ALL_SHEETS);
    expect(planned).toMatchObject({ puts: {}, problems: [], isClean: true });
    expect(planned.counts?.officers).toEqual({ new: 0, changed: 0, same: 3 });
  });

  test('of some columns changes only those, and keeps every id', () => {
    const before = district();
    const planned = plan(before, sheet('Officers', 'कार्मिक संख्या|मोबाइल', '00103|+91 98765 43210'));
    expect(planned.puts).toEqual({ officers: [{ ...officer(before, '00103'), mobile: '9876543210' }] });
  });

  test('leaves what an empty cell is about, and clears what a dash is about', () => {
    const mobile = (cell: string) => sheet('Officers', 'Employee number|Mobile|DDO code', `00103|${cell}|D1`);
    const once = entered(district(), mobile('9876543210'));
    const twice = entered(once, mobile(''));
    expect(officer(twice, '00103')).toHaveProperty('mobile', '9876543210');
    expect(officer(entered(twice, mobile('–')), '00103')).not.toHaveProperty('mobile');
  });

  test('moves a go-live day that lies ahead, and none that has come: paper is let in by exception only', () => {
    const offices = (day: string) => sheet('Offices', 'Office code|Go-live date', `SDM-SDR|${day}`);
    const goLive = (directory: Directory) => office(directory, 'SDM-SDR')?.goLive;
    const ahead = entered(district(), offices('15-12-2026'));
    expect(goLive(entered(ahead, offices('20-12-2026')))).toBe('2026-12-20');
    expect(goLive(entered(ahead, offices('-')))).toBeUndefined();
    const come = entered(ahead, offices('07-12-2026'));
    for (const day of ['08-12-2026', '01-12-2026', '-'])
      expect(codes(plan(come, offices(day)))).toEqual(['office.gone-live']);
    expect(plan(come, offices('07-12-2026'))).toMatchObject({ puts: {}, isClean: true });
  });

  test('leaves why a go-live day was set, until the sheet sets another', () => {
    const offices = (day: string) => sheet('Offices', 'Office code|Go-live date', `SDM-SDR|${day}`);
    const dated = entered(district(), offices('15-12-2026'));
    const row = office(dated, 'SDM-SDR');
    if (!row) throw new Error('no office');
    const told = changed(dated, { offices: [{ ...row, goLiveReason: 'सब तैयार' }] });
    expect(plan(told, offices('15-12-2026'), ...ALL_SHEETS).puts).toEqual({});
    expect(office(entered(told, offices('20-12-2026')), 'SDM-SDR')).not.toHaveProperty('goLiveReason');
  });

  test('removes nobody who is no longer in the sheet', () => {
    const fewer = { ...OFFICERS, rows: OFFICERS.rows.slice(0, 1) };
    expect(plan(district(), fewer).puts).toEqual({});
  });

  test('gives the mail id in place of a provisional login; charge and history stay', () => {
    const before = entered(district(), sheet('Officers', 'Employee number|Login', '00103|-'));
    expect(officer(before, '00103')?.login).toBe('p.00103');
    const now = entered(before, sheet('Officers', 'Employee number|Mail id', '00103|Asha@x.invalid'));
    expect(officer(now, '00103')).toMatchObject({
      login: 'asha@x.invalid',
      officerId: officer(before, '00103')?.officerId,
    });
    expect(now.rows.charges).toEqual(before.rows.charges);
  });

  test('ends a charge whose last day is filled in, at the close of that day', () => {
    const ends = sheet('Charges', 'Post|Officer|Kind|From|Until', 'CLK-1|00103|मूल|2026-04-01|३१/१२/२०२६');
    const before = district();
    const { puts } = plan(before, ends);
    expect(puts.charges).toEqual([{ ...before.rows.charges[2], until: '2026-12-31T18:30:00.000Z' }]);
  });

  test('gives a seat on after its charge ended, all in one import', () => {
    const handover = sheet(
      'Charges',
      'Post|Officer|Kind|From|Until',
      'CLK-1|00103|Substantive|01-04-2026|31-12-2026',
      'CLK-1|00102|Additional|01-01-2027|',
      'CLK-2|00103|Substantive|01-01-2027|',
    );
    expect(plan(district(), handover).counts?.charges).toEqual({ new: 2, changed: 1, same: 0 });
  });

  test('knows a charge of the screen, begun to the millisecond, by the minute that Excel leaves of it', () => {
    const exact = entered(
      district(),
      sheet('Charges', 'Post|Officer|Kind|From|Until', 'CLK-2|00103|Link|2026-05-01 10:30:15.250|'),
    );
    const excel = sheet(
      'Charges',
      'Post|Officer|Kind|From|Until',
      'CLK-2|00103|Link|01-05-2026 10:30|30-06-2026',
    );
    const { puts } = plan(exact, excel);
    expect(puts.charges).toMatchObject([
      { from: '2026-05-01T05:00:15.250Z', until: '2026-06-30T18:30:00.000Z' },
    ]);
  });

  test('moves superiors by a sheet of lines alone; a dash puts a post at the top', () => {
    const lines = sheet('नियंत्रण रेखा', 'पद|नियंत्रक पद', 'CLK-2|DM-1', 'SDM-1|-');
    const now = entered(district(), lines);
    expect(post(now, 'CLK-2')?.reportsTo).toBe(post(now, 'DM-1')?.postId);
    expect(post(now, 'SDM-1')).not.toHaveProperty('reportsTo');
  });
});

describe('holidays', () => {
  const first = sheet('Holidays', 'Office|Date', 'All|26-01-2027', 'COLL|14-04-2027');

  test('are those of one office, or of all', () => {
    const now = entered(district(), first);
    expect(holidays(now)).toEqual(['COLL 2027-01-26 2027-04-14', 'SDM-SDR 2027-01-26', 'TEH-SDR 2027-01-26']);
    expect(plan(now, first)).toMatchObject({
      puts: {},
      counts: { holidays: { new: 0, changed: 0, same: 2 } },
    });
  });

  test('are taken back by a no; what one office is told goes before what all are', () => {
    const back = sheet(
      'अवकाश',
      'कार्यालय|तिथि|अवकाश है',
      'सभी|26-01-2027|हाँ',
      'TEH-SDR|26-01-2027|नहीं',
      'COLL|14-04-2027|नहीं',
    );
    const now = entered(entered(district(), first), back);
    expect(holidays(now)).toEqual(['COLL 2027-01-26', 'SDM-SDR 2027-01-26', 'TEH-SDR']);
    expect(plan(now, back)).toMatchObject({ puts: {}, counts: { holidays: { same: 3 } } });
  });

  test('reach offices of the same import, even without a row of every office', () => {
    const planned = plan(NO_DIRECTORY, first, ...ALL_SHEETS);
    expect(holidays(changed(NO_DIRECTORY, planned.puts))).toEqual(holidays(entered(district(), first)));
    expect(planned.puts.holidays).toHaveLength(2);
  });

  test('keep the occasion, the order and the day of declaring; a half day its hour; the state has its own', () => {
    const full = sheet(
      'Holidays',
      'Office|Date|Occasion|Occasion (English)|Closes at|Order number|Declared on',
      'State|26-01-2027|गणतन्त्र दिवस|Republic Day||12/2026|01-12-2026',
      'सभी|24-12-2026|क्रिसमस पूर्व संध्या||13:30||',
    );
    const now = entered(district(), full);
    expect(now.rows.holidays).toMatchObject([
      {
        of: 'state',
        day: '2027-01-26',
        hours: 'closed',
        names: { hi: 'गणतन्त्र दिवस', en: 'Republic Day' },
        order: '12/2026',
        declaredOn: '2026-12-01',
      },
      {
        of: 'district',
        hours: '13:30',
        names: { hi: 'क्रिसमस पूर्व संध्या', en: 'क्रिसमस पूर्व संध्या' },
        declaredOn: '2026-12-07',
      },
    ]);
    expect(plan(now, full).puts).toEqual({});
    const whole = sheet('Holidays', 'Office|Date|Closes at', 'All|24-12-2026|-');
    expect(entered(now, whole).rows.holidays[1]).toMatchObject({ hours: 'closed', declaredOn: '2026-12-07' });
  });

  test('that an office had before days were declared stay as they are, and are taken back as others are', () => {
    const before = district();
    const [collectorate, ...others] = before.rows.offices;
    if (!collectorate) throw new Error('no office');
    const bare = { ...collectorate.calendar, holidays: [Day.parse('2027-04-14')] };
    const old = changed(before, { offices: [{ ...collectorate, calendar: bare }, ...others] });
    const sheets = exportSheets(old, 'hi');
    expect(plan(old, ...sheets).puts).toEqual({});
    expect(holidays(changed(NO_DIRECTORY, plan(NO_DIRECTORY, ...sheets).puts))).toEqual(holidays(old));
    const named = entered(old, sheet('Holidays', 'Office|Date|Occasion', 'COLL|14-04-2027|अम्बेडकर जयन्ती'));
    expect(named.rows.offices[0]?.calendar.holidays).toEqual([]);
    expect(holidays(named)).toEqual(holidays(old));
    const back = sheet('Holidays', 'Office|Date|Is holiday', 'COLL|14-04-2027|No');
    for (const one of [old, named]) expect(holidays(entered(one, back))).toEqual(holidays(before));
  });
});

describe('readiness', () => {
  test('is planned and done step by step; what is done waits for nothing', () => {
    const plans = sheet(
      'Readiness',
      'Employee number|Step|Planned|Done|Blocker',
      '00101|Trained|15-12-2026||room',
      '00101|डिजिटल हस्ताक्षर|1.1.2027||',
      '00102|प्रशिक्षण||01-12-2026|',
    );
    const once = entered(district(), plans);
    expect(once.rows.readiness.map(({ steps }) => steps)).toEqual([
      { training: { planned: '2026-12-15', blocker: 'room' }, signature: { planned: '2027-01-01' } },
      { training: { done: '2026-12-01' } },
    ]);
    const done = entered(once, sheet('तैयारी', 'कार्मिक संख्या|चरण|पूर्ण', '00101|प्रशिक्षण|07-12-2026'));
    expect(done.rows.readiness[0]?.steps.training).toEqual({ planned: '2026-12-15', done: '2026-12-07' });
  });

  test('has the register of signatures: a new state begins today', () => {
    const register = (state: string) =>
      sheet(
        'DSC',
        'Employee number|State|Holder|Serial|Expires|Since|Reason',
        `00101|${state}|MEENA KALPANIK|3f:9a:01|31-03-2028||`,
      );
    const once = entered(district(), register('Registered'));
    expect(once.rows.readiness[0]?.signature).toEqual({
      state: 'registered',
      holder: 'MEENA KALPANIK',
      serial: '3F9A01',
      expires: '2028-03-31',
    });
    const { puts } = plan(once, register('निलंबित'));
    expect(puts.readiness?.[0]?.signature).toMatchObject({ state: 'suspended', since: '2026-12-07' });
  });

  test('takes a revoked certificate up never again: what follows it is another one', () => {
    const register = (state: string, serial = '') =>
      sheet(
        'DSC',
        'Employee number|State|Holder|Serial|Expires|Since|Reason',
        `00101|${state}|MEENA KALPANIK|${serial}|31-03-2028||`,
      );
    const revoked = entered(
      entered(district(), register('Registered', '3F9A01')),
      register('Revoked', '3F9A01'),
    );
    expect(codes(plan(revoked, register('Registered', '3F9A01')))).toEqual(['signature.revoked']);
    expect(codes(plan(revoked, register('Registered')))).toEqual(['signature.certificate-missing']);
    const again = entered(revoked, register('Requested'));
    expect(again.rows.readiness[0]?.signature).not.toHaveProperty('serial');
    const other = entered(revoked, register('Registered', '3F9A02'));
    expect(other.rows.readiness[0]?.signature).toMatchObject({ state: 'registered', serial: '3F9A02' });
    expect(plan(revoked, register('Revoked', '3F9A01'))).toMatchObject({ puts: {}, isClean: true });
  });
});

describe('assistants and delegates', () => {
  test('are named for single acts', () => {
    const named = sheet(
      'सहायक एवं प्रतिनिधि',
      'प्रकार|कार्मिक संख्या|किसके लिए|पद|काम|से|तक',
      'सहायक|00103|00101||आवक देखना, Diarise|01-12-2026|',
      'प्रतिनिधि|00103||SDM-1|भेजना|01-12-2026|31-12-2026',
    );
    const now = entered(district(), named);
    expect(now.rows.mandates).toMatchObject([
      { kind: 'assistant', of: officer(now, '00101')?.officerId, acts: ['see-inbox', 'diarise'] },
      { kind: 'delegate', postId: post(now, 'SDM-1')?.postId, acts: ['send'] },
    ]);
    expect(plan(now, named).puts).toEqual({});
  });
});

describe('the template', () => {
  test.each(['hi', 'en'] as const)('sent back as it is enters nothing and says so (%s)', language => {
    const planned = plan(NO_DIRECTORY, ...templateSheets(language));
    expect(planned).toMatchObject({ puts: {}, isClean: false });
    expect(codes(planned)).toEqual(['import.empty', ...Array(10).fill('sheet.examples')]);
    expect(said(planned, 'hi')[0]).toBe(
      'दर्ज करने योग्य कोई पंक्ति नहीं मिली। नमूने की शीट में अपनी पंक्तियाँ भरें; # से शुरू पंक्तियाँ छोड़ दी जाती हैं।',
    );
  });

  test.each(['hi', 'en'] as const)(
    'shows rows that are entered once their sign is taken off (%s)',
    language => {
      const before = entered(
        NO_DIRECTORY,
        sheet('Offices', 'Code|Name (Hindi)|Name (English)|Kind', 'COLL-EX|अ|A|Collectorate'),
        sheet('Designations', 'Abbreviation|Name (Hindi)|Name (English)|Level', 'DM-X|अ|A|6'),
        sheet('Posts', 'Post code|Office|Designation', 'COLL-EX-1|COLL-EX|DM-X'),
        sheet('Officers', 'Employee number|Name (Hindi)|Name (English)|Login', 'EX00512|अ|A|a@x.invalid'),
      );
      const sheets = templateSheets(language).map(one => ({
        ...one,
        rows: one.rows.slice(1).map(({ row, cells }) => ({
          row,
          cells: cells.map(cell => cell.replace(/^# /, '')),
        })),
      }));
      const planned = plan(before, ...sheets);
      expect(said(planned)).toEqual([]);
      expect(
        Object.values(planned.counts ?? {}).map(count => count.new + count.changed + count.same),
      ).toEqual(Array(10).fill(1));
    },
  );
});

describe('progress', () => {
  test('is told as the rows are read, and once all is worked out', () => {
    const rows = Array.from({ length: 1200 }, (_, n) => `X${n}|अ|A|x${n}@x.invalid`);
    const told: (readonly [number, number])[] = [];
    planImport(
      NO_DIRECTORY,
      [sheet('Officers', 'Employee number|Name (Hindi)|Name (English)|Login', ...rows)],
      { ids: countingIds(), at: MONDAY, onRows: (done, total) => told.push([done, total]) },
    );
    expect(told).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });
});
