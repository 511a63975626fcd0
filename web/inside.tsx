import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Call } from './client.ts';
import { openDirectory } from './office/directory.ts';
import { keepsDirectory, maySeeReadiness } from './office/keeper.ts';
import { useKey, useKeyboard } from './office/keyboard.ts';
import { type Me, type Office, OfficeContext, useOffice } from './office/office.ts';
import { openPageImages } from './office/page-images.ts';
import { openScanUpload } from './office/scan-upload.ts';
import { useUnread } from './office/unread.ts';
import { later } from './parts/later.tsx';
import { PostSwitch } from './parts/post-switch.tsx';
import { SearchBox } from './parts/search-box.tsx';
import { goTo, linkTo, type Place } from './place.ts';
import type { Language } from './problem.ts';
import { AdminRoom } from './screens/admin-room.tsx';
import { DakRoom } from './screens/dak-room.tsx';
import { FileScreen } from './screens/file/file.tsx';
import { NewFileScreen } from './screens/new-file.tsx';
import { NotificationsScreen } from './screens/notifications.tsx';
import { ReceiptScreen } from './screens/receipt.tsx';
import { SearchScreen } from './screens/search.tsx';
import { Unposted } from './screens/unposted.tsx';
import { WorkScreen } from './screens/work.tsx';
import type { Settings } from './settings.ts';
import { type Front, Shell } from './shell.tsx';

const STATUS_MS = 15_000;

const WORK: Place = { screen: 'work' };
const ADMIN: Place = { screen: 'admin', path: [] };

const Dak = later('dak', async () => (await import('./screens/dak/dak.tsx')).DakScreen);
const Below = later('below', async () => (await import('./screens/below/below.tsx')).BelowScreen);
const Position = later(
  'position',
  async () => (await import('./screens/position/position.tsx')).PositionScreen,
);
const Messages = later(
  'messages',
  async () => (await import('./screens/messages/messages.tsx')).MessagesScreen,
);
const Help = later('help', async () => (await import('./screens/help.tsx')).Help);

type Shown = { place: Place; edition: number; onRead: () => void };

const Screen = ({ place, edition, onRead }: Shown) => {
  switch (place.screen) {
    case 'work':
      return <WorkScreen edition={edition} list={place.list} />;
    case 'dak':
      return <Dak />;
    case 'below':
      return <Below postId={place.postId} kind={place.kind} />;
    case 'position':
      return <Position address={place.asked} />;
    case 'notifications':
      return <NotificationsScreen edition={edition} onRead={onRead} />;
    case 'messages':
      return <Messages edition={edition} />;
    case 'new-file':
      return <NewFileScreen key={place.receiptId} receiptId={place.receiptId} />;
    case 'search':
      return <SearchScreen key={place.query} query={place.query} edition={edition} />;
    case 'receipt':
      return <ReceiptScreen key={place.receiptId} receiptId={place.receiptId} sight={place.sight} />;
    case 'admin':
      return <AdminRoom path={place.path} />;
    case 'file':
      return (
        <FileScreen
          key={place.fileId}
          fileId={place.fileId}
          tab={place.tab}
          draftId={place.draftId}
          sight={place.sight}
          noteSight={place.noteSight}
        />
      );
    default:
      return <DakRoom place={place} />;
  }
};

const NAV = ['work', 'dak', 'new-file', 'notifications'] as const;
const NAV_WORD = { work: 'work', dak: 'dak', 'new-file': 'newFile', notifications: 'notifications' } as const;

const Navigation = (props: {
  office: Office;
  place: Place;
  unread: string | undefined;
  /** The entry of the screen one is on was chosen: the address stays, so nothing else would happen. */
  onSame: () => void;
}) => {
  const { office, place, unread } = props;
  const here = linkTo(place);
  const keeps = keepsDirectory(office.me.roles);
  return (
    <nav class={keeps ? 'main-nav five' : 'main-nav'} aria-label={office.words.nav.label}>
      {NAV.map(screen => (
        <a
          key={screen}
          href={linkTo({ screen })}
          aria-current={place.screen === screen ? 'page' : undefined}
          onClick={() => linkTo({ screen }) === here && props.onSame()}
        >
          {office.words.nav[NAV_WORD[screen]]}
          {screen === 'notifications' && unread !== undefined && (
            <span class="count">
              <span aria-hidden="true">{unread}</span>
              <span class="visually-hidden">{office.words.unread(unread)}</span>
            </span>
          )}
        </a>
      ))}
      {keeps && (
        <a href={linkTo(ADMIN)} aria-current={place.screen === 'admin' ? 'page' : undefined}>
          {office.words.nav.admin}
        </a>
      )}
    </nav>
  );
};

