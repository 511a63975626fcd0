import { RECEIPT_DEEDS, RECEIPT_RULES } from '#shared/domain/permission/receipt-rules.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import { CODES_OF } from '#shared/domain/write-off.ts';
import { cell, movesOf, operations } from './cell.ts';
import { code, drawing, table } from './markdown.ts';
import {
  RECEIPT_STANDINGS,
  type ReceiptDeed,
  type ReceiptStanding,
  receiptWalkedOn,
  tryOnReceipt,
} from './walk-receipt.ts';
import { wordsOf } from './words-of.ts';

/** As of files: who may do it, and has had the receipt. */
const byWhoMay = (standing: ReceiptStanding, act: ReceiptDeed) =>
  tryOnReceipt(
    standing,
    act,
    new Set<Relation>([...RECEIPT_RULES[act].who[receiptWalkedOn(act)], 'has-held']),
  );

const moves = [
  { from: '[*]', by: 'diarise', to: 'DIARISED' },
  { from: '[*]', by: 'diarise and send, part of another addressee', to: 'MARKED' },
  { from: '[*]', by: 'the same on paper', to: 'IN_TRANSIT' },
  ...movesOf(RECEIPT_STANDINGS, RECEIPT_DEEDS, byWhoMay),
  { from: 'OPENED', by: 'send on paper', to: 'IN_TRANSIT' },
  { from: 'PUT_IN_FILE', by: 'write-off-receipt in its file', to: 'CLOSED' },
  { from: 'DISPOSED_ON_RECEIPT', by: 'the last of its parts is over', to: 'CLOSED' },
];

const refusals = RECEIPT_DEEDS.flatMap(act =>
  RECEIPT_STANDINGS.flatMap(standing =>
    RELATIONS.map(relation => tryOnReceipt(standing, act, new Set([relation]))),
  ),
).flatMap(answer => (answer.kind === 'refused' ? [answer.code] : []));

export const receipts = [
  '## Receipts',
  drawing(moves),
  'What comes of each act when it is done by a post that may do it. On paper a receipt is on its way until it is received, and only then opened.',
  table(
    ['act', 'operation', ...RECEIPT_STANDINGS],
    RECEIPT_DEEDS.map(act => [
      act,
      operations(`receipt.${act}`),
      ...RECEIPT_STANDINGS.map(standing => cell(byWhoMay(standing, act))),
    ]),
  ),
  'What is refused in these cells, and to whoever may not do it at all:',
  wordsOf(refusals),
  '### Written off by',
  table(
    ['act', 'codes'],
    Object.entries(CODES_OF).map(([act, codes]) => [act, codes.map(code).join(' ')]),
  ),
  'Each other addressee of a letter has a part of it, which is a receipt of its own; the letter is disposed of when it and all its parts are.',
].join('\n\n');
