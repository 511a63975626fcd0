import type { Ask } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { linkTo, linkToObject } from '../../place.ts';

/** What a question is put on; the words about it differ. */
type Kind = 'file' | 'receipt' | 'letter';

export const kindOf = (about: string): Kind => {
  if (about.startsWith('rct_')) return 'receipt';
  return about.startsWith('fil_') ? 'file' : 'letter';
};

/** Where what was asked on a paper is listed. */
export const linkToAsked = (about: string): string =>
  kindOf(about) === 'file' ? linkTo({ screen: 'file', fileId: about, tab: 'asked' }) : linkToObject(about);

type Asking = Ask<'consultOnFile'>['body'];

/** How a question is put on a paper. */
export const usePut = (about: string) => {
  const { call } = useOffice();
  return (body: Asking) => {
    switch (kindOf(about)) {
      case 'file':
        return call('consultOnFile', { params: { fileId: about }, body });
      case 'receipt':
        return call('consultOnReceipt', { params: { receiptId: about }, body });
      case 'letter':
        return call('consultOnLetter', { params: { draftId: about }, body });
    }
  };
};

/** How the questions on a file or a receipt are listed. */
export const useListed = (about: string) => {
  const { call } = useOffice();
  return (cursor: string | undefined) => {
    const query = cursor === undefined ? {} : { cursor };
    return kindOf(about) === 'receipt'
      ? call('listReceiptConsultations', { params: { receiptId: about }, query })
      : call('listConsultations', { params: { fileId: about }, query });
  };
};
