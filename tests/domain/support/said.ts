import type { Cell } from './cells.ts';

/**
 * What the office says of rights, sentence by sentence, each from one person's side: what they may do and with what. Written
 * by hand from the rules of the office, not from the table: a cell is open if some sentence opens it.
 */
type Sentence = { readonly says: string; readonly opens: (cell: Cell) => boolean };

const one = (value: string, ...of: readonly string[]): boolean => of.includes(value);
const isFile = ({ object }: Cell) => object === 'file';
const isReceipt = ({ object }: Cell) => object === 'receipt';
const normal = ({ classification }: Cell) => classification === 'normal';
const kept = ({ classification }: Cell) => one(classification, 'normal', 'confidential');
const officer = ({ role }: Cell) => role === 'officer';
const inWork = ({ state }: Cell) => one(state, 'ACTIVE', 'CLOSE_REQUESTED');
const open = ({ state }: Cell) => one(state, 'ACTIVE', 'PARKED', 'SUSPENDED', 'CLOSE_REQUESTED', 'DIARISED');
const looks = ({ act }: Cell) => one(act, 'read', 'read-text');
const hand = (cell: Cell) =>
  officer(cell) && kept(cell) && open(cell) && one(cell.relation, 'holds', 'link-officer-of');
const delegate = (cell: Cell) =>
  officer(cell) && normal(cell) && open(cell) && cell.relation === 'delegate-of';
const assistant = (cell: Cell) =>
  officer(cell) && normal(cell) && open(cell) && cell.relation === 'assistant-of';

export const SAID: readonly Sentence[] = [
  {
    says: 'who has a file in hand reads it and its drafts, sees it on the list, and sees who read it',
    opens: cell => hand(cell) && one(cell.act, 'read', 'read-text', 'list', 'list-readings'),
  },
  {
    says: 'drafts are for who has the file in hand, who types for them, and who writes by delegation',
    opens: cell =>
      isFile(cell) && cell.act === 'list-drafts' && (hand(cell) || delegate(cell) || assistant(cell)),
  },
  {
    says: 'a file at work is opened, noted on, sent, returned and closed by who has it in hand',
    opens: cell =>
      isFile(cell) &&
      hand(cell) &&
      inWork(cell) &&
      one(cell.act, 'open', 'write-note', 'confirm-note', 'discard-note', 'send', 'return', 'close'),
  },
  {
    says: 'an active file is parked, suspended, or asked to be closed by who has it in hand',
    opens: cell =>
      isFile(cell) &&
      hand(cell) &&
      cell.state === 'ACTIVE' &&
      one(cell.act, 'park', 'suspend', 'request-closing'),
  },
  {
    says: 'what was set aside, or asked to be closed, is taken up again by who has it in hand',
    opens: cell =>
      isFile(cell) &&
      hand(cell) &&
      one(cell.state, 'PARKED', 'SUSPENDED', 'CLOSE_REQUESTED') &&
      cell.act === 'resume',
  },
  {
    says: 'a receipt goes into a file that is not about to be closed, by who has both in hand',
    opens: cell =>
      (isFile(cell) &&
        one(cell.state, 'ACTIVE', 'PARKED', 'SUSPENDED') &&
        cell.act === 'add-receipt' &&
        (hand(cell) || delegate(cell))) ||
      (isReceipt(cell) && cell.act === 'put-in-file' && (hand(cell) || delegate(cell))),
  },
  {
    says: 'who needs to know is said by who has what is confidential in hand',
    opens: cell => hand(cell) && cell.classification === 'confidential' && cell.act === 'set-readers',
  },
  {
    says: 'the text of a letter is corrected by who has it in hand',
    opens: cell => isReceipt(cell) && hand(cell) && cell.act === 'correct-text',
  },
  {
    says: 'a delegate does the single acts delegated, with the paper before them, and nothing with what is confidential',
    opens: cell =>
      delegate(cell) &&
      (looks(cell) ||
        cell.act === 'list' ||
        (isFile(cell) && cell.state === 'ACTIVE' && cell.act === 'park') ||
        (isFile(cell) &&
          inWork(cell) &&
          one(cell.act, 'send', 'return', 'write-note', 'confirm-note', 'discard-note'))),
  },
  {
    says: 'an assistant sees the inbox and types; confirms, sends and opens nothing, and never sees what is confidential',
    opens: cell =>
      assistant(cell) &&
      (looks(cell) || cell.act === 'list' || (isFile(cell) && inWork(cell) && cell.act === 'write-note')),
  },
  {
    says: 'a marking is proposed by an assistant, or by who has the file in hand, on what is normal and at work',
    opens: cell =>
      isFile(cell) &&
      normal(cell) &&
      inWork(cell) &&
      cell.act === 'propose-marking' &&
      (hand(cell) || assistant(cell)),
  },
  {
    says: 'the sender takes back what is at work',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      kept(cell) &&
      cell.relation === 'sent-last' &&
      inWork(cell) &&
      cell.act === 'pull-back',
  },
  {
    says: 'a closed file is reopened by the post that closed it, a normal one also by the line above',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      cell.state === 'CLOSED' &&
      cell.act === 'reopen' &&
      ((kept(cell) && cell.relation === 'closed-it') || (normal(cell) && cell.relation === 'above')),
  },
  {
    says: 'whoever made it, had it, sent it or closed it goes on reading it, confidential or not',
    opens: cell =>
      officer(cell) &&
      kept(cell) &&
      looks(cell) &&
      (one(cell.relation, 'created', 'has-held', 'sent-last') ||
        (cell.relation === 'closed-it' && cell.state === 'CLOSED')),
  },
  {
    says: 'the post that closed it sees who read it',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      kept(cell) &&
      cell.relation === 'closed-it' &&
      cell.state === 'CLOSED' &&
      cell.act === 'list-readings',
  },
  {
    says: 'the line above, who has a reading copy and who is consulted read what is normal',
    opens: cell =>
      officer(cell) && normal(cell) && looks(cell) && one(cell.relation, 'above', 'reader', 'consulted'),
  },
  {
    says: 'who needs to know reads what is confidential',
    opens: cell =>
      officer(cell) && cell.classification === 'confidential' && looks(cell) && cell.relation === 'cleared',
  },
  {
    says: 'what one may read of one’s own standing, and is normal, one finds by its words',
    opens: cell =>
      officer(cell) &&
      normal(cell) &&
      cell.act === 'find' &&
      (one(cell.relation, 'created', 'has-held', 'sent-last', 'above', 'reader', 'consulted') ||
        (cell.relation === 'closed-it' && cell.state === 'CLOSED') ||
        hand(cell)),
  },
  {
    says: 'the register tells its own office the subject of what is normal',
    opens: cell =>
      officer(cell) && normal(cell) && cell.act === 'register' && cell.relation === 'same-office',
  },
  {
    says: 'the records officer reads normal files of their office once they are closed, in the register too',
    opens: cell =>
      isFile(cell) &&
      cell.role === 'records-officer' &&
      cell.relation === 'records' &&
      cell.state === 'CLOSED' &&
      normal(cell) &&
      (looks(cell) || cell.act === 'register'),
  },
  {
    says: 'the auditor sees the logs of anything kept here, and nothing else',
    opens: cell => cell.role === 'auditor' && kept(cell) && cell.act === 'audit',
  },
];
