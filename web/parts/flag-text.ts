import type { Reference } from '#shared/domain/notes/content.ts';
import type { Words } from '../words/words.ts';

/** What a reference is called where it stands. */
export const flagText = (reference: Reference, { flag }: Words): string => {
  switch (reference.to) {
    case 'note':
      return flag.note(reference.note);
    case 'paragraph':
      return flag.paragraph(reference.paragraph);
    case 'correspondence':
      return reference.page === undefined
        ? flag.paper(reference.serial)
        : flag.page(reference.serial, reference.page);
  }
};
