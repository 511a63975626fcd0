import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openPool, TooSlow } from '#shared/documents/reading/pool.ts';
import { openPageReader } from '#shared/documents/reading/reader.ts';
import { PAGE_REASONS } from '#shared/documents/reading/reasons.ts';
import { type Engine, startTesseract } from '#shared/documents/reading/tesseract.ts';
import { EngineBroken, startThread } from '#shared/documents/reading/thread.ts';
import { samplePage } from '#tests/support/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'patravali-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that runs this code instead of the engine. */
const threadOf = (name: string, code: string) => () => {
  const script = join(folder, `${name}.cjs`);
  writeFileSync(script, `const { parentPort } = require('node:worker_threads');\n${code}\n`);
  return startThread(script);
};
const ANSWER = `({ jobId, action }) => parentPort.postMessage({ jobId, action, status: 'resolve', data: {} })`;
const BROKEN = {
  'dies when it starts': threadOf('start', 'throw new Error("no core")'),
  'dies when it reads': threadOf(
    'read',
    `parentPort.on('message', packet => {
       if (packet.action === 'detect') process.exit(1);
       (${ANSWER})(packet);
     });`,
  ),
  'runs out of memory': threadOf(
    'memory',
    `parentPort.on('message', packet => {
       if (packet.action === 'detect') throw new RangeError('Array buffer allocation failed');
       (${ANSWER})(packet);
     });`,
  ),
  'refuses what it is asked': threadOf(
    'refuse',
    `parentPort.on('message', ({ jobId }) => parentPort.postMessage({ jobId, status: 'reject', data: 'abort(secret)' }));`,
  ),
  'answers in another shape': threadOf('shape', `parentPort.on('message', ${ANSWER});`),
  'talks nonsense': threadOf('nonsense', `parentPort.on('message', () => parentPort.postMessage('hello'));`),
} as const;
const SILENT = threadOf('silent', `parentPort.on('message', () => {});`);

/** The head of a letter. */
const letter = async (): Promise<Buffer> => {
  const { webp, width } = (await samplePage('letter-en-1')).image;
  return sharp(webp).extract({ left: 0, top: 0, width, height: 400 }).webp().toBuffer();
};

describe('an engine that', () => {
  test.each(Object.entries(BROKEN))('%s fails the page and no other', async (_, start) => {
    let starts = 0;
    const reader = openPageReader({ languages: ['eng'], limits: { pageMs: 60_000, workers: 1 } }, () => {
      starts += 1;
      return starts === 1 ? startTesseract(start) : startTesseract();
    });
    const image = await letter();
    // Both at once: the second waits in line behind the one that fails.
    const [first, second] = await Promise.all([reader.read(image), reader.read(image)]);
    expect(first).toEqual({ kind: 'unread', reason: 'page.engine-failed' });
    expect(second).toMatchObject({ kind: 'read', source: 'tesseract', languages: ['eng'] });
    expect(starts).toBe(2);
    await reader.close();
  });

  test('never answers is given up after the time for a page, and replaced', async () => {
    let starts = 0;
    const reader = openPageReader({ languages: ['eng'], limits: { pageMs: 300, workers: 1 } }, () => {
      starts += 1;
      return startTesseract(SILENT);
    });
    const image = await letter();
    const answers = await Promise.all([reader.read(image), reader.read(image)]);
    expect(answers).toEqual(Array(2).fill({ kind: 'unread', reason: 'page.too-slow' }));
    expect(starts).toBe(2);
    await reader.close();
  });

  test('is closed while it reads fails the page, and leaves nobody waiting', async () => {
    const reader = openPageReader({ languages: ['eng'], limits: { pageMs: 60_000, workers: 1 } }, () =>
      startTesseract(SILENT),
    );
    const image = await letter();
    const reading = Promise.all([reader.read(image), reader.read(image)]);
    await new Promise(resolve => setTimeout(resolve, 200));
    await reader.close();
    expect(await reading).toEqual(Array(2).fill({ kind: 'unread', reason: 'page.engine-failed' }));
  });

  test('lacks a language’s data is the installation’s fault and not the page’s', async () => {
    const reader = openPageReader({ languages: ['tel'] });
    await expect(reader.read(await letter())).rejects.toThrow('@tesseract.js-data/tel');
    await reader.close();
  });
});

describe('engines', () => {
  const idle = (): Engine => ({
    look: async () => ({ script: undefined, upsideDown: false }),
    read: async () => ({ languages: [], text: '', words: [], confidence: 0 }),
    usable: () => true,
    stop: async () => {},
  });
  const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

  test('are as many as allowed, used again, and started only when wanted', async () => {
    let [starts, running, most] = [0, 0, 0];
    const pool = openPool(
      () => {
        starts += 1;
        return idle();
      },
      { pageMs: 60_000, workers: 2 },
    );
    expect(starts).toBe(0);
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(5);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 9 }, () => pool.run(work)));
    expect([starts, most]).toEqual([2, 2]);
    await pool.run(work);
    expect(starts).toBe(2);
    await pool.close();
    await expect(pool.run(work)).rejects.toThrow(EngineBroken);
  });

  test('that are too slow or not sound any more are stopped', async () => {
    const stopped: number[] = [];
    let starts = 0;
    const pool = openPool(
      () => {
        starts += 1;
        const own = starts;
        return { ...idle(), usable: () => own !== 2, stop: async () => void stopped.push(own) };
      },
      { pageMs: 20, workers: 1 },
    );
    await expect(pool.run(() => pause(500))).rejects.toThrow(TooSlow);
    expect(stopped).toEqual([1]);
    await pool.run(() => pause(1));
    expect(stopped).toEqual([1, 2]);
    await pool.run(() => pause(1));
    await pool.close();
    expect(stopped).toEqual([1, 2, 3]);
  });

  test('leave no clock running behind them', async () => {
    const pool = openPool(idle, { pageMs: 60_000, workers: 1 });
    const clocks = () => process.getActiveResourcesInfo().filter(each => each === 'Timeout').length;
    const before = clocks();
    await pool.run(async () => {});
    await expect(pool.run(() => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
    expect(clocks()).toBe(before);
    await pool.close();
  });
});

test('a page of noise ends in an answer within its time', async () => {
  const noise = sharp({
    create: {
      width: 800,
      height: 1000,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  const limits = { pageMs: 3000, workers: 1 };
  const reader = openPageReader({ languages: ['hin', 'eng'], limits });
  const begin = performance.now();
  const answer = await reader.read(await noise.webp().toBuffer());
  expect(performance.now() - begin).toBeLessThan(limits.pageMs + 2000);
  if (answer.kind === 'read') expect(answer.confidence).toBeLessThan(60);
  else expect(answer.reason).toBe('page.too-slow');
  await reader.close();
});

test('every reason says in both languages what to do', () => {
  for (const { code, hi, en } of PAGE_REASONS) {
    expect(code).toMatch(/^page\.[a-z-]+$/);
    expect(hi).toMatch(/\p{Script=Devanagari}.*\. *|।/u);
    expect(en).toMatch(/[a-z]\.$/);
  }
});
