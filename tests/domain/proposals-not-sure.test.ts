import { describe, expect, test } from 'vitest';
import { proposeEntry } from '#shared/domain/proposals.ts';

const propose = (text: string) => proposeEntry([{ page: 1, text, unreliable: false }]);

describe('a date or number of another paper is not the letter’s own', () => {
  test.each([
    ['a stamp', 'डायरी संख्या: 4411\nदिनांक: 20.11.2026\n\nविषय: पैमाइश'],
    ['a stamp with the date below', 'RECEIVED\n20 NOV 2026\n\nSub: Repair'],
    ['a reference', 'संदर्भ: आपका पत्र\nसंख्या: 12/2026\nदिनांक: 1.10.2026\n\nविषय: पैमाइश'],
    ['a sentence of the head', 'आपके पत्र,  दिनांक: 12.10.2026\nविषय: पैमाइश'],
    ['the end of the body', 'Sub: Repair\nSir,\nPlease see the letter.\ndated: 21.10.2026\nYours faithfully'],
    [
      'a line of the body',
      'Sub: Repair\nSir,\nIt was ordered by the Collector of the district on\nDate: 21.10.2026\nYours faithfully',
    ],
    [
      'a copy',
      'Sub: Repair\nSir,\nPlease repair.\nYours faithfully\nCopy to: all\nMemo No. 12/2026\nDate: 21.10.2026',
    ],
  ])('%s', (_where, text) => {
    const { letterNumber, letterDate } = propose(text);
    expect({ letterNumber, letterDate }).toEqual({ letterNumber: undefined, letterDate: undefined });
  });
});

describe('a subject', () => {
  const subjectOf = (text: string) => propose(text).subject?.value;

  test('ends where its sentence ends, or a date has its own line', () => {
    expect(subjectOf('विषय: भूमि की पैमाइश।\nगाटा 12 की पैमाइश होनी है।')).toBe('भूमि की पैमाइश।');
    expect(subjectOf('Sub: Repair of the road\nDate: 12.10.2026')).toBe('Repair of the road');
  });

  test('may run on with a date, a copy or a reference that is spoken of', () =>
    expect(subjectOf('विषय: बैठक\nदिनांक 12.10.2026 की कार्यवृत्त की\nप्रतिलिपि के\nसंदर्भ में')).toBe(
      'बैठक दिनांक 12.10.2026 की कार्यवृत्त की प्रतिलिपि के संदर्भ में',
    ));

  test.each(['Sub. Divisional Officer, Koil', 'Sub - Divisional Officer', 'Sub-Inspector'])(
    'is not read out of a post: %s',
    post => expect(subjectOf(`${post}\nSub: Repair`)).toBe('Repair'),
  );

  test('may begin with a post after a colon', () =>
    expect(subjectOf('Sub:- Post of Registrar')).toBe('Post of Registrar'));

  test.each(['विषय-वस्तु का विवरण', 'विषय - वस्तु', 'विषयक पत्र', 'Subject to approval', 'subjects: many'])(
    'is not read out of other words: %s',
    words => expect(subjectOf(words)).toBeUndefined(),
  );

  test('is not read below the signature', () =>
    expect(subjectOf('महोदय,\nनिवेदन है।\nभवदीय\nराम\nविषय: संलग्न सूची')).toBeUndefined());
});

describe('a sender', () => {
  const senderOf = (text: string) => {
    const { senderName, senderOffice } = propose(text);
    return { name: senderName?.value, office: senderOffice?.value };
  };

  test('is not taken from the last line of a letter that nothing closes', () =>
    expect(senderOf('सेवा में,\nजिलाधिकारी\nमहोदय,\nसड़क ठीक करायें।\nतहसीलदार, सदर')).toEqual({}));

  test('is not the kind of paper, nor one of those it goes to', () => {
    const body = 'सूचित किया जाता है कि समस्त कार्यालय दिनांक 5 दिसम्बर 2026 को प्रातः दस बजे खुलेंगे।';
    expect(senderOf(`कार्यालय ज्ञाप\n${body}\n\nसमस्त तहसीलदार`)).toEqual({});
    expect(senderOf(`कार्यालय ज्ञाप\n${body}\n\nश्री मोहन सिंह, तहसीलदार`)).toEqual({});
    expect(senderOf(`कार्यालय ज्ञाप\n${body}\n\nतहसीलदार, कोल`)).toEqual({ office: 'तहसीलदार, कोल' });
  });

  test('is not a phrase under the closing words', () =>
    expect(senderOf('Sub: Repair\nSir,\nPlease repair.\nYours faithfully,\nThanking You Sir')).toEqual({}));

  test('has a name and a post where the label gives both, though the post begins as an address does', () =>
    expect(senderOf('प्रेषक: राम कुमार\nजिला विकास अधिकारी\nसेवा में,\nआयुक्त\nविषय: पैमाइश')).toEqual({
      name: 'राम कुमार',
      office: 'जिला विकास अधिकारी',
    }));
});
