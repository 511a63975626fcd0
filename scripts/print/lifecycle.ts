import { OUTCOMES } from '#shared/domain/holding.ts';
import { FILE_ACTS, FILE_RULES, type FileAct } from '#shared/domain/permission/file-rules.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import { cell, movesOf, operations } from './cell.ts';
import { asks, documents, notes } from './lifecycle-beside.ts';
import { consultations } from './lifecycle-consultations.ts';
import { drafts } from './lifecycle-drafts.ts';
import { receipts } from './lifecycle-receipts.ts';
import { code, drawing, page, table } from './markdown.ts';
import { STANDING_NAMES, type Standing, tryAct, walkedOn } from './walk.ts';
import { wordsOf } from './words-of.ts';

/** Who may do it, and has had the file: whoever never had it is told of none. */
const byWhoMay = (standing: Standing, act: FileAct) =>
  tryAct(standing, act, new Set<Relation>([...FILE_RULES[act].who[walkedOn(act)], 'has-held']));

const refusals = FILE_ACTS.flatMap(act =>
  STANDING_NAMES.flatMap(standing => RELATIONS.map(relation => tryAct(standing, act, new Set([relation])))),
).flatMap(answer => (answer.kind === 'refused' ? [answer.code] : []));

const files = [
  '## Files',
  drawing([
    { from: '[*]', by: 'create, bring over from paper, open-part', to: 'ACTIVE' },
    ...movesOf(STANDING_NAMES, FILE_ACTS, byWhoMay),
    { from: 'ACTIVE', by: 'leave to park by answer-ask', to: 'PARKED' },
    { from: 'ACTIVE', by: 'leave for the call book by answer-ask', to: 'CALL_BOOK' },
    { from: 'CLOSED', by: 'leave to reopen by answer-ask', to: 'ACTIVE' },
    { from: 'RECORDED', by: 'leave to reopen by answer-ask', to: 'ACTIVE' },
  ]),
  'What comes of each act when it is done by a post that may do it. `on its way`: on paper, and not yet received. `unopened`: the holder has not opened the file yet.',
  table(
    ['act', 'operation', ...STANDING_NAMES],
    FILE_ACTS.map(act => [
      act,
      operations(`file.${act}`),
      ...STANDING_NAMES.map(standing => cell(byWhoMay(standing, act))),
    ]),
  ),
  'What is refused in these cells, and to whoever may not do it at all:',
  wordsOf(refusals),
  'Beyond state and right, these ask for something first:',
  wordsOf([
    'file.receipts-open',
    'file.parts-open',
    'file.is-part',
    'file.main-here',
    'file.main-away',
    'file.not-a-part',
    'file.drafts-open',
    'file.notes-unconfirmed',
    'file.delay-reason-needed',
    'file.levels-jumped',
    'file.fifth-level',
    'file.park-needs-approval',
    'file.approval-needed',
    'post.vacant',
    'post.on-leave',
  ]),
  'Reminders and escalations change no state: they are events of the file, and the stay goes on. By a rung that the district alone may set, a file that is `ACTIVE` or `CLOSE_REQUESTED` goes up its holder’s line by itself, with a note that nobody wrote (ADR 23); nothing else moves a file without an officer.',
].join('\n\n');

const stays = [
  '## Stays',
  `A file, a receipt, or what was asked of a post, is with exactly one post: one open stay (holding), until it ends by one of ${OUTCOMES.map(code).join(', ')}. Parking, the call book, suspension, a closing request, a reminder and an escalation never end a stay.`,
  table(
    ['what happens', 'the stay', 'its clock', 'the age of the matter'],
    [
      ['received, opened', 'goes on', 'runs on', 'runs on'],
      ['parked', 'goes on', 'runs on: parking hides nothing', 'runs on'],
      ['in the call book', 'goes on', 'stands still; due again from the day of review on', 'runs on'],
      ['suspended', 'goes on', 'stands still; the time suspended is not counted', 'runs on'],
      [
        'given more days',
        'goes on',
        'its limit and the reminders still to come lie so much later',
        'runs on',
      ],
      [
        'a letter is of another category than it was said to be',
        'goes on',
        'counted by that at once',
        'runs on',
      ],
      ['closing requested', 'goes on', 'runs on', 'runs on'],
      ['reminded, escalated', 'goes on', 'runs on to the next rung of the ladder', 'runs on'],
      [
        'sent, returned, pulled back, pulled up, advanced by the district’s policy',
        'ends; another begins',
        'begins anew, by the rules of the receiving office',
        'runs on',
      ],
      ['receipt put in a file', 'ends; the file carries it', 'that of the file', 'runs on in the file'],
      ['disposed of, redirected, cancelled', 'ends; none begins', 'ends', 'ends'],
      [
        'receipt in a file written off',
        'goes on',
        'runs on',
        'from the oldest receipt that stays open, else from the opening',
      ],
      ['an answer given, or its question closed without it', 'ends; none begins', 'ends', 'ends'],
      ['closed', 'ends; none begins', 'ends', 'ends'],
      ['recorded, held for a court, lifted', 'none', 'none', 'none'],
      [
        'merged into its main file',
        'ends; the main file carries it',
        'that of the main file',
        'runs on in the main file',
      ],
      ['reopened', 'another begins where the file was closed', 'begins anew', 'begins anew'],
    ],
  ),
].join('\n\n');

export const printLifecycle = (): string =>
  page('What may happen to what', files, stays, receipts, drafts, consultations, asks, notes, documents);
