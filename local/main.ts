// `npm start`: the sample district, whole, on this machine.
import { join, resolve } from 'node:path';
import { ADMINISTRATOR, signInList } from '#local/sample/people.ts';
import { seedSampleDistrict } from '#local/sample/seed.ts';
import { type District, startDistrict } from './district.ts';
import { findRunning, takeLock } from './lock.ts';
import { DEFAULT_PORT, portsFrom } from './ports.ts';
import { step } from './progress.ts';
import { synthesisOf } from './synthesis.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DISTRICT = process.env['DISTRICT'] ?? 'up-namuna';
const FOLDER = resolve(ROOT, process.env['DISTRICT_FOLDER'] ?? '.district');
const PORT = Number(process.env['PATRAVALI_PORT'] ?? DEFAULT_PORT);

// Functions are threads of this process, and on Lambda they live in UTC.
process.env['TZ'] = 'UTC';

const say = (line: string): void => console.log(line);
// Whoever read along may have gone (`npm start | head`); the district goes on.
process.stdout.on('error', () => undefined);

function welcome({ url, mailbox }: District): string {
  const all = signInList();
  const shown = all.filter(({ group }) => group === all[0]?.group);
  const officers = shown.map(({ login, name, posts }) => {
    const seats = posts.map(post => `${post.hi} · ${post.en}`).join('; ');
    return `  ${login.padEnd(14)} ${name.hi} · ${name.en}${seats === '' ? '' : ` — ${seats}`}`;
  });
  return [
    '',
    `पत्रावली चल रही है · Patravali is running: ${url}/`,
    '',
    'साइन इन कर सकते हैं · These can sign in (one click, no password):',
    ...officers,
    `  … और ${all.length - shown.length}, कार्यालयवार · and ${all.length - shown.length} more, office by office, on the sign-in page`,
    '',
    'आज़माएँ · Try: sign in, open the inbox, write a note, send a file; or in another terminal: npm run story',
    `ई-मेल और एस.एम.एस. · Mail and SMS: ${mailbox}/`,
    `डेटा · Data: ${FOLDER}   लॉग · Logs: ${join(FOLDER, 'logs')}   रोकें · Stop: Ctrl-C`,
    '',
  ].join('\n');
}

async function start(): Promise<District> {
  const synthesis = synthesisOf({ root: ROOT, district: DISTRICT });
  if (!synthesis.isFresh)
    await step(say, `synthesising the templates of ${DISTRICT}`, () => synthesis.make());
  return startDistrict({
    folder: FOLDER,
    assembly: synthesis.folder,
    ports: portsFrom(PORT),
    officers: async () => signInList(),
    say,
    onRefusal: message => say(`✗ ${message}`),
  });
}

async function seed(district: District): Promise<void> {
  const token = await district.signIn(ADMINISTRATOR);
  await seedSampleDistrict({ url: district.url, token, say });
}

async function main(): Promise<number> {
  const lock = takeLock(FOLDER);
  if (lock === undefined) {
    const running = findRunning(FOLDER);
    const where =
      running === undefined ? 'and is still starting' : `at ${running.url}/ (process ${running.pid})`;
    console.error(`यह जनपद पहले से चल रहा है · This district is already running ${where}. Data: ${FOLDER}`);
    return 1;
  }
  const ended = Promise.withResolvers<string | undefined>();
  let firstAsked: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm and the launcher may each pass on one Ctrl-C; one that comes later means: at once.
      if (firstAsked !== undefined && Date.now() - firstAsked > 1000) process.exit(130);
      firstAsked ??= Date.now();
      ended.resolve(undefined);
    });
  }
  try {
    const district = await start();
    void district.failed.then(reason => ended.resolve(reason));
    try {
      await step(say, 'looking after the sample district', () => seed(district));
      const { url, issuer, clientId, scope, redirectUri, queues } = district;
      lock.announce({ pid: process.pid, url, issuer, clientId, scope, redirectUri, queues });
      say(welcome(district));
      const reason = await ended.promise;
      if (reason !== undefined) console.error(`✗ ${reason}`);
      return reason === undefined ? 0 : 1;
    } finally {
      await step(say, 'ending the district', () => district.stop());
    }
  } finally {
    lock.release();
  }
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

try {
  process.exit(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (isPortTaken(error))
    console.error(
      `पोर्ट व्यस्त है · A port of ${PORT}–${PORT + 3} is taken; choose others: PATRAVALI_PORT=9400 npm start`,
    );
  process.exit(1);
}
