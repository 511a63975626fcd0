import { describe, expect, test } from 'vitest';
import type { Charge } from '#shared/domain/directory/charge.ts';
import type { OfficerId, PostId } from '#shared/domain/ids.ts';
import {
  beginNote,
  confirmNote,
  discardNote,
  GreenNote,
  reviseNote,
  YellowNote,
} from '#shared/domain/note.ts';
import type { NoteContent, Reference } from '#shared/domain/notes/content.ts';
import { delayNote } from '#shared/domain/notes/delay-note.ts';
import { GIVER_OF_KIND, type NoteKind, WRITTEN_KINDS } from '#shared/domain/notes/kind.ts';
import { NumberedNote } from '#shared/domain/notes/numbered.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { type Referable, referencesOf, unknownReferences } from '#shared/domain/notes/references.ts';
import { AGREED, type Writing, worded } from '#shared/domain/notes/wording.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { plus } from '#shared/domain/time.ts';
import { ADM, by, CLERK, countingIds, MONDAY, officerOf, SDM, SECTION } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { relationsOn, stayOf } from './support/world.ts';

const ids = countingIds();
const refusalOf = (act: () => unknown): Pick<Refusal, 'code' | 'facts'> | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
const codeOf = (act: () => unknown): string => refusalOf(act)?.code ?? 'done';

const { file } = newWorld(CLERK);
const held = { head: file.head, holding: stayOf(file) };
const [early, later, latest] = [plus(MONDAY, 1), plus(MONDAY, 60_000), plus(MONDAY, 120_000)];
const handOf = (post: PostId, at: string) => ({ postId: post, officerId: officerOf(post), at });
const contextOf = (post: PostId, at = later) => ({
  by: by(post),
  at,
  relations: relationsOn(file, CLERK),
});
const sha256 = 'a'.repeat(64);
const checked = { sha256, unknownReferences: [] };
const noted = (text: string) => ({ kind: 'note', content: pastedText(text) }) as const;
/** Begun by the clerk, and then three times revised by the section officer. */
const begun = beginNote(file.head, { noteId: ids.note(), ...noted('पहला\n\nदूसरा') }, contextOf(CLERK, early));
const note: YellowNote = {
  ...begun,
  revision: 3,
  revisedBy: handOf(SECTION, later) as YellowNote['writtenBy'],
};

describe('a note in draft', () => {
  test('is as whoever began it wrote it, until another changes it', () => {
    expect(begun).toEqual({
      noteId: begun.noteId,
      fileId: file.head.fileId,
      ...noted('पहला\n\nदूसरा'),
      revision: 1,
      writtenBy: handOf(CLERK, early),
    });
    expect(YellowNote.parse(begun)).toEqual(begun);
  });

  test('names who typed it in whose place', () => {
    const assistant = { kind: 'assistant', mandateId: ids.mandate(), inPlaceOf: officerOf(SDM) } as const;
    const context = { by: { ...by(SDM), mandate: assistant }, at: early };
    const typed = beginNote(file.head, { noteId: ids.note(), ...noted('क') }, context);
    expect(typed.writtenBy).toMatchObject({ postId: SDM, inPlaceOf: officerOf(SDM) });
  });

  test('is revised only on its newest text; then it says who began it and who changed it last', () => {
    const change = { worded: noted('नया'), revision: 3 };
    expect(reviseNote(note, change, contextOf(SDM, latest))).toEqual({
      ...begun,
      ...noted('नया'),
      revision: 4,
      revisedBy: handOf(SDM, latest),
    });
  });

  test('tells a window that comes too late who changed it, when, and to which revision', () => {
    const facts = {
      noteId: note.noteId,
      revision: 3,
      by: SECTION,
      officer: officerOf(SECTION),
      at: later,
    };
    const tooLate = { worded: noted('नया'), revision: 2 };
    for (const act of [
      () => reviseNote(note, tooLate, contextOf(CLERK)),
      () => confirmNote(held, note, { revision: 2, ...checked }, contextOf(CLERK)),
    ])
      expect(refusalOf(act)).toMatchObject({ code: 'note.changed', facts });
    expect(refusalOf(() => reviseNote(begun, tooLate, contextOf(SDM)))?.facts).toMatchObject({
      by: CLERK,
      at: early,
    });
  });

  test('loses what a revision leaves out: a giver that is not named again is gone', () => {
    const discussed = { ...note, kind: 'discussion', of: SDM } as const;
    const revised = reviseNote(discussed, { worded: noted('क'), revision: 3 }, contextOf(CLERK));
    expect(revised).toMatchObject({ kind: 'note' });
    expect(revised).not.toHaveProperty('of');
  });
});

