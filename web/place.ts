/** Where the officer is on the screen. It stands after the # of the address: only one page is served. */
/** `readings` is only of what is confidential. */
export const FILE_TABS = ['sheet', 'drafts', 'asked', 'movements', 'custody', 'journal', 'readings'] as const;
export type FileTab = (typeof FILE_TABS)[number];
/** What a search found on a page of a scan, to be shown where it stands there. */
export type Sight = { readonly query: string; readonly documentId: string; readonly page: number };
/** What a search found in one of a file's notes. */
export type NoteSight = { readonly query: string; readonly note: number };
export type Place =
  /** Everything that lies with the officer, or one list of it. */
  | { readonly screen: 'work'; readonly list?: WorkList }
  | { readonly screen: 'dak' }
  | { readonly screen: 'pad' }
  | { readonly screen: 'receive' }
  | { readonly screen: 'from-paper' }
  /** The files of one's own office, by number. */
  | { readonly screen: 'register' }
  /** Which register. */
  | { readonly screen: 'watch'; readonly list: WatchList }
  /** The tree of posts below, or from one of them on; or what lies with one of them. */
  | { readonly screen: 'below'; readonly postId?: string; readonly kind?: BelowKind }
  /** What of the position is asked after, it knows itself. */
  | { readonly screen: 'position'; readonly asked: string }
  /** Where at the dispatch desk, it knows itself. */
  | { readonly screen: 'dispatch'; readonly path: readonly string[] }
  /** Where in the record room, it knows itself. */
  | { readonly screen: 'records'; readonly path: readonly string[] }
  /** A question to several posts, or what one of them was asked. */
  | { readonly screen: 'asked'; readonly path: readonly string[] }
  | { readonly screen: 'notifications' }
  /** Where one is written to, and what was sent. */
  | { readonly screen: 'messages' }
  | { readonly screen: 'new-file'; readonly receiptId?: string }
  | { readonly screen: 'search'; readonly query: string }
  /** Where in the administration, it knows itself. */
  | { readonly screen: 'admin'; readonly path: readonly string[] }
  | { readonly screen: 'receipt'; readonly receiptId: string; readonly sight?: Sight }
  | {
      readonly screen: 'file';
      readonly fileId: string;
      readonly tab: FileTab;
      /** Of the drafts, which one is open. */
      readonly draftId?: string;
      readonly sight?: Sight;
      readonly noteSight?: NoteSight;
    };

/** The registers of the watch room: one for each watched category, and what else must not be forgotten. */
export const WATCH_LISTS = [
  'vip',
  'court',
  'rti',
  'grievance',
  'undiarised',
  'follow-ups',
  'cancelled',
] as const;
export type WatchList = (typeof WATCH_LISTS)[number];

