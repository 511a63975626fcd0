/** Where the officer is on the screen. It stands after the # of the address: only one page is served. */
export const FILE_TABS = ['sheet', 'movements', 'custody', 'journal'] as const;
export type FileTab = (typeof FILE_TABS)[number];
export type Place =
  | { readonly screen: 'work' }
  | { readonly screen: 'dak' }
  | { readonly screen: 'notifications' }
  | { readonly screen: 'new-file'; readonly receiptId?: string }
  | { readonly screen: 'receipt'; readonly receiptId: string }
  | { readonly screen: 'file'; readonly fileId: string; readonly tab: FileTab };

const WORK: Place = { screen: 'work' };

/** An unknown or mangled address leads to the work list. */
export const placeOf = (hash: string): Place => {
  const [first, second, third] = hash.replace(/^#?\/?/, '').split('/');
  switch (first) {
    case 'dak':
      return { screen: 'dak' };
    case 'notifications':
      return { screen: 'notifications' };
    case 'new-file':
      return second ? { screen: 'new-file', receiptId: second } : { screen: 'new-file' };
    case 'receipts':
      return second ? { screen: 'receipt', receiptId: second } : WORK;
    case 'files': {
      const tab = FILE_TABS.find(known => known === third) ?? 'sheet';
      return second ? { screen: 'file', fileId: second, tab } : WORK;
    }
    default:
      return WORK;
  }
};

/** The address of a place, for a link. */
export const linkTo = (place: Place): string => {
  switch (place.screen) {
    case 'work':
      return '#/';
    case 'dak':
    case 'notifications':
      return `#/${place.screen}`;
    case 'new-file':
      return place.receiptId ? `#/new-file/${place.receiptId}` : '#/new-file';
    case 'receipt':
      return `#/receipts/${place.receiptId}`;
    case 'file':
      return place.tab === 'sheet' ? `#/files/${place.fileId}` : `#/files/${place.fileId}/${place.tab}`;
  }
};

/** Where a file or a receipt is seen. */
export const linkToObject = (objectId: string): string =>
  objectId.startsWith('fil_')
    ? linkTo({ screen: 'file', fileId: objectId, tab: 'sheet' })
    : linkTo({ screen: 'receipt', receiptId: objectId });

export const goTo = (place: Place): void => {
  location.hash = linkTo(place);
};
