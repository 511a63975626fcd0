import type { Cell } from './cells.ts';
import type { Sentence } from './said.ts';

const one = (value: string, ...of: readonly string[]): boolean => of.includes(value);
const kept = ({ classification }: Cell) => one(classification, 'normal', 'confidential');
const normal = ({ classification }: Cell) => classification === 'normal';
const officer = ({ role }: Cell) => role === 'officer';
const isQuestion = ({ object }: Cell) => object === 'consultation';
const isAnswer = ({ object }: Cell) => object === 'answer';
const inHand = ({ relation }: Cell) => one(relation, 'holds', 'link-officer-of');
/** In these cells the paper on which a question was put is at work, or closed. */
const paperHeld = (cell: Cell) => cell.fileState === 'ACTIVE' && inHand(cell);
const asker = (cell: Cell) => cell.relation === 'asked-it' || paperHeld(cell);
const open = ({ state }: Cell) => one(state, 'MARKED', 'OPENED');
/** What is answered is in nobody's hands any more; a late answer is given by who had it last. */
const held = (cell: Cell) => inHand(cell) && cell.state !== 'ANSWERED';

/** What the office says of who may ask, answer, and see what was asked and answered. */
export const CONSULTATIONS_SAID: readonly Sentence[] = [
  {
    says: 'while answers are out, the asker and whoever has the paper remind, and close the question',
    opens: cell =>
      isQuestion(cell) &&
      officer(cell) &&
      kept(cell) &&
      asker(cell) &&
      cell.state === 'ASKED' &&
      one(cell.act, 'remind', 'close'),
  },
  {
    says: 'the question and all answers are read by the asker and by whoever has the paper in hand',
    opens: cell => isQuestion(cell) && officer(cell) && kept(cell) && asker(cell) && cell.act === 'read',
  },
  {
    says: 'and by whoever has had the paper or opened it, and of what is confidential by who needs to know it',
    opens: cell =>
      isQuestion(cell) &&
      officer(cell) &&
      kept(cell) &&
      cell.act === 'read' &&
      (one(cell.relation, 'sent-last', 'has-held', 'created') ||
        (cell.relation === 'closed-it' && cell.fileState === 'CLOSED') ||
        (!normal(cell) && cell.relation === 'cleared')),
  },
  {
    says: 'of what is normal also by the line above, and by whom the paper was opened to',
    opens: cell =>
      isQuestion(cell) &&
      officer(cell) &&
      normal(cell) &&
      cell.act === 'read' &&
      one(cell.relation, 'above', 'reader', 'asked', 'in-charge', 'consulted'),
  },
  {
    says: 'the records officer reads them with the closed file',
    opens: cell =>
      isQuestion(cell) &&
      cell.role === 'records-officer' &&
      normal(cell) &&
      cell.act === 'read' &&
      cell.relation === 'records' &&
      cell.fileState === 'CLOSED',
  },
  {
    says: 'whoever has it opens what was asked of them, and asks for more time',
    opens: cell =>
      isAnswer(cell) &&
      officer(cell) &&
      kept(cell) &&
      held(cell) &&
      ((cell.act === 'open' && cell.state === 'MARKED') || (cell.act === 'ask-time' && open(cell))),
  },
  {
    says: 'and gives it to another to answer, unless it is confidential',
    opens: cell =>
      isAnswer(cell) && officer(cell) && normal(cell) && held(cell) && open(cell) && cell.act === 'pass',
  },
  {
    says: 'and answers it, late too',
    opens: cell => isAnswer(cell) && officer(cell) && kept(cell) && held(cell) && cell.act === 'give',
  },
  {
    says: 'the asker grants more time, and nobody else',
    opens: cell =>
      isAnswer(cell) &&
      officer(cell) &&
      kept(cell) &&
      cell.relation === 'asked-it' &&
      open(cell) &&
      cell.act === 'extend',
  },
  {
    says: 'what was asked of a post is read by who has it, who had it, and the asker; what is normal by the line above too',
    opens: cell =>
      isAnswer(cell) &&
      officer(cell) &&
      kept(cell) &&
      cell.act === 'read' &&
      (held(cell) ||
        one(cell.relation, 'has-held', 'asked-it') ||
        (normal(cell) && cell.relation === 'above')),
  },
];
