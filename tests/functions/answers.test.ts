import { describe, expect, it } from 'vitest';
import { whileOvertaken } from '#functions/runtime/again.ts';
import { serve } from '#functions/runtime/http.ts';
import { SettingMissing, settings } from '#functions/runtime/settings.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import * as me from '#shared/contract/routes/me.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Overtaken } from '#shared/store/office-store.ts';
import { listen } from './support/clockwork.ts';
import { proxyEvent } from './support/handlers.ts';

/** A clock on which waiting takes no time but counts. */
const patience = () => {
  let now = 0;
  return {
    now: () => now,
    pause: async (ms: number) => {
      now += ms + 1;
    },
  };
};

const answer = async (work: () => Promise<never>) => {
  const heard = listen();
  const handler = serve('health', { routes: me, says: FILES }, () => ({
    log: heard.log,
    clock: patience(),
    useCases: { getHealth: work },
  }));
  const { statusCode, headers, body } = await handler(proxyEvent('getHealth'));
  return { statusCode, headers, body, problem: JSON.parse(body) as unknown, ...heard };
};
const throwing = (error: Error) => answer(() => Promise.reject(error));

describe('what goes wrong', () => {
  it('by our fault is told as such, without a word of the error, and counted', async () => {
    const { statusCode, body, problem, counted, events } = await throwing(new Error('item of गोपनीय secret'));
    expect(statusCode).toBe(500);
    expect(problem).toMatchObject({
      code: 'server.fault',
      title: 'The fault is ours and has been recorded; try again in a while.',
    });
    expect(body).not.toMatch(/secret|गोपनीय|stack/);
    expect(events()).toContain('fault');
    expect(counted).toContainEqual({ metric: 'Faults', value: 1 });
  });

  it('by a refusal that no route of the noun declares, and for which it has no words, is our fault', async () => {
    const { statusCode, problem, events } = await throwing(new Refusal('note.unknown'));
    expect(statusCode).toBe(500);
    expect(problem).toMatchObject({ code: 'server.fault' });
    expect(events()).toContain('fault');
    expect((await throwing(new Refusal('file.unknown'))).statusCode).toBe(404);
  });

  it('because AWS is busy is told so, with when to come again', async () => {
    const { statusCode, headers, problem } = await throwing(
      Object.assign(new Error('slow down'), { name: 'ThrottlingException' }),
    );
    expect(statusCode).toBe(503);
    expect(problem).toMatchObject({ code: 'server.busy' });
    expect(headers).toHaveProperty('retry-after');
  });

  it('by a race lost again and again is told as a lost race', async () => {
    const { statusCode, problem, events } = await throwing(new Overtaken('head'));
    expect(statusCode).toBe(409);
    expect(problem).toMatchObject({ code: 'file.lost-race' });
    expect(events().filter(event => event === 'request.overtaken').length).toBeGreaterThan(3);
  });

  it('at an address of another noun is an unknown route', async () => {
    const handler = serve('health', { routes: me, says: {} }, () => ({
      log: listen().log,
      clock: patience(),
      useCases: { getHealth: async () => ({ status: 'ok', district: 'pariksha' }) },
    }));
    expect(await handler(proxyEvent('getMe', { as: 'asha' }))).toMatchObject({ statusCode: 404 });
  });
});

describe('an act that was overtaken', () => {
  it('is read and decided again until it succeeds', async () => {
    let tries = 0;
    const done = await whileOvertaken(patience(), async () => {
      tries += 1;
      if (tries < 5) throw new Overtaken('head');
      return tries;
    });
    expect(done).toBe(5);
  });

  it.each([
    ['head', 'file.lost-race'],
    ['number', 'number.lost-race'],
  ] as const)('by %s is given up in the end with %s', async (by, code) => {
    const work = () => Promise.reject(new Overtaken(by));
    await expect(whileOvertaken(patience(), work)).rejects.toThrow(code);
  });

  it('by its own first run is not tried again', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw new Overtaken('once');
    };
    await expect(whileOvertaken(patience(), work)).rejects.toThrow(Overtaken);
    expect(tries).toBe(1);
  });

  it('is not tried again when the office says no', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw new Refusal('file.closed');
    };
    await expect(whileOvertaken(patience(), work)).rejects.toThrow('file.closed');
    expect(tries).toBe(1);
  });
});

describe('a setting', () => {
  it('that is missing or malformed is named, its value never', () => {
    process.env['CUSTODY_TIMER_ARN'] = 'not an arn secret';
    expect(() => settings('CUSTODY_TIMER_ARN')).toThrow(SettingMissing);
    expect(() => settings('CUSTODY_TIMER_ARN')).toThrow(
      /^the environment variable CUSTODY_TIMER_ARN is missing/,
    );
    expect(() => settings('CUSTODY_TIMER_ARN')).not.toThrow(/secret/);
    process.env['DISTRICT'] = 'namuna';
    expect(settings('DISTRICT')).toEqual({ DISTRICT: 'namuna' });
  });
});
