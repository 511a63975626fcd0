import { describe, expect, it } from 'vitest';
import { DistrictMistake, parseDistrict, readDistrict } from '#infra/district.ts';
import { FUNCTIONS } from '#infra/functions.ts';
import { ofType, statementsOf, type Templates, templatesOf } from './templates.ts';

const reading = { languages: ['hin', 'eng'] as const, unreliableUnder: 70, textract: false };
const plain = templatesOf('up-namuna');
const withTextract = templatesOf(
  'up-namuna',
  { reading: { languages: ['eng', 'hin'], unreliableUnder: 55, textract: true } },
  // With the rule pack: what may be given on everything has its reason, or the synthesis stops.
  { checked: true },
);

const roleOf = ({ office }: Templates) =>
  ofType(office, 'AWS::IAM::Policy')
    .filter(([id]) => id.startsWith('ReadPageRole'))
    .flatMap(([, { Properties }]) => statementsOf(Properties['PolicyDocument']));
const environmentOf = ({ office }: Templates, name: string) =>
  ofType(office, 'AWS::Lambda::Function').find(([id]) => id.startsWith(name))?.[1].Properties['Environment'];

describe('the reading of pages', () => {
  it('is in Hindi and English by Tesseract alone where the district says nothing', () => {
    expect(readDistrict('up-namuna').reading).toEqual(reading);
    expect(JSON.stringify(roleOf(plain))).not.toContain('textract');
    expect(environmentOf(plain, 'ReadPageFunction')).toMatchObject({
      Variables: { READING_LANGUAGES: 'hin,eng', UNRELIABLE_UNDER: '70', TEXTRACT: 'off' },
    });
  });

  it('sends pages to Textract only where the district chose it, and lets that one function do so', () => {
    const asking = roleOf(withTextract).filter(({ Action }) =>
      Action.includes('textract:DetectDocumentText'),
    );
    expect(asking).toMatchObject([{ Effect: 'Allow', Resource: ['*'] }]);
    const everywhere = JSON.stringify(withTextract.all).match(/textract:/g) ?? [];
    expect(everywhere).toHaveLength(1);
    expect(environmentOf(withTextract, 'ReadPageFunction')).toMatchObject({
      Variables: { READING_LANGUAGES: 'eng,hin', UNRELIABLE_UNDER: '55', TEXTRACT: 'on' },
    });
  });

  it('is bounded in memory, and in time beyond what the reader itself takes for the longest page', () => {
    const { memoryMegabytes, timeoutSeconds } = FUNCTIONS['read-page'];
    expect(memoryMegabytes).toBe(1024);
    expect(timeoutSeconds).toBeGreaterThan(60 + 30);
  });

  it.each([
    ['a language nobody knows', { ...reading, languages: ['xyz'] }, /reading\.languages\.0: /],
    ['no language', { ...reading, languages: [] }, /reading\.languages: /],
    ['a share above the whole', { ...reading, unreliableUnder: 101 }, /reading\.unreliableUnder: /],
  ])('with %s is refused by name', (_, wrong, says) => {
    const file = JSON.stringify({ ...readDistrict('up-namuna'), reading: wrong });
    const ask = () => parseDistrict(file, 'a file');
    expect(ask).toThrow(DistrictMistake);
    expect(ask).toThrow(says);
  });
});