describe('a confirmed note', () => {
  const head = { ...file.head, notes: 4, paragraphs: 9 };
  const confirm = (one: YellowNote = note, post = SDM) =>
    confirmNote({ ...held, head }, one, { revision: one.revision, ...checked }, contextOf(post, latest));

  test('is numbered after the file’s last note and paragraph; the journal has its hash, not its text', () => {
    const { decision, green } = confirm();
    expect(green).toMatchObject({ number: 5, firstParagraph: 10, content: note.content, textSha256: sha256 });
    expect(decision.after).toMatchObject({ notes: 5, paragraphs: 11, version: 2 });
    expect(decision.event.data).toMatchObject({ firstParagraph: 10, paragraphs: 2, textSha256: sha256 });
    expect(JSON.stringify(decision)).not.toContain('पहला');
    expect(GreenNote.parse(green)).toEqual(green);
  });

  test('keeps every name: a clerk wrote it, the section officer mended it, the SDM confirmed it', () => {
    const { decision, green } = confirm();
    expect(green).toMatchObject({
      writtenBy: handOf(CLERK, early),
      revisedBy: handOf(SECTION, later),
      confirmedBy: handOf(SDM, latest),
    });
    expect(decision.event.by).toMatchObject({ postId: SDM, officerId: officerOf(SDM) });
    expect(decision.event.data).toMatchObject({ writtenBy: CLERK, revisedBy: SECTION });
    expect(confirm(begun, CLERK).green).not.toHaveProperty('revisedBy');
  });

  test('names who gave the instruction, in the note and in the journal; the giver may confirm it too', () => {
    const oral = { ...note, kind: 'oral-instruction', of: SDM } as const;
    for (const post of [CLERK, SDM]) {
      const { decision, green } = confirm(oral, post);
      expect(green).toMatchObject({ kind: 'oral-instruction', of: SDM });
      expect(decision.event.data).toMatchObject({ instructedBy: SDM });
    }
    expect(confirm().decision.event.data).not.toHaveProperty('instructedBy');
  });

  test('is not confirmed unseen: the revision named must be its newest', () => {
    const at = (revision: number) =>
      codeOf(() => confirmNote(held, note, { revision, ...checked }, contextOf(CLERK)));
    expect([2, 3, 4].map(at)).toEqual(['note.changed', 'done', 'note.changed']);
  });

  test('is not made of one that points nowhere: the first such place is named', () => {
    const unknown = [
      { to: 'correspondence', serial: 2, page: 9 },
      { to: 'note', note: 7 },
    ] as const;
    const act = () =>
      confirmNote(held, note, { revision: 3, sha256, unknownReferences: unknown }, contextOf(CLERK));
    expect(refusalOf(act)).toMatchObject({ code: 'note.reference-unknown', facts: unknown[0] });
  });
});

test('of a discarded note the journal keeps who began it, and no text', () => {
  const { event } = discardNote(held, note, contextOf(SDM));
  expect(event).toMatchObject({ type: 'note.discarded', data: { noteId: note.noteId, writtenBy: CLERK } });
  expect(JSON.stringify(event)).not.toContain('पहला');
});