/** The keys that lead everywhere, and the list of all that do something now. */
const Keys = () => {
  const { words } = useOffice();
  const [help, setHelp] = useState(false);
  useKeyboard();
  for (const screen of NAV) useKey(screen, () => goTo({ screen }));
  useKey('help', () => setHelp(true));
  return (
    <>
      <button type="button" class="plain keys-button" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
        {words.keys.button}
      </button>
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
};

/** Words of what was done last, told to a screen reader as well; they go after a while. */
const useStatus = (language: Language) => {
  const [status, setStatus] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const say = (text: string): void => {
    clearTimeout(timer.current);
    setStatus(text);
    timer.current = setTimeout(() => setStatus(''), STATUS_MS);
  };
  // Said in the language that was; in the new one it would be a stranger.
  useEffect(() => {
    setStatus('');
    return () => clearTimeout(timer.current);
  }, [language]);
  return { status, say };
};

/** The office as somebody sees it who is signed in and in its directory. */
export const Inside = (props: {
  front: Front;
  call: Call;
  title: Settings['title'];
  me: Me;
  /** Milliseconds by which the server's clock is ahead of this machine's. */
  ahead: number;
  /** Undefined where they hold no post. */
  postId: string | undefined;
  onPost: (postId: string) => void;
  place: Place;
  onLookAgain: () => void;
  onSignOut: () => void;
}) => {
  const { front, call, title, me, ahead, postId } = props;
  // Who keeps the directory and holds no post has nothing else here; who keeps none has no way in.
  const keeps = keepsDirectory(me.roles);
  const mayEnter = keeps || maySeeReadiness(me.roles);
  const place = !mayEnter && props.place.screen === 'admin' ? WORK : props.place;
  const now = useMemo(() => () => Date.now() + ahead, [ahead]);
  const directory = useMemo(() => openDirectory(call, now), [call, now]);
  // What one post may see, another may not
  const images = useMemo(() => openPageImages(call, now), [call, now, postId]);
  const scanUpload = useMemo(() => openScanUpload(call), [call]);
  const ended = useRef(new Set<string>()).current;
  const { status, say } = useStatus(front.language);
  const unread = useUnread(call, linkTo(place));
  const [edition, setEdition] = useState(0);
  const same = () => {
    setEdition(before => before + 1);
    unread.again();
  };
  const { language, words } = front;
  const office: Office = {
    call,
    language,
    words,
    me,
    title,
    postId: postId ?? '',
    actAs: props.onPost,
    now,
    directory,
    images,
    scanUpload,
    say,
    ended,
  };
  const person = me.officer?.names[language] ?? me.login;
  return (
    <OfficeContext.Provider value={office}>
      <Shell
        {...front}
        beside={
          <button type="button" class="plain" onClick={props.onSignOut}>
            {words.signOut}
          </button>
        }
        below={
          <>
            <div class="who">
              <span>{person}</span>
              <PostSwitch onPost={props.onPost} />
              {postId !== undefined && <SearchBox place={place} onSame={same} />}
              {postId !== undefined && <Keys />}
            </div>
            {postId !== undefined && (
              <Navigation
                office={office}
                place={place}
                unread={unread.any ? unread.text : undefined}
                onSame={same}
              />
            )}
          </>
        }
      >
        <p class="status" role="status">
          {status}
        </p>
        {postId === undefined && keeps && <AdminRoom path={place.screen === 'admin' ? place.path : []} />}
        {postId === undefined && !keeps && <Unposted onLookAgain={props.onLookAgain} />}
        {postId !== undefined && <Screen place={place} edition={edition} onRead={unread.again} />}
      </Shell>
    </OfficeContext.Provider>
  );
};
