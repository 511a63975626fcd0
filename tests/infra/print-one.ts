import { ACKNOWLEDGEMENT } from '#shared/printing/layouts.ts';
import { openPress } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';

/** What the function that prints does, in small: an acknowledgement that says one thing, in base64. */
export const handler = async (text: string): Promise<string> => {
  const filling = {
    district: text,
    office: text,
    heading: text,
    qr: qrOf('17'),
    rows: [{ label: text, value: text, strong: true }],
    signature: text,
    foot: text,
  };
  const print = await openPress();
  const pdf = print({ layout: ACKNOWLEDGEMENT, filling, title: text, language: 'hi', at: 0 });
  return Buffer.from(pdf).toString('base64');
};
