import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReceiptId } from '#shared/domain/ids.ts';
import type { NoteContent, Reference } from '#shared/domain/notes/content.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { AGREED } from '#shared/domain/notes/wording.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import { ids } from '#tests/support/office.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office.stop());

type Body = Readonly<Record<string, unknown>>;
const openNew = async (subject = 'चकरोड की पैमाइश') => {
  const { doors, district } = office;
  return (await doors.call('createFile', { as: district.clerk.as, body: { subject } })).fileId;
};
const draft = (fileId: string, body: Body, as = office.district.clerk.as) =>
  office.doors.call('draftNote', { as, params: { fileId }, body });
const confirm = (fileId: string, { noteId, revision }: { noteId: string; revision: number }, as?: string) =>
  office.doors.call('confirmNote', {
    as: as ?? office.district.clerk.as,
    params: { fileId, noteId },
    body: { revision },
  });
const write = async (fileId: string, body: Body) => confirm(fileId, await draft(fileId, body));
const revise = (fileId: string, noteId: string, body: Body, as = office.district.clerk.as) => ({
  as,
  params: { fileId, noteId },
  body,
});
const getNote = (fileId: string, number: number) =>
  office.doors.call('getNote', {
    as: office.district.clerk.as,
    params: { fileId, number: String(number) },
  });
const lastEvent = async (fileId: string) => {
  const { items } = await office.doors.call('listJournal', {
    as: office.district.clerk.as,
    params: { fileId },
    query: { limit: '100' },
  });
  return items.at(-1);
};
const pointing = (...references: readonly Reference[]): NoteContent => [
  { type: 'paragraph', runs: references.map(reference => ({ text: `देखें ${reference.to}`, reference })) },
];

