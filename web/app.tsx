import { OPERATIONS } from 'virtual:contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createClient } from './client.ts';
import { Inside } from './inside.tsx';
import { openIntents } from './intents.ts';
import { watchIdle } from './office/idle.ts';
import type { Me } from './office/office.ts';
import { failureText } from './parts/failed.tsx';
import { placeOf } from './place.ts';
import { type Language, Refused } from './problem.ts';
import type { Session } from './session.ts';
import { districtName, type Settings } from './settings.ts';
import { Shell, Welcome } from './shell.tsx';
import { beginSignIn, type SignInParts, signOutAddress } from './sign-in.ts';
import { WORDS } from './words/words.ts';

const LANGUAGE = 'patravali.language';
const POST = 'patravali.post';
/** After so long untouched the tab is signed out; what was being written has so long to reach the office before. */
const IDLE_MS = 30 * 60_000;
const FAREWELL_MS = 3000;

const usePlace = () => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = () => setHash(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return placeOf(hash);
};

/** Hindi, until the officer chooses otherwise; the choice is remembered on this machine. */
const useLanguage = () => {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'hi');
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE, language);
  }, [language]);
  return [language, setLanguage] as const;
};

const useOnline = (): boolean => {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
};

const primaryPost = ({ posts }: Me): string | undefined => {
  const remembered = posts.find(({ post }) => post.postId === sessionStorage.getItem(POST));
  const substantive = posts.find(({ charge }) => charge.kind === 'substantive');
  return (remembered ?? substantive ?? posts[0])?.post.postId;
};

/** From sign-in to sign-out. */
export const App = (props: { settings: Settings; session: Session; parts: SignInParts; failed: boolean }) => {
  const { settings, session, parts } = props;
  const place = usePlace();
  const online = useOnline();
  const [language, setLanguage] = useLanguage();
  const [stage, setStage] = useState<'out' | 'in' | 'ended'>(session.token() === undefined ? 'out' : 'in');
  const [me, setMe] = useState<{ me: Me; ahead: number }>();
  const [postId, setPostId] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [signInFailed, setSignInFailed] = useState(props.failed);
  const [leaving, setLeaving] = useState(false);
  const words = WORDS[language];
  // What the client reads at each call; a call never sees an older one.
  const current = useRef({ language, postId }).current;
  Object.assign(current, { language, postId });

  const end = useCallback(() => {
    session.expire();
    setStage(before => (before === 'in' ? 'ended' : before));
  }, [session]);

  const call = useMemo(
    () =>
      createClient({
        operations: OPERATIONS,
        base: parts.base,
        fetch: (input, init) => fetch(input, init),
        intents: openIntents(sessionStorage),
        token: session.token,
        post: () => current.postId,
        language: () => current.language,
        signInRequired: end,
        pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
      }),
    [parts.base, session, current, end],
  );

  const loadMe = useCallback(async () => {
    setFailure(undefined);
    try {
      const found = await call('getMe', {});
      setMe({ me: found, ahead: Date.parse(found.now) - Date.now() });
      setPostId(primaryPost(found));
    } catch (problem) {
      setFailure(problem);
    }
  }, [call]);
  useEffect(() => {
    if (stage === 'in') void loadMe();
  }, [stage, loadMe]);
  // Inside, each screen names itself
  useEffect(() => {
    if (me === undefined) document.title = words.app;
  }, [me, words]);
  useEffect(() => {
    const expiresAt = session.expiresAt();
    if (stage !== 'in' || expiresAt === undefined) return;
    const timer = setTimeout(end, expiresAt - Date.now());
    return () => clearTimeout(timer);
  }, [stage, end, session]);

  // A machine left alone shows nobody's files: what is being written is brought to the office, then the door closes
  useEffect(() => {
    if (stage !== 'in' || me === undefined) return;
    return watchIdle(IDLE_MS, () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(() => {
        end();
        setMe(undefined);
      }, FAREWELL_MS);
    });
  }, [stage, me, end]);

  const signIn = async () => {
    setLeaving(true);
    setSignInFailed(false);
    try {
      location.assign(await beginSignIn(parts, location.hash));
    } catch {
      setSignInFailed(true);
      setLeaving(false);
    }
  };
  const signOut = async () => {
    session.end();
    const address = await signOutAddress(parts).catch(() => parts.base);
    location.replace(address);
  };
  const choosePost = (chosen: string) => {
    sessionStorage.setItem(POST, chosen);
    setPostId(chosen);
  };

  const front = { words, language, onLanguage: setLanguage, district: districtName(settings, language) };
  const wrong = signInFailed ? words.signInFailed : undefined;
  const ended = stage === 'ended' ? words.signInEnded : undefined;
  if (stage === 'out' || (stage === 'ended' && !me))
    return <Welcome {...front} wrong={wrong ?? ended} busy={leaving} onSignIn={() => void signIn()} />;

  const signInAgain = stage === 'ended' && (
    <div class="banner" role="alert">
      <p>{wrong ?? ended}</p>
      <button type="button" class="primary" disabled={leaving} onClick={() => void signIn()}>
        {words.signIn}
      </button>
    </div>
  );
  const offline = !online && (
    <div class="banner" role="status">
      <p>{words.offline}</p>
    </div>
  );
  if (me)
    return (
      <>
        {signInAgain}
        {offline}
        <Inside
          key={me.me.login}
          front={front}
          call={call}
          title={settings.title}
          me={me.me}
          ahead={me.ahead}
          postId={postId}
          onPost={choosePost}
          place={place}
          onLookAgain={() => void loadMe()}
          onSignOut={() => void signOut()}
        />
      </>
    );
  const trouble = failure === undefined ? words.loading : failureText(failure, words, language);
  return (
    <Shell
      {...front}
      beside={
        <button type="button" class="plain" onClick={() => void signOut()}>
          {words.signOut}
        </button>
      }
    >
      <h1 class="visually-hidden">{words.app}</h1>
      <p role="status">{trouble}</p>
      {failure !== undefined && (
        <p>
          <button type="button" onClick={() => void loadMe()}>
            {words.again}
          </button>
        </p>
      )}
      {failure instanceof Refused && (
        <p class="hint">
          {words.problemCode} <code>{failure.problem.code}</code>
        </p>
      )}
    </Shell>
  );
};
