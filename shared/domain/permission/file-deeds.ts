/** What is done to a file: each makes an event, or a note in draft. */
export const FILE_ACTS = [
  'open',
  'receive',
  'write-note',
  'confirm-note',
  'discard-note',
  'send',
  'return',
  'pull-back',
  'park',
  'suspend',
  'resume',
  'request-closing',
  'close',
  'reopen',
  'pull-up',
  'extend',
  'add-receipt',
  'write-off-receipt',
  'link',
  'unlink',
  'set-cover',
  'set-readers',
  'open-part',
  'merge-part',
  'attach',
  'detach',
  'open-volume',
  'ask-parking',
  'ask-reopening',
  'answer-ask',
  'record',
  'hold',
  'lift-hold',
  'requisition',
  'refuse-requisition',
  'issue-record',
  'return-record',
  'propose-disposal',
  'confirm-disposal',
  'refuse-disposal',
  'draft',
  'consult',
  'channel',
] as const;
export type FileAct = (typeof FILE_ACTS)[number];

/** Ways of looking at a file, and of saying where it should go; none changes it. */
export const FILE_LOOKS = [
  /** Its head, notes, journal, movements, custody, receipts. */
  'read',
  /** The scans of its receipts and their texts. */
  'read-text',
  /** Its notes in draft. */
  'list-drafts',
  /** Its subject on the work list of the post that holds it. */
  'list',
  /** To be found by its words. */
  'find',
  /** Its subject in the register of its office. */
  'register',
  /** Who has read it. */
  'list-readings',
  /** Its journal without what it says, and who has read it. */
  'audit',
  /** To propose where it be sent, and to drop a proposal. */
  'propose-marking',
] as const;
export type FileLook = (typeof FILE_LOOKS)[number];
