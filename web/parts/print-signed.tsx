import { useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import type { Language } from '../problem.ts';
import type { Catalogue } from '../words/words.ts';
import { PrintButton } from './printed.tsx';

const hi = {
  print: 'हस्ताक्षरित प्रति छापें',
  rest: (from: number) => `पृष्ठ ${from} से आगे छापें`,
};
const en: Catalogue<typeof hi> = {
  print: 'Print the signed copy',
  rest: from => `Print from page ${from} on`,
};
const WORDS: Readonly<Record<Language, Catalogue<typeof hi>>> = { hi, en };

type Part = Answer<'printLetter'>;

/** Prints a letter as it was signed, stamped on every page; what has more pages than fit comes part by part. */
export const PrintSigned = ({ make }: { make: (from: number) => Promise<Part> }) => {
  const { language } = useOffice();
  const own = WORDS[language];
  const [from, setFrom] = useState(1);
  const print = async (): Promise<Part> => {
    const part = await make(from);
    setFrom(part.next ?? 1);
    return part;
  };
  return <PrintButton label={from === 1 ? own.print : own.rest(from)} make={print} />;
};
