import type { Words } from './words.ts';

const ROMAN = ['', '-I', '-II', '-III', '-IV', '-V', '-VI', '-VII', '-VIII', '-IX', '-X'];

/** What is said in English where a note is written, and where a file's flags lead. */
export const enNoting: Pick<Words, keyof typeof import('./hi-noting.ts').hiNoting> = {
  flag: {
    note: note => `Note ${note}`,
    paragraph: paragraph => `Para ${paragraph}`,
    paper: serial => `Correspondence ${serial}`,
    page: (serial, page) => `Correspondence ${serial}, page ${page}`,
    goTo: name => `Go to ${name}`,
    underConsideration: 'PUC',
    fresh: nth => `FR${ROMAN[nth] ?? `-${nth}`}`,
  },
  editor: {
    toolbar: 'Looks of the note',
    phrases: 'Quick phrases',
    boldLetter: 'B',
    doing: {
      bold: 'Bold',
      bulleted: 'Bulleted list',
      numbered: 'Numbered list',
      deeper: 'One level in',
      higher: 'One level out',
      table: 'Table',
      reference: 'Reference',
      undo: 'Undo',
      redo: 'Do it again',
    },
    tableEdit: {
      row: 'Add a row',
      column: 'Add a column',
      'drop-row': 'Remove the row',
      'drop-column': 'Remove the column',
      'drop-table': 'Remove the table',
      heading: 'Heading row',
    },
    referTo: 'Refer to',
    target: { note: 'Note', paragraph: 'Paragraph', correspondence: 'Correspondence' },
    numberOf: {
      note: 'Number of the note',
      paragraph: 'Number of the paragraph',
      correspondence: 'Serial in the correspondence',
    },
    upTo: most => `From 1 to ${most}`,
    page: 'Page',
    putIn: 'Put it in',
    noSuchPlace: most => `There is no such number in this file; give one from 1 to ${most}.`,
    nothingToReference: 'This file has neither a confirmed note nor a receipt yet.',
  },
  draft: {
    saving: 'Saving…',
    saved: time => `Saved at ${time}`,
    unsaved: 'Not saved yet',
    lost: 'There is no connection; the note is kept on this device and will be saved when there is one again.',
    mine: 'Keep my text',
    theirs: 'Keep the other text',
    both: 'Keep both texts',
    instructedBy: 'Who gave the instruction',
    discussedWith: 'With whom it was discussed',
    unknownReferences: count =>
      count === 1
        ? '1 reference leads nowhere in this file; mend it before you confirm.'
        : `${count} references lead nowhere in this file; mend them before you confirm.`,
  },
};