describe('a note', () => {
  it('keeps its lists, tables, bold words and references as they were written; the journal has the hash of all that', async () => {
    const fileId = await openNew();
    await write(fileId, { content: pastedText('पहला\n\nदूसरा') });
    const content: NoteContent = [
      {
        type: 'paragraph',
        runs: [
          { text: 'आख्या के ' },
          { text: 'अनुच्छेद 2', reference: { to: 'paragraph', note: 1, paragraph: 2 } },
          { text: ' से ' },
          { text: 'असहमत', bold: true },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: [
          { level: 1, runs: [{ text: 'नाप' }] },
          { level: 2, runs: [{ text: 'मेंड़' }] },
        ],
      },
      {
        type: 'table',
        heading: true,
        rows: [
          [[{ text: 'गाटा' }], [{ text: 'रकबा' }]],
          [[{ text: '245' }], []],
        ],
      },
    ];
    const confirmed = await write(fileId, { content });
    expect(confirmed).toMatchObject({ number: 2, firstParagraph: 3, paragraphs: 3 });
    const note = await getNote(fileId, 2);
    expect(note.content).toEqual(content);
    const textSha256 = sha256(canonicalBytes(note.content));
    expect(note.textSha256).toBe(textSha256);
    expect((await lastEvent(fileId))?.data).toMatchObject({ textSha256, firstParagraph: 3, paragraphs: 3 });
  });

  it('of an oral instruction names who gave it, in the note and in the journal', async () => {
    const fileId = await openNew();
    const { postId: of } = office.district.sdm;
    await write(fileId, { kind: 'oral-instruction', content: pastedText('आज ही नाप कराएँ।'), of });
    expect(await getNote(fileId, 1)).toMatchObject({ kind: 'oral-instruction', of });
    expect((await lastEvent(fileId))?.data).toMatchObject({ kind: 'oral-instruction', instructedBy: of });
  });

  it('of who merely agrees says so in both languages, and that is what is signed', async () => {
    const fileId = await openNew();
    await write(fileId, { kind: 'endorsement' });
    const { kind, content, textSha256 } = await getNote(fileId, 1);
    expect({ kind, content }).toEqual({ kind: 'endorsement', content: AGREED });
    expect(textSha256).toBe(sha256(canonicalBytes(AGREED)));
  });

  it('is no explanation of delay when it is written by hand', async () => {
    const { doors, district } = office;
    const body = { kind: 'delay-explanation', content: pastedText('क') };
    const asked = { as: district.clerk.as, params: { fileId: await openNew() }, body };
    expect((await doors.refuse('draftNote', asked)).code).toBe('request.malformed');
  });
});

describe('a yellow note', () => {
  it('is mended and confirmed by the superior it is sent to; the clerk’s name and the superior’s both stay', async () => {
    const { doors, district } = office;
    const { clerk, officer } = district;
    const fileId = await openNew();
    const { noteId, revision } = await draft(fileId, { content: pastedText('प्रस्ताव प्रस्तुत है।') });
    const body = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body });
    await doors.call('openFile', { as: officer.as, params: { fileId }, body: {} });
    const mended = { content: pastedText('प्रस्ताव उचित है।'), revision };
    // Who does not hold the file any more writes no more on it.
    expect((await doors.refuse('reviseNote', revise(fileId, noteId, mended))).code).toBe(
      'file.not-in-custody',
    );
    const kept = await doors.call('reviseNote', revise(fileId, noteId, mended, officer.as));
    await confirm(fileId, kept, officer.as);
    const hands = {
      writtenBy: { postId: clerk.postId, officerId: clerk.officerId },
      revisedBy: { postId: officer.postId, officerId: officer.officerId },
      confirmedBy: { postId: officer.postId, officerId: officer.officerId },
    };
    expect(await getNote(fileId, 1)).toMatchObject(hands);
    expect((await lastEvent(fileId))?.data).toMatchObject({
      writtenBy: clerk.postId,
      revisedBy: officer.postId,
    });
  });

  it('is dropped by the superior who holds the file; the journal keeps who had written it', async () => {
    const { doors, district } = office;
    const { clerk, officer } = district;
    const fileId = await openNew();
    const { noteId } = await draft(fileId, { content: pastedText('अनावश्यक') });
    const body = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body });
    await doors.call('openFile', { as: officer.as, params: { fileId }, body: {} });
    await doors.call('discardNote', { as: officer.as, params: { fileId, noteId }, body: {} });
    expect(await lastEvent(fileId)).toMatchObject({
      type: 'note.discarded',
      by: { postId: officer.postId },
      data: { writtenBy: clerk.postId },
    });
  });

  it('saved from two windows is told who changed it, when, and to which revision', async () => {
    const { doors, district } = office;
    const fileId = await openNew();
    const { noteId } = await draft(fileId, { content: pastedText('एक') });
    const save = (text: string) => revise(fileId, noteId, { content: pastedText(text), revision: 1 });
    const { revisedBy } = await doors.call('reviseNote', save('पहली खिड़की'));
    expect(await doors.refuse('reviseNote', save('दूसरी खिड़की'))).toMatchObject({
      code: 'note.changed',
      noteId,
      revision: 2,
      by: district.clerk.postId,
      officer: district.clerk.officerId,
      at: revisedBy?.at,
    });
  });

  it('saved from ten windows at once is saved from one; all others are told of that one', async () => {
    const { doors, district } = office;
    const fileId = await openNew();
    const { noteId } = await draft(fileId, { content: pastedText('एक') });
    const asked = (n: number) => revise(fileId, noteId, { content: pastedText(`खिड़की ${n}`), revision: 1 });
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, n) => doors.raw('reviseNote', asked(n))),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { body } of replies.filter(({ status }) => status !== 200))
      expect(body).toMatchObject({
        code: 'note.changed',
        revision: 2,
        by: district.clerk.postId,
        officer: district.clerk.officerId,
      });
  });

  it('whose answer was lost may be saved again: the same words stand once, whatever order they were sent in', async () => {
    const { doors } = office;
    const fileId = await openNew();
    const { postId: of } = office.district.sdm;
    const { noteId } = await draft(fileId, { content: pastedText('एक') });
    const runs = [{ bold: true, text: 'दो' }];
    const body = { of, revision: 1, content: [{ runs, type: 'paragraph' }], kind: 'discussion' };
    const first = await doors.call('reviseNote', revise(fileId, noteId, body));
    const turned = {
      kind: 'discussion',
      content: [{ type: 'paragraph', runs: [{ text: 'दो', bold: true }] }],
      of,
      revision: 1,
    };
    expect(await doors.call('reviseNote', revise(fileId, noteId, turned))).toEqual(first);
    const another = { ...turned, kind: 'note', of: undefined };
    expect((await doors.refuse('reviseNote', revise(fileId, noteId, another))).code).toBe('note.changed');
  });
});

