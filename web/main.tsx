import { render } from 'preact';
import { App } from './app.tsx';
import { openSession } from './session.ts';
import { fetchSettings } from './settings.ts';
import { finishSignIn, isReturn, type SignInParts } from './sign-in.ts';
import { WORDS } from './words/words.ts';

const screen = document.getElementById('screen');
/** The address of this page without what was asked of it; the identity provider sends back here. */
const base = new URL('.', location.href).href;

/** Takes the identity provider's answer out of the address; tells whether it was a good one. */
const takeAnswer = async (parts: SignInParts, session: ReturnType<typeof openSession>): Promise<boolean> => {
  const search = new URLSearchParams(location.search);
  if (!isReturn(search)) return true;
  // The code leaves the address before anything else: a reload must not bring it a second time.
  history.replaceState(null, '', base);
  try {
    const { signedIn, returnTo } = await finishSignIn(parts, search);
    session.begin(signedIn);
    history.replaceState(null, '', `${base}${returnTo}`);
    return true;
  } catch {
    return false;
  }
};

const start = async (): Promise<void> => {
  if (screen === null) return;
  try {
    const settings = await fetchSettings(base);
    const parts: SignInParts = {
      settings,
      base,
      kept: sessionStorage,
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
    };
    const session = openSession(sessionStorage, Date.now);
    const good = await takeAnswer(parts, session);
    screen.replaceChildren();
    render(<App settings={settings} session={session} parts={parts} failed={!good} />, screen);
  } catch {
    const { startFailed, again } = WORDS[localStorage.getItem('patravali.language') === 'en' ? 'en' : 'hi'];
    screen.replaceChildren();
    render(
      <div class="pad" role="alert">
        <p>{startFailed}</p>
        <button type="button" onClick={() => location.reload()}>
          {again}
        </button>
      </div>,
      screen,
    );
  }
};

void start();