describe('what is written', () => {
  const chargeOf = (post: PostId, officerId: OfficerId) =>
    ({ chargeId: ids.charge(), postId: post, officerId, kind: 'additional', from: MONDAY }) as Charge;
  /** The clerk holds the section officer's post as well. */
  const directory = {
    getPost: (postId: PostId) => {
      if (![CLERK, SECTION, SDM, ADM].includes(postId)) throw new Refusal('post.unknown');
      return {} as never;
    },
    chargesOfOfficer: (officerId: OfficerId) =>
      officerId === officerOf(CLERK) ? [chargeOf(CLERK, officerId), chargeOf(SECTION, officerId)] : [],
  };
  const writer = { by: by(CLERK), at: later, directory };
  const content = pastedText('क');
  const write = (writing: Writing, before?: { readonly of?: PostId }) => worded(writing, writer, before);
  const codeOfWriting = (writing: Writing) => codeOf(() => write(writing));

  test('of every kind names the giver or not, as the table says', () => {
    const answers = {
      must: ['note.giver-missing', 'done'],
      may: ['done', 'done'],
      none: ['done', 'note.giver-invalid'],
    };
    for (const kind of WRITTEN_KINDS)
      expect([kind, codeOfWriting({ kind, content }), codeOfWriting({ kind, content, of: SDM })]).toEqual([
        kind,
        ...answers[GIVER_OF_KIND[kind]],
      ]);
  });

  test('was instructed by a post that there is, and by none of one’s own', () => {
    const by = (of: PostId) => codeOfWriting({ kind: 'oral-instruction', content, of });
    expect(by(ids.post())).toBe('post.unknown');
    expect(by(CLERK)).toBe('note.giver-invalid');
    expect(by(SECTION)).toBe('note.giver-invalid');
    expect(by(ADM)).toBe('done');
  });

  test('in another’s place was not instructed by that other either', () => {
    const inPlaceOf = officerOf(CLERK);
    const mandate = { kind: 'delegate', mandateId: ids.mandate(), inPlaceOf } as const;
    const delegate = { ...writer, by: { ...by(SDM), mandate } };
    expect(codeOf(() => worded({ kind: 'oral-instruction', content, of: SECTION }, delegate))).toBe(
      'note.giver-invalid',
    );
  });

  test('of a senior’s instruction may be mended by that senior', () => {
    const writing = { kind: 'oral-instruction', content, of: CLERK } as const;
    expect(write(writing, { of: CLERK })).toEqual(writing);
    expect(codeOf(() => write({ kind: 'note', content, of: CLERK }, { of: CLERK }))).toBe(
      'note.giver-invalid',
    );
  });

  test('has words; an endorsement without them says in both languages that the officer agrees, and keeps that', () => {
    for (const kind of WRITTEN_KINDS.filter(one => one !== 'endorsement'))
      expect(codeOfWriting({ kind, of: GIVER_OF_KIND[kind] === 'must' ? SDM : undefined })).toBe(
        'note.text-missing',
      );
    expect(write({ kind: 'endorsement' })).toEqual({ kind: 'endorsement', content: AGREED });
    expect(plainText(AGREED)).toMatch(/सहमत.*Agreed/);
    expect(write({ kind: 'endorsement', content })).toEqual({ kind: 'endorsement', content });
  });

  test('is never an explanation of delay: that is written by moving the file on', () => {
    const kinds: readonly NoteKind[] = WRITTEN_KINDS;
    expect(kinds).not.toContain('delay-explanation');
  });
});