describe('references', () => {
  const letterOf = async (documentId?: string) => {
    const { receiptId } = await office.doors.call('diariseReceipt', {
      as: office.district.clerk.as,
      body: {
        sender: { name: 'रामलाल' },
        subject: 'प्रार्थना पत्र',
        receivedOn: istDay(instantOf(Date.now())),
        deliveryMode: 'by-hand',
        ...(documentId && { documentId }),
      },
    });
    return ReceiptId.parse(receiptId);
  };
  const putIn = async (fileId: string, receiptId: string) =>
    office.doors.call('addReceipt', {
      as: office.district.clerk.as,
      params: { fileId },
      body: { receiptId },
    });

  it('that lead nowhere are told while a note is typed, and refused when it is confirmed, each by its place', async () => {
    const { doors, district } = office;
    const fileId = await openNew();
    const unknown = [
      { to: 'note', note: 1 },
      { to: 'paragraph', note: 1, paragraph: 1 },
      { to: 'correspondence', serial: 1, page: 3 },
      { to: 'correspondence', serial: 2 },
    ] as const;
    const kept = await draft(fileId, { content: pointing(...unknown) });
    expect(kept.unknownReferences).toEqual(unknown);
    for (const [index, place] of unknown.entries()) {
      const body = { content: pointing(place), revision: index + 1 };
      const saved = await doors.call('reviseNote', revise(fileId, kept.noteId, body));
      expect(saved.unknownReferences).toEqual([place]);
      const refused = await doors.refuse('confirmNote', {
        as: district.clerk.as,
        params: { fileId, noteId: kept.noteId },
        body: { revision: saved.revision },
      });
      expect(refused).toMatchObject({ code: 'note.reference-unknown', ...place });
    }
  });

  it('lead to notes, paragraphs and pages of the file itself, and stay in the confirmed note', async () => {
    const fileId = await openNew();
    await write(fileId, { content: pastedText('एक\n\nदो') });
    await write(fileId, { content: pastedText('तीन') });
    await putIn(fileId, await letterOf(await office.scan(['पहला पृष्ठ', 'दूसरा पृष्ठ'])));
    await putIn(fileId, await letterOf());
    const there = [
      { to: 'note', note: 2 },
      { to: 'paragraph', note: 1, paragraph: 2 },
      { to: 'paragraph', note: 2, paragraph: 3 },
      { to: 'correspondence', serial: 1, page: 2 },
      { to: 'correspondence', serial: 2 },
    ] as const;
    const kept = await draft(fileId, { content: pointing(...there) });
    expect(kept.unknownReferences).toEqual([]);
    const { number } = await confirm(fileId, kept);
    expect((await getNote(fileId, number)).content).toEqual(pointing(...there));
    const nowhere = [
      { to: 'paragraph', note: 1, paragraph: 3 },
      { to: 'correspondence', serial: 1, page: 3 },
      { to: 'correspondence', serial: 2, page: 1 },
      { to: 'note', note: 4 },
    ] as const;
    const wrong = await draft(fileId, { content: pointing(...there, ...nowhere) });
    expect(wrong.unknownReferences).toEqual(nowhere);
  });

  it('lead to nothing in another file', async () => {
    const [one, other] = [await openNew(), await openNew()];
    await write(one, { content: pastedText('एक') });
    const { unknownReferences } = await draft(other, { content: pointing({ to: 'note', note: 1 }) });
    expect(unknownReferences).toEqual([{ to: 'note', note: 1 }]);
  });
});

describe('the note side', () => {
  it('is read from its newest end too, page by page, and from any number backwards', async () => {
    const { doors, district } = office;
    const fileId = await openNew();
    for (const text of ['एक', 'दो', 'तीन', 'चार', 'पाँच']) await write(fileId, { content: pastedText(text) });
    const list = async (query: Readonly<Record<string, string>>) => {
      const { items, cursor } = await doors.call('listNotes', {
        as: district.clerk.as,
        params: { fileId },
        query,
      });
      return { numbers: items.map(({ number }) => number), cursor: cursor ?? '' };
    };
    const newest = { order: 'newest', limit: '2' };
    const first = await list(newest);
    expect(first.numbers).toEqual([5, 4]);
    const second = await list({ ...newest, cursor: first.cursor });
    expect(second.numbers).toEqual([3, 2]);
    expect((await list({ ...newest, cursor: second.cursor })).numbers).toEqual([1]);
    expect((await list({ ...newest, from: '3' })).numbers).toEqual([3, 2]);
    expect((await list({ limit: '2' })).numbers).toEqual([1, 2]);
  });

  it('has each note by its number, for whoever may read the file', async () => {
    const { doors, district } = office;
    const fileId = await openNew();
    await write(fileId, { content: pastedText('एक') });
    expect(plainText((await getNote(fileId, 1)).content)).toBe('एक');
    const asked = { as: district.clerk.as, params: { fileId, number: '2' } };
    expect((await doors.refuse('getNote', asked)).code).toBe('note.unknown');
    const never = { as: district.stranger.as, params: { fileId: ids.file(), number: '1' } };
    const hidden = { as: district.stranger.as, params: { fileId, number: '1' } };
    expect(await doors.raw('getNote', hidden)).toEqual(await doors.raw('getNote', never));
    expect((await doors.refuse('getNote', hidden)).code).toBe('file.unknown');
  });
});

describe('trap 13, Devanagari: a search', () => {
  it('finds a note by its words however they are written: nukta, joiners, digits, and cut by bold type', async () => {
    const fileId = await openNew();
    const content: NoteContent = [
      {
        type: 'paragraph',
        runs: [{ text: 'स\u095cक संख्या ४८२ की नामान्' }, { text: 'तरण-आख्या', bold: true }, { text: ' प्राप्त॥' }],
      },
      { type: 'list', ordered: false, items: [{ level: 1, runs: [{ text: 'क्\u200dषतिपूर्ति' }] }] },
      { type: 'table', rows: [[[{ text: 'बीघा' }], [{ text: 'बिस्वांसी' }]]] },
    ];
    await write(fileId, { content });
    await office.index(fileId);
    for (const query of ['सडक', 'सड़क 482', 'नामांतरण', 'क्षतिपूर्ति', 'बीघा बिस्वांसी', 'आख्या प्राप्त']) {
      const found = await office.find(office.district.clerk.as, query);
      expect({ query, found }).toMatchObject({
        query,
        found: [{ objectId: fileId, places: [{ in: 'note', note: 1 }] }],
      });
    }
    expect(await office.find(office.district.clerk.as, 'बीघाबिस्वांसी')).toEqual([]);
  });
});
