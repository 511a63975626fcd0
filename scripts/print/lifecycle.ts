import { DOCUMENT_STATES, NEXT_DOCUMENT_STATES } from '#shared/domain/document.ts';
import { OUTCOMES } from '#shared/domain/holding.ts';
import { FILE_ACTS, FILE_RULES, type FileAct } from '#shared/domain/permission/file-rules.ts';
import { code, drawing, page, table } from './markdown.ts';
import { OPERATIONS_OF_ACT } from './operations.ts';
import { STANDING_NAMES, type Standing, tryAct, walkedOn } from './walk.ts';

const byWhoMay = (standing: Standing, act: FileAct) =>
  tryAct(standing, act, new Set(FILE_RULES[act].who[walkedOn(act)]));
const stateOf = (standing: Standing): string => standing.split(',', 1)[0] ?? standing;

/** What the domain itself answers, for every act in every standing. */
const cell = (standing: Standing, act: FileAct): string => {
  const answer = byWhoMay(standing, act);
  return answer.kind === 'refused' ? code(answer.code) : `→ **${answer.to}**`;
};

const fileMoves = STANDING_NAMES.flatMap(standing =>
  FILE_ACTS.flatMap(act => {
    const answer = byWhoMay(standing, act);
    const from = stateOf(standing);
    return answer.kind === 'done' && answer.to !== from ? [{ from, by: act, to: answer.to }] : [];
  }),
);

const files = [
  '## Files',
  'What comes of each act when it is done by a post that may do it. `unopened`: the holder has not opened the file yet.',
  table(
    ['act', 'operation', ...STANDING_NAMES],
    FILE_ACTS.map(act => [
      act,
      OPERATIONS_OF_ACT[act].map(code).join(' '),
      ...STANDING_NAMES.map(standing => cell(standing, act)),
    ]),
  ),
  drawing([{ from: '[*]', by: 'create', to: 'ACTIVE' }, ...fileMoves]),
  'Reminders and escalations change no state: they are events of the file, and the stay goes on.',
].join('\n\n');

const stays = [
  '## Stays',
  `A file or receipt is with exactly one post: one open stay (holding), until it ends by one of ${OUTCOMES.map(code).join(', ')}. Parking, suspension, a closing request, a reminder and an escalation never end a stay.`,
  table(
    ['what happens', 'the stay', 'its clock'],
    [
      ['opened', 'goes on', 'runs on'],
      ['parked', 'goes on', 'runs on: parking hides nothing'],
      ['suspended', 'goes on', 'stands still; the time suspended is not counted'],
      ['closing requested', 'goes on', 'runs on'],
      ['reminded, escalated', 'goes on', 'runs on to the next rung of the ladder'],
      [
        'sent, returned, pulled back',
        'ends; another begins',
        'begins anew, by the rules of the receiving office',
      ],
      ['closed', 'ends; none begins', 'ends'],
      ['reopened', 'another begins where the file was closed', 'begins anew'],
    ],
  ),
].join('\n\n');

const receipts = [
  '## Receipts',
  table(
    ['act', 'operation', 'before it', 'DIARISED', 'PUT_IN_FILE'],
    [
      ['diarise', code('diariseReceipt'), '→ **DIARISED**', '', ''],
      [
        'put in a file',
        `${code('createFile')} ${code('addReceipt')}`,
        '',
        '→ **PUT_IN_FILE**',
        code('receipt.put-in-file'),
      ],
    ],
  ),
  drawing([
    { from: '[*]', by: 'diarise', to: 'DIARISED' },
    { from: 'DIARISED', by: 'put in a file', to: 'PUT_IN_FILE' },
  ]),
].join('\n\n');

const WHY = {
  CHECKING: 'bytes arrived',
  READY: 'accepted',
  REFUSED: 'refused, with a reason',
  AWAITING_UPLOAD: 'announced',
} as const satisfies Record<(typeof DOCUMENT_STATES)[number], string>;
const documentMoves = DOCUMENT_STATES.flatMap(from =>
  NEXT_DOCUMENT_STATES[from].map(to => ({ from, by: WHY[to], to })),
);
const documents = [
  '## Documents',
  'A settled document stays as it is. An upload that is awaited past its time is shown as `UPLOAD_EXPIRED`; nothing is written for it.',
  table(
    ['state', 'may become'],
    DOCUMENT_STATES.map(state => [state, NEXT_DOCUMENT_STATES[state].join(', ') || '— (settled)']),
  ),
  drawing([{ from: '[*]', by: WHY.AWAITING_UPLOAD, to: 'AWAITING_UPLOAD' }, ...documentMoves]),
].join('\n\n');

const notes = [
  '## Notes',
  'Whoever holds the file may write, revise, confirm or discard any note in draft on it. A confirmed note is never changed again. An explanation of delay is confirmed from the first: the act that moves the file on writes it.',
  table(
    ['act', 'operation', 'before it', 'yellow (draft)', 'green (confirmed)'],
    [
      ['draft', code('draftNote'), '→ **yellow**', '', ''],
      ['revise', code('reviseNote'), '', '→ **yellow**, or `note.changed`', code('note.unknown')],
      [
        'confirm',
        code('confirmNote'),
        '',
        '→ **green**: numbered, hashed into the journal; or `note.changed`, `note.reference-unknown`',
        code('note.unknown'),
      ],
      ['discard', code('discardNote'), '', '→ gone; the journal keeps that it was', code('note.unknown')],
    ],
  ),
  drawing([
    { from: '[*]', by: 'draft', to: 'yellow' },
    { from: 'yellow', by: 'revise', to: 'yellow' },
    { from: 'yellow', by: 'confirm', to: 'green' },
    { from: 'yellow', by: 'discard', to: '[*]' },
  ]),
].join('\n\n');

export const printLifecycle = (): string =>
  page('What may happen to what', files, stays, receipts, documents, notes);
