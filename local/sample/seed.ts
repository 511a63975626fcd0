import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type Ask, askAs } from './ask.ts';
import { beginChannels } from './channels.ts';
import { sampleSheets } from './people.ts';

export type Seeding = {
  /** Where the API listens, without a closing slash. */
  readonly url: string;
  /** An access token of the first administrator. */
  readonly token: string;
  readonly say: (line: string) => void;
};

const Me = z.object({ officer: z.unknown().optional() });
const Report = z.object({ applicable: z.boolean(), plannedOn: z.int(), rows: z.int(), errors: z.int() });
const Import = z.object({
  importId: z.string(),
  state: z.enum(['WAITING', 'CHECKING', 'CHECKED', 'FAILED', 'APPLIED', 'CANCELLED']),
  checking: z.object({ isLost: z.boolean() }).optional(),
  report: Report.optional(),
});
const Order = z.object({
  import: Import,
  uploads: z.array(z.object({ url: z.url(), headers: z.record(z.string(), z.string()) })),
});
const Problems = z.object({ items: z.array(z.looseObject({ says: z.string() })) });

/** Seconds that a check of a few hundred rows may take, on a machine that does other things beside. */
const PATIENCE = 180;

/**
 * Fills an empty district with its sheets, by the import that any district begins with, as the first administrator. All
 * rows become visible at once, the administrator's own among them.
 */
const enterSheets = async (ask: Ask, say: Seeding['say']): Promise<void> => {
  const sheets = sampleSheets();
  say(`entering the sample district: ${sheets.map(({ fileName }) => fileName).join(', ')}`);
  const files = sheets.map(({ fileName, bytes }) => ({
    fileName,
    length: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const order = await ask('/v1/imports', Order, { files });
  for (const [place, { bytes }] of sheets.entries()) {
    const upload = order.uploads[place];
    if (!upload) throw new Error('a sheet has no address to be sent to');
    const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes });
    if (!put.ok) throw new Error(`seeding ${files[place]?.fileName}: ${put.status} ${await put.text()}`);
  }

  const path = `/v1/imports/${order.import.importId}`;
  const deadline = Date.now() + PATIENCE * 1000;
  let found = order.import;
  while (found.state === 'WAITING' || found.state === 'CHECKING') {
    if (Date.now() > deadline) throw new Error(`the check of the sheets is not over after ${PATIENCE} s`);
    await sleep(200);
    found = await ask(path, Import);
    if (found.checking?.isLost) found = await ask(`${path}/check`, Import, {});
  }
  const { report } = found;
  if (!report?.applicable) {
    const { items } = await ask(`${path}/problems`, Problems);
    throw new Error(
      `the sheets cannot be entered (${found.state}): ${items.map(({ says }) => says).join(' ')}`,
    );
  }
  await ask(`${path}/apply`, Import, { version: report.plannedOn });
  say(`entered: ${report.rows} rows`);
};

/**
 * Enters the sheets and begins the channels, as far as they are not there: a seeding that was cut short goes on where it ended, of
 * sheets that were not entered whole begins anew, and what it left behind of those nobody sees.
 */
export const seedSampleDistrict = async ({ url, token, say }: Seeding): Promise<void> => {
  const ask = askAs({ url, token });
  if ((await ask('/v1/me', Me)).officer === undefined) await enterSheets(ask, say);
  const declared = await beginChannels(ask);
  if (declared > 0) say(`channels of submission: ${declared}`);
};
