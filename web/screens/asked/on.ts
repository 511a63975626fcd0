import type { Ask } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { linkTo, linkToObject } from '../../place.ts';

/** What a question is put on: a file or a receipt; the words about it differ. */
export type Kind = 'file' | 'receipt';

export const kindOf = (about: string): Kind => (about.startsWith('rct_') ? 'receipt' : 'file');

/** Where what was asked on a paper is listed. */
export const linkToAsked = (about: string): string =>
  kindOf(about) === 'file' ? linkTo({ screen: 'file', fileId: about, tab: 'asked' }) : linkToObject(about);

type Asking = Ask<'consultOnFile'>['body'];

/** How a question is put on a paper, and how those on it are listed. */
export const useAskedOn = (about: string) => {
  const { call } = useOffice();
  const paging = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
  switch (kindOf(about)) {
    case 'file':
      return {
        put: (body: Asking) => call('consultOnFile', { params: { fileId: about }, body }),
        list: (cursor?: string) =>
          call('listConsultations', { params: { fileId: about }, query: paging(cursor) }),
      };
    case 'receipt':
      return {
        put: (body: Asking) => call('consultOnReceipt', { params: { receiptId: about }, body }),
        list: (cursor?: string) =>
          call('listReceiptConsultations', { params: { receiptId: about }, query: paging(cursor) }),
      };
  }
};
