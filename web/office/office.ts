import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer, Call } from '../client.ts';
import type { Language } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Words } from '../words/words.ts';
import type { Directory } from './directory.ts';
import type { PageImages } from './page-images.ts';
import type { ScanUpload } from './scan-upload.ts';

export type Me = Answer<'getMe'>;

/** What every screen works with. */
export type Office = {
  readonly call: Call;
  readonly language: Language;
  readonly words: Words;
  readonly me: Me;
  /** The district’s name in both languages: what is printed has both. */
  readonly title: Settings['title'];
  /** Acts as this post of theirs from now on. */
  readonly actAs: (postId: string) => void;
  /** The post acted as; empty where the officer holds none. */
  readonly postId: string;
  /** The office's time, corrected by the server's: this machine's clock may be wrong. */
  readonly now: () => number;
  readonly directory: Directory;
  readonly images: PageImages;
  /** What was asked of a post, along with which the papers on this part of the screen were given. */
  readonly through?: string;
  readonly scanUpload: ScanUpload;
  /** Tells the officer, in one line, what was done. */
  readonly say: (text: string) => void;
  /** Stays this tab has seen end: an index may still show them for a moment. */
  readonly ended: Set<string>;
};

export const OfficeContext = createContext<Office | undefined>(undefined);

export const useOffice = (): Office => {
  const office = useContext(OfficeContext);
  if (office === undefined) throw new Error('a screen stands outside the office');
  return office;
};
