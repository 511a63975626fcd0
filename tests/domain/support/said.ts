import type { Cell } from './cells.ts';
import { CONSULTATIONS_SAID } from './said-consultations.ts';

/**
 * What the office says of rights, sentence by sentence, each from one person's side: what they may do and with what. Written
 * by hand from the rules of the office, not from the table: a cell is open if some sentence opens it.
 */
export type Sentence = { readonly says: string; readonly opens: (cell: Cell) => boolean };

const one = (value: string, ...of: readonly string[]): boolean => of.includes(value);
const isFile = ({ object }: Cell) => object === 'file';
const isDraft = ({ object }: Cell) => object === 'draft';
const isReceipt = ({ object }: Cell) => object === 'receipt';
const normal = ({ classification }: Cell) => classification === 'normal';
const kept = ({ classification }: Cell) => one(classification, 'normal', 'confidential');
const officer = ({ role }: Cell) => role === 'officer';
const inWork = ({ state }: Cell) => one(state, 'ACTIVE', 'CLOSE_REQUESTED');
/** What is a draft's is in the hands in which its file is. */
const openFile = ({ state, fileState = state }: Cell) =>
  one(fileState, 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED', 'CLOSE_REQUESTED');
/** A receipt is somebody's until it lies in a file, goes elsewhere or is done with. */
const held = ({ state, object }: Cell) =>
  object !== 'draft' && one(state, 'DIARISED', 'MARKED', 'IN_TRANSIT', 'OPENED', 'SUSPENDED');
/** Under the eyes of who has it: entered by themself, or opened. */
const before = ({ state }: Cell) => one(state, 'DIARISED', 'OPENED');
/** The same, or with a clock that stands still. */
const lying = (cell: Cell) => before(cell) || cell.state === 'SUSPENDED';
const atRest = ({ state, fileState = state }: Cell) => one(fileState, 'CLOSED', 'RECORDED', 'DISPOSED');
/** The same, as long as there is anything to take up again. */
const reopenable = ({ state, fileState = state }: Cell) => one(fileState, 'CLOSED', 'RECORDED');
const open = (cell: Cell) => openFile(cell) || held(cell);
const looks = ({ act }: Cell) => one(act, 'read', 'read-text');
const hand = (cell: Cell) =>
  officer(cell) && kept(cell) && open(cell) && one(cell.relation, 'holds', 'link-officer-of');
const delegate = (cell: Cell) =>
  officer(cell) && normal(cell) && open(cell) && cell.relation === 'delegate-of';
const assistant = (cell: Cell) =>
  officer(cell) && normal(cell) && open(cell) && cell.relation === 'assistant-of';

const dispatcher = (cell: Cell) => officer(cell) && kept(cell) && cell.relation === 'dispatches';

const OF_PAPERS: readonly Sentence[] = [
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
    says: 'others are asked on a file at work by who has it in hand',
    opens: cell => isFile(cell) && hand(cell) && inWork(cell) && cell.act === 'consult',
  },
  {
    says: 'letters are drafted in a file at work by who has it in hand, who types for them, and who writes by delegation',
    opens: cell =>
      isFile(cell) &&
      inWork(cell) &&
      cell.act === 'draft' &&
      (hand(cell) || delegate(cell) || assistant(cell)),
  },
  {
    says: 'a draft that is not at signing is corrected by the same',
    opens: cell =>
      isDraft(cell) &&
      one(cell.state, 'DFA', 'RETURNED', 'APPROVED') &&
      cell.act === 'revise' &&
      (hand(cell) || delegate(cell) || assistant(cell)),
  },
  {
    says: 'to give a draft back, approve it, put it to signing, enter that it was signed, and cancel it, is for who has its file in hand, each in its time',
    opens: cell =>
      isDraft(cell) &&
      hand(cell) &&
      ((cell.act === 'return' && one(cell.state, 'DFA', 'APPROVED')) ||
        (cell.act === 'approve' && one(cell.state, 'DFA', 'RETURNED')) ||
        (cell.act === 'put-to-signing' && one(cell.state, 'DFA', 'APPROVED')) ||
        (cell.act === 'issue' && cell.state === 'SIGN_PENDING') ||
        (cell.act === 'cancel' && !one(cell.state, 'CANCELLED', 'DISPATCHED'))),
  },
  {
    says: 'who sends a signed letter out is said by who has its file in hand, and by who was to send it, until it has left',
    opens: cell =>
      isDraft(cell) && cell.act === 'entrust' && cell.state === 'ISSUED' && (hand(cell) || dispatcher(cell)),
  },
  {
    says: 'a signed letter is sent out by the post it was entrusted to, which reads it, whether it knows of the file or not',
    opens: cell =>
      isDraft(cell) &&
      dispatcher(cell) &&
      (cell.act === 'read' || (cell.act === 'dispatch' && one(cell.state, 'ISSUED', 'DISPATCHED'))),
  },
  {
    says: 'reminders and answers are entered by that post, and by who has the file in hand',
    opens: cell =>
      isDraft(cell) &&
      cell.act === 'remind' &&
      one(cell.state, 'ISSUED', 'DISPATCHED') &&
      (hand(cell) || dispatcher(cell)),
  },
  {
    says: 'others are asked about an issued letter by who has its file in hand',
    opens: cell =>
      isDraft(cell) && hand(cell) && one(cell.state, 'ISSUED', 'DISPATCHED') && cell.act === 'consult',
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
      one(cell.state, 'PARKED', 'CALL_BOOK', 'SUSPENDED', 'CLOSE_REQUESTED') &&
      cell.act === 'resume',
  },
  {
    says: 'a receipt goes into a file that is not about to be closed, by who has both in hand',
    opens: cell =>
      (isFile(cell) &&
        one(cell.state, 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED') &&
        cell.act === 'add-receipt' &&
        (hand(cell) || delegate(cell))) ||
      (isReceipt(cell) && before(cell) && cell.act === 'put-in-file' && (hand(cell) || delegate(cell))),
  },
  {
    says: 'paper on its way is taken in by whoever sits at the table it goes to; what is confidential by the officer',
    opens: cell =>
      (isFile(cell) || cell.state === 'IN_TRANSIT') &&
      cell.act === 'receive' &&
      (hand(cell) || delegate(cell) || assistant(cell)),
  },
  {
    says: 'a receipt marked to a post is opened by its officer, and by nobody for them',
    opens: cell => isReceipt(cell) && hand(cell) && cell.state === 'MARKED' && cell.act === 'open',
  },
  {
    says: 'a receipt before the officer is sent on, disposed of, redirected or suspended, and others are asked about it',
    opens: cell =>
      isReceipt(cell) &&
      hand(cell) &&
      before(cell) &&
      one(cell.act, 'send', 'dispose', 'redirect', 'suspend', 'consult'),
  },
  {
    says: 'a suspended receipt is taken up again by who has it in hand; its entry is corrected meanwhile as before',
    opens: cell =>
      isReceipt(cell) &&
      hand(cell) &&
      ((cell.state === 'SUSPENDED' && cell.act === 'resume') || (lying(cell) && cell.act === 'correct')),
  },
  {
    says: 'what the diary froze is corrected by the section’s in-charge, while the receipt is held or lies in a file; of what is confidential, which they do not see, by who has it in hand',
    opens: cell =>
      isReceipt(cell) &&
      officer(cell) &&
      cell.act === 'correct-frozen' &&
      ((normal(cell) && cell.relation === 'in-charge' && (held(cell) || cell.state === 'PUT_IN_FILE')) ||
        (cell.classification === 'confidential' && hand(cell))),
  },
  {
    says: 'a wrong entry is cancelled, and a wrong scan replaced, by who has the receipt or by the section’s in-charge',
    opens: cell =>
      isReceipt(cell) &&
      one(cell.act, 'cancel', 'replace-scan') &&
      (hand(cell) || (officer(cell) && normal(cell) && held(cell) && cell.relation === 'in-charge')),
  },
  {
    says: 'a receipt in a file is written off, the cover kept and other files linked, by who has the file in hand',
    opens: cell =>
      isFile(cell) && hand(cell) && one(cell.act, 'write-off-receipt', 'set-cover', 'link', 'unlink'),
  },
  {
    says: 'a file is put on a channel of submission, taken off and put back by who has it in hand',
    opens: cell => isFile(cell) && hand(cell) && cell.act === 'channel',
  },
  {
    says: 'a superior takes up what a post below has, unless it is closed, confidential, or paper still on its way',
    opens: cell =>
      officer(cell) &&
      normal(cell) &&
      cell.relation === 'above' &&
      cell.act === 'pull-up' &&
      open(cell) &&
      cell.state !== 'IN_TRANSIT',
  },
  {
    says: 'a superior grants more time for what a post below has, unless it is closed or confidential',
    opens: cell =>
      officer(cell) && normal(cell) && cell.relation === 'above' && cell.act === 'extend' && open(cell),
  },
  {
    says: 'a part file is opened, while the file is not closed, by who opened the file or had it before',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      kept(cell) &&
      openFile(cell) &&
      one(cell.relation, 'created', 'has-held', 'sent-last') &&
      cell.act === 'open-part',
  },
  {
    says: 'a part file goes back into its main file by who has both at work in hand',
    opens: cell => isFile(cell) && hand(cell) && inWork(cell) && cell.act === 'merge-part',
  },
  {
    says: 'an active file is put into another, or goes on in a further volume, by who has it in hand',
    opens: cell =>
      isFile(cell) && hand(cell) && cell.state === 'ACTIVE' && one(cell.act, 'attach', 'open-volume'),
  },
  {
    says: 'what lies in a file is taken out of it by who has that file in hand',
    opens: cell => isFile(cell) && hand(cell) && cell.act === 'detach',
  },
  {
    says: 'leave to park an active file for long, or to put it into the call book, is asked by who has it in hand; leave to take up a closed one by the post that closed it, unless the line above knows nothing of it',
    opens: cell =>
      isFile(cell) &&
      ((cell.act === 'ask-parking' && hand(cell) && cell.state === 'ACTIVE') ||
        (cell.act === 'ask-reopening' &&
          officer(cell) &&
          normal(cell) &&
          cell.relation === 'closed-it' &&
          reopenable(cell))),
  },
  {
    says: 'who is asked answers, wherever the file is by then',
    opens: cell =>
      isFile(cell) && officer(cell) && kept(cell) && cell.relation === 'asked' && cell.act === 'answer-ask',
  },
  {
    says: 'who needs to know is said by who has what is confidential in hand',
    opens: cell => hand(cell) && cell.classification === 'confidential' && cell.act === 'set-readers',
  },
  {
    says: 'the text of a letter is corrected by who has it in hand',
    opens: cell => isReceipt(cell) && hand(cell) && lying(cell) && cell.act === 'correct-text',
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
          one(cell.act, 'send', 'return', 'write-note', 'confirm-note', 'discard-note')) ||
        (isReceipt(cell) && before(cell) && cell.act === 'send') ||
        (isReceipt(cell) && lying(cell) && cell.act === 'correct')),
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
    says: 'the sender takes back a file at work, and a receipt that was not opened',
    opens: cell =>
      officer(cell) &&
      kept(cell) &&
      cell.relation === 'sent-last' &&
      (isFile(cell) ? inWork(cell) : one(cell.state, 'MARKED', 'IN_TRANSIT')) &&
      cell.act === 'pull-back',
  },
  {
    says: 'a closed file is reopened by the post that closed it, a normal one also by the line above',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      reopenable(cell) &&
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
        (cell.relation === 'closed-it' && atRest(cell))),
  },
  {
    says: 'the post that closed it sees who read it',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      kept(cell) &&
      cell.relation === 'closed-it' &&
      atRest(cell) &&
      cell.act === 'list-readings',
  },
  {
    says: 'the line above, the section’s in-charge, and who has a reading copy, is asked or consulted read what is normal',
    opens: cell =>
      officer(cell) &&
      normal(cell) &&
      looks(cell) &&
      one(cell.relation, 'above', 'in-charge', 'reader', 'asked', 'consulted'),
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
      (one(
        cell.relation,
        ...['created', 'has-held', 'sent-last', 'above', 'in-charge', 'reader', 'asked', 'consulted'],
      ) ||
        (cell.relation === 'closed-it' && atRest(cell)) ||
        hand(cell)),
  },
  {
    says: 'the register tells its own office the subject of what is normal',
    opens: cell =>
      officer(cell) && normal(cell) && cell.act === 'register' && cell.relation === 'same-office',
  },
  {
    says: 'the records officer reads what is normal in their office once it is closed, in the register too',
    opens: cell =>
      cell.role === 'records-officer' &&
      cell.relation === 'records' &&
      atRest(cell) &&
      normal(cell) &&
      (looks(cell) || cell.act === 'register'),
  },
  {
    says: 'the records officer takes into the record room what is normal and closed, and holds it for a court, an audit or the like',
    opens: cell =>
      isFile(cell) &&
      cell.role === 'records-officer' &&
      cell.relation === 'records' &&
      one(cell.state, 'CLOSED', 'RECORDED') &&
      normal(cell) &&
      one(cell.act, 'record', 'hold', 'lift-hold'),
  },
  {
    says: 'what is normal and recorded is asked for by who may read it, and by its office, which meets it in the register',
    opens: cell =>
      isFile(cell) &&
      officer(cell) &&
      cell.state === 'RECORDED' &&
      normal(cell) &&
      cell.act === 'requisition' &&
      one(
        cell.relation,
        ...['created', 'has-held', 'sent-last', 'closed-it', 'above', 'in-charge', 'reader', 'asked'],
        ...['consulted', 'same-office'],
      ),
  },
  {
    says: 'the records officer gives what is normal and recorded to who asked, or refuses it, and takes it back',
    opens: cell =>
      isFile(cell) &&
      cell.role === 'records-officer' &&
      cell.relation === 'records' &&
      cell.state === 'RECORDED' &&
      normal(cell) &&
      one(cell.act, 'refuse-requisition', 'issue-record', 'return-record'),
  },
  {
    says: 'what is normal and recorded is disposed of by two records officers: one proposes, another confirms or refuses',
    opens: cell =>
      isFile(cell) &&
      cell.role === 'records-officer' &&
      cell.relation === 'records' &&
      cell.state === 'RECORDED' &&
      normal(cell) &&
      one(cell.act, 'propose-disposal', 'confirm-disposal', 'refuse-disposal'),
  },
  {
    says: 'the auditor sees the logs of anything kept here, and nothing else',
    opens: cell => cell.role === 'auditor' && kept(cell) && cell.act === 'audit',
  },
];

/** What is said of papers and drafts is not said of questions and answers, which have sentences of their own. */
export const SAID: readonly Sentence[] = [
  ...OF_PAPERS.map(({ says, opens }) => ({
    says,
    opens: (cell: Cell) => cell.object !== 'consultation' && cell.object !== 'answer' && opens(cell),
  })),
  ...CONSULTATIONS_SAID,
];
