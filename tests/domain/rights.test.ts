import { describe, expect, test } from 'vitest';
import { ROLES } from '#shared/domain/directory/officer.ts';
import {
  DONE_AS_POST,
  grants,
  mayRead,
  PERMISSIONS,
  RELATIONS,
  ROLE_PERMISSIONS,
} from '#shared/domain/permission.ts';
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
      CLERK: ['sent-last', 'has-held', 'created'],
      SECTION: ['holds', 'has-held'],
      SDM: ['above'],
      ADM: ['above'],
      STRANGER: [],
    });
  });

  test('a closed file is held by nobody', () => {
    const closed = led(step('close', CLERK));
    expect(toFile(closed)['CLERK']).toEqual(['closed-it', 'has-held', 'created']);
  });

  test('one who had it may read it still; being of the same office alone tells nothing', () => {
    const sent = led(step('send', CLERK, SECTION), step('open', SECTION), step('send', SECTION, SDM));
    const readers = Object.entries({ CLERK, SECTION, SDM, ADM, STRANGER }).filter(([, post]) =>
      mayRead(relationsOn(sent.file, post)),
    );
    expect(readers.map(([name]) => name)).toEqual(['CLERK', 'SECTION', 'SDM', 'ADM']);
    expect(RELATIONS.filter(relation => mayRead(new Set([relation])))).toEqual([
      'holds',
      'sent-last',
      'closed-it',
      'has-held',
      'created',
      'above',
    ]);
    expect(mayRead(new Set())).toBe(false);
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

describe('roles', () => {
  test('an administrator sets up the directory and can neither read nor act on a file', () => {
    expect(PERMISSIONS.filter(permission => grants(['administrator'], permission))).toEqual([
      'directory:read',
      'directory:write',
      'own:read',
    ]);
  });

  test('an officer may do everything but change the directory', () => {
    expect(PERMISSIONS.filter(permission => !grants(['officer'], permission))).toEqual(['directory:write']);
  });

  test('no role at all grants nothing, and every permission is granted by some role', () => {
    expect(PERMISSIONS.filter(permission => grants([], permission))).toEqual([]);
    const granted = new Set(ROLES.flatMap(role => [...ROLE_PERMISSIONS[role]]));
    expect(PERMISSIONS.filter(permission => !granted.has(permission))).toEqual([]);
  });

  test('whatever touches files, receipts or documents is done as a post', () => {
    expect(PERMISSIONS.filter(permission => !DONE_AS_POST[permission])).toEqual([
      'directory:read',
      'directory:write',
      'own:read',
    ]);
  });
});
