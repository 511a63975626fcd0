import { describe, expect, test } from 'vitest';
import { may } from '#shared/domain/permission/decide.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import { ADM, CLERK, SDM, SECTION, STRANGER } from './support/office.ts';
import { type Command, newWorld, tryOut } from './support/play.ts';
import { relationsOn, relationsOnReceipt, type World } from './support/world.ts';

const step = (act: Command['act'], who: Command['who'], to = SECTION): Command => ({
  act,
  who,
  to,
  wait: 1,
  words: 'क',
  awkward: false,
  pick: 1,
});
const led = (...steps: readonly Command[]): World =>
  steps.reduce((world, command) => {
    const outcome = tryOut(world, command);
    if (outcome.kind === 'refused') throw new Error(`${command.act}: ${outcome.code}`);
    return outcome.world;
  }, newWorld(CLERK));
/** All posts of the tests sit in the file's own office: whoever keeps records there would be its records officer. */
const OF_OFFICE = ['records', 'same-office'];
const reads = (relations: Relations): boolean =>
  may({
    object: 'file',
    act: 'read',
    state: 'ACTIVE',
    classification: 'normal',
    relations,
    roles: ['officer'],
  });
const toFile = (world: World) =>
  Object.fromEntries(
    Object.entries({ CLERK, SECTION, SDM, ADM, STRANGER }).map(([name, post]) => [
      name,
      [...relationsOn(world.file, post)],
    ]),
  );

describe('how posts stand to a file', () => {
  test('its holder, its sender, those above the holder, its creator, and everybody of its office', () => {
    expect(toFile(led(step('send', CLERK, SECTION)))).toEqual({
      CLERK: ['sent-last', 'has-held', 'created', ...OF_OFFICE],
      SECTION: ['holds', 'has-held', ...OF_OFFICE],
      SDM: ['above', ...OF_OFFICE],
      ADM: ['above', ...OF_OFFICE],
      STRANGER: OF_OFFICE,
    });
  });

  test('a closed file is held by nobody', () => {
    const closed = led(step('send', CLERK, SECTION), step('open', SECTION), step('close', SECTION));
    expect(toFile(closed)['SECTION']).toEqual(['closed-it', 'has-held', ...OF_OFFICE]);
  });

  test('one who had it may read it still; being of the same office alone tells nothing', () => {
    const sent = led(step('send', CLERK, SECTION), step('open', SECTION), step('send', SECTION, SDM));
    const readers = Object.entries({ CLERK, SECTION, SDM, ADM, STRANGER }).filter(([, post]) =>
      reads(relationsOn(sent.file, post)),
    );
    expect(readers.map(([name]) => name)).toEqual(['CLERK', 'SECTION', 'SDM', 'ADM']);
    expect(reads(new Set())).toBe(false);
  });

  test('a receipt put in a file is no longer held for itself', () => {
    const diarised = led(step('diarise', CLERK));
    const [before] = diarised.receipts;
    expect(before && relationsOnReceipt(before, CLERK).has('holds')).toBe(true);
    const [filed] = led(step('diarise', CLERK), step('add-receipt', CLERK)).receipts;
    expect(filed?.head).toMatchObject({ state: 'PUT_IN_FILE' });
    expect(filed && relationsOnReceipt(filed, CLERK).has('holds')).toBe(false);
  });
});