describe('references', () => {
  const pointing = (...references: readonly Reference[]): NoteContent => [
    { type: 'paragraph', runs: references.map(reference => ({ text: 'देखें', reference })) },
  ];
  /** Three notes, of which the second has the paragraphs 4 to 6; a scan of nine pages and a paper without one. */
  const known: Referable = {
    notes: 3,
    paragraphsOf: note => (note === 2 ? { first: 4, count: 3 } : undefined),
    pagesOf: serial =>
      new Map([
        [1, 9],
        [2, 0],
      ]).get(serial),
  };
  const isKnown = (reference: Reference) => unknownReferences([reference], known).length === 0;

  test.each([
    [
      'the first and the last note, and no later one',
      [1, 3, 4].map(note => ({ to: 'note', note }) as const),
      [true, true, false],
    ],
    [
      'the paragraphs of the note they stand in, and no other',
      [3, 4, 6, 7].map(paragraph => ({ to: 'paragraph', note: 2, paragraph }) as const),
      [false, true, true, false],
    ],
    [
      'no paragraph of a note that is not there',
      [{ to: 'paragraph', note: 9, paragraph: 4 } as const],
      [false],
    ],
    [
      'the pages of a scan',
      [1, 9, 10].map(page => ({ to: 'correspondence', serial: 1, page }) as const),
      [true, true, false],
    ],
    [
      'a paper as a whole, with or without a scan; no page of one without, and no paper that is not there',
      [
        { to: 'correspondence', serial: 1 },
        { to: 'correspondence', serial: 2 },
        { to: 'correspondence', serial: 2, page: 1 },
        { to: 'correspondence', serial: 3 },
      ] as const,
      [true, true, false, false],
    ],
  ])('lead to %s', (_, references: readonly Reference[], there) => {
    expect(references.map(isKnown)).toEqual(there);
  });

  test('are found wherever they stand, each place once', () => {
    const [first, second, third] = [1, 2, 3].map(number => ({ to: 'note', note: number }) as const);
    if (!first || !second || !third) throw new Error('three references');
    const run = (reference: Reference) => ({ text: 'क', reference });
    const content: NoteContent = [
      ...pointing(first, first),
      { type: 'list', ordered: false, items: [{ level: 1, runs: [run(second)] }] },
      { type: 'table', rows: [[[run(third)], [run(first)]]] },
    ];
    expect(referencesOf(content)).toEqual([first, second, third]);
  });
});

describe('an explanation of delay', () => {
  const content = pastedText('लेखपाल की आख्या दिनांक 12-11-2026 को प्राप्त हुई।');
  const head = { ...file.head, notes: 4, paragraphs: 9 };
  const noteId = ids.note();

  test('is a note of its own kind, numbered on, written and confirmed by who moves the file on', () => {
    const { green, numbered } = delayNote(head, { noteId, content, ...checked }, contextOf(SECTION, latest));
    expect(numbered).toEqual({ noteId, number: 5, firstParagraph: 10, paragraphs: 1, textSha256: sha256 });
    expect(NumberedNote.parse(numbered)).toEqual(numbered);
    expect(GreenNote.parse(green)).toEqual({
      noteId,
      fileId: head.fileId,
      number: 5,
      kind: 'delay-explanation',
      firstParagraph: 10,
      content,
      textSha256: sha256,
      writtenBy: handOf(SECTION, latest),
      confirmedBy: handOf(SECTION, latest),
    });
    expect(JSON.stringify(numbered)).not.toContain('लेखपाल');
  });

  test('points to nothing that is not there', () => {
    const unknown = { to: 'note', note: 9 } as const;
    const act = () =>
      delayNote(head, { noteId, content, sha256, unknownReferences: [unknown] }, contextOf(CLERK));
    expect(refusalOf(act)).toMatchObject({ code: 'note.reference-unknown', facts: unknown });
  });

  test('is followed by the next note without a gap', () => {
    const confirmed = confirmNote(held, begun, { revision: 1, ...checked }, contextOf(CLERK)).decision;
    const { numbered } = delayNote(confirmed.after, { noteId, content, ...checked }, contextOf(CLERK));
    expect(numbered).toMatchObject({ number: 2, firstParagraph: 3 });
  });
});