/** Lists of the officer's desk beside the whole of it. */
export const WORK_LISTS = [
  'overdue',
  'due-today',
  'new',
  'waiting',
  'asks',
  'drafts',
  'reports',
  'copies',
  'sent',
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** What of all that lies with a post below. */
export const BELOW_KINDS = ['held', 'overdue', 'due-today', 'new'] as const;
export type BelowKind = (typeof BELOW_KINDS)[number];

const WORK: Place = { screen: 'work' };

const partsOf = (address: string) => {
  const [path = ''] = address.split('?');
  return { path, asked: new URLSearchParams(address.slice(path.length + 1)) };
};
const sightIn = (asked: URLSearchParams): { readonly sight?: Sight } => {
  const [documentId, page] = [asked.get('document'), Number(asked.get('page'))];
  if (!documentId || !Number.isInteger(page) || page < 1) return {};
  return { sight: { query: asked.get('q') ?? '', documentId, page } };
};

const noteSightIn = (asked: URLSearchParams): { readonly noteSight?: NoteSight } => {
  const note = Number(asked.get('note'));
  if (!Number.isInteger(note) || note < 1) return {};
  return { noteSight: { query: asked.get('q') ?? '', note } };
};

/** An unknown or mangled address leads to the work list. */
export const placeOf = (hash: string): Place => {
  const { path, asked } = partsOf(hash.replace(/^#?\/?/, ''));
  const [first, second, third, fourth] = path.split('/');
  switch (first) {
    case 'work': {
      const list = WORK_LISTS.find(known => known === second);
      return list === undefined ? WORK : { screen: 'work', list };
    }
    case 'dak':
      return { screen: 'dak' };
    case 'pad':
      return { screen: 'pad' };
    case 'receive':
      return { screen: 'receive' };
    case 'from-paper':
    case 'register':
      return { screen: first };
    case 'watch':
      return { screen: 'watch', list: WATCH_LISTS.find(known => known === second) ?? 'vip' };
    case 'below': {
      if (!second) return { screen: 'below' };
      const kind = BELOW_KINDS.find(known => known === third);
      return { screen: 'below', postId: second, ...(kind === undefined ? {} : { kind }) };
    }
    case 'position':
      return { screen: 'position', asked: asked.toString() };
    case 'notifications':
      return { screen: 'notifications' };
    case 'messages':
      return { screen: 'messages' };
    case 'new-file':
      return second ? { screen: 'new-file', receiptId: second } : { screen: 'new-file' };
    case 'search':
      return { screen: 'search', query: asked.get('q') ?? '' };
    case 'admin':
      return { screen: 'admin', path: path.split('/').slice(1).filter(Boolean) };
    case 'asked':
      return { screen: 'asked', path: path.split('/').slice(1).filter(Boolean) };
    case 'dispatch':
    case 'records':
      return { screen: first, path: path.split('/').slice(1).filter(Boolean) };
    case 'receipts':
      return second ? { screen: 'receipt', receiptId: second, ...sightIn(asked) } : WORK;
    case 'files': {
      const tab = FILE_TABS.find(known => known === third) ?? 'sheet';
      const open = tab === 'drafts' && fourth ? { draftId: fourth } : {};
      return second
        ? { screen: 'file', fileId: second, tab, ...open, ...sightIn(asked), ...noteSightIn(asked) }
        : WORK;
    }
    default:
      return WORK;
  }
};

const asking = (sight: Sight | undefined, noteSight?: NoteSight): string => {
  if (noteSight !== undefined)
    return `?${new URLSearchParams({ q: noteSight.query, note: String(noteSight.note) })}`;
  if (sight === undefined) return '';
  const { query, documentId, page } = sight;
  return `?${new URLSearchParams({ q: query, document: documentId, page: String(page) })}`;
};

/** The address of a place, for a link. */
export const linkTo = (place: Place): string => {
  switch (place.screen) {
    case 'work':
      return place.list === undefined ? '#/' : `#/work/${place.list}`;
    case 'dak':
    case 'pad':
    case 'receive':
    case 'from-paper':
    case 'register':
    case 'notifications':
    case 'messages':
      return `#/${place.screen}`;
    case 'below':
      return ['#/below', place.postId, place.kind].filter(part => part !== undefined).join('/');
    case 'position':
      return place.asked === '' ? '#/position' : `#/position?${place.asked}`;
    case 'watch':
      return place.list === 'vip' ? '#/watch' : `#/watch/${place.list}`;
    case 'new-file':
      return place.receiptId ? `#/new-file/${place.receiptId}` : '#/new-file';
    case 'receipt':
      return `#/receipts/${place.receiptId}${asking(place.sight)}`;
    case 'file': {
      const tab = place.tab === 'sheet' ? '' : `/${place.tab}`;
      const draft = place.draftId === undefined ? '' : `/${place.draftId}`;
      return `#/files/${place.fileId}${tab}${draft}${asking(place.sight, place.noteSight)}`;
    }
    case 'admin':
      return `#/${['admin', ...place.path].join('/')}`;
    case 'asked':
      return `#/${['asked', ...place.path].join('/')}`;
    case 'dispatch':
    case 'records':
      return `#/${[place.screen, ...place.path].join('/')}`;
    case 'search':
      return `#/search?${new URLSearchParams({ q: place.query })}`;
  }
};

/** Where a file, a receipt or what was asked is seen; with a sight, where on one of its pages. */
export const linkToObject = (objectId: string, sight?: Sight): string => {
  if (/^(ans|cns)_/.test(objectId)) return linkTo({ screen: 'asked', path: [objectId] });
  const on = sight === undefined ? {} : { sight };
  return objectId.startsWith('fil_')
    ? linkTo({ screen: 'file', fileId: objectId, tab: 'sheet', ...on })
    : linkTo({ screen: 'receipt', receiptId: objectId, ...on });
};

export const goTo = (place: Place): void => {
  location.hash = linkTo(place);
};
