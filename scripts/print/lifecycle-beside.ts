import { ASK_KINDS } from '#shared/domain/ask.ts';
import { DOCUMENT_STATES, NEXT_DOCUMENT_STATES } from '#shared/domain/document.ts';
import { GIVER_OF_KIND, NoteKind, WRITTEN_KINDS } from '#shared/domain/notes/kind.ts';
import { code, drawing, table } from './markdown.ts';
import { lapsesWhenSent } from './walk.ts';
import { wordsOf } from './words-of.ts';

const WHY = {
  CHECKING: 'bytes arrived',
  READY: 'accepted',
  REFUSED: 'refused, with a reason',
  AWAITING_UPLOAD: 'announced',
} as const satisfies Record<(typeof DOCUMENT_STATES)[number], string>;
const documentMoves = DOCUMENT_STATES.flatMap(from =>
  NEXT_DOCUMENT_STATES[from].map(to => ({ from, by: WHY[to], to })),
);
export const documents = [
  '## Documents',
  drawing([{ from: '[*]', by: WHY.AWAITING_UPLOAD, to: 'AWAITING_UPLOAD' }, ...documentMoves]),
  'A settled document stays as it is. An upload that is awaited past its time is shown as `UPLOAD_EXPIRED`; nothing is written for it.',
  table(
    ['state', 'may become'],
    DOCUMENT_STATES.map(state => [state, NEXT_DOCUMENT_STATES[state].join(', ') || '— (settled)']),
  ),
  wordsOf(['document.not-ready', 'document.refused']),
].join('\n\n');

const HOW_WRITTEN = {
  must: 'names the post that gave it',
  may: 'may name the post it was with',
  none: '—',
} as const;

export const notes = [
  '## Notes',
  drawing([
    { from: '[*]', by: 'draft', to: 'yellow' },
    { from: 'yellow', by: 'revise', to: 'yellow' },
    { from: 'yellow', by: 'confirm', to: 'green' },
    { from: 'yellow', by: 'discard', to: '[*]' },
    { from: '[*]', by: 'send, return or close beyond the limit', to: 'green' },
    { from: '[*]', by: 'the district’s policy moves the file', to: 'green' },
  ]),
  'Whoever holds the file may write, revise, confirm or discard any note in draft on it. A confirmed note is never changed again.',
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
  table(
    ['kind', 'written by', 'another post'],
    NoteKind.options.map(kind => [
      kind,
      kind === 'advance'
        ? 'nobody: the district’s policy'
        : WRITTEN_KINDS.some(written => written === kind)
          ? 'hand'
          : 'the act that moves the file on',
      HOW_WRITTEN[GIVER_OF_KIND[kind]],
    ]),
  ),
  wordsOf([
    'note.unknown',
    'note.changed',
    'note.reference-unknown',
    'note.text-missing',
    'note.giver-missing',
  ]),
].join('\n\n');

const ASKED_BY = {
  parking: 'ask-parking',
  'call-book': 'ask-parking, for the call book',
  reopening: 'ask-reopening',
  'oral-instruction': 'confirm-note of an instruction',
  explanation: 'the ladder, for a superior',
} as const satisfies Record<(typeof ASK_KINDS)[number], string>;
const GIVEN = {
  parking: 'the file is parked in its holder’s hands',
  'call-book': 'the file stands in the call book in its holder’s hands, its clock stands still',
  reopening: 'the file is taken up again where it was closed',
  'oral-instruction': 'the instruction stands confirmed',
  explanation: 'the journal says why it still lies there',
} as const satisfies Record<(typeof ASK_KINDS)[number], string>;

export const asks = [
  '## What is asked of others',
  drawing([
    ...ASK_KINDS.map(kind => ({ from: '[*]', by: ASKED_BY[kind], to: 'asked' })),
    { from: 'asked', by: 'yes by answer-ask', to: 'given' },
    { from: 'asked', by: 'no by answer-ask', to: 'refused' },
    { from: 'asked', by: 'the file moves on', to: 'lapsed' },
  ]),
  'Asked of one post, answered by that post only. What is given is done in the same act.',
  table(
    ['what is asked', 'by', 'given', 'when the file moves on'],
    ASK_KINDS.map(kind => [
      kind,
      ASKED_BY[kind],
      GIVEN[kind],
      lapsesWhenSent(kind) ? 'lapses' : 'stays asked',
    ]),
  ),
  wordsOf([
    'file.park-needs-approval',
    'file.approval-needed',
    'file.asks-full',
    'ask.unknown',
    'ask.not-yours',
    'ask.open',
    'ask.of-unfit',
  ]),
].join('\n\n');
