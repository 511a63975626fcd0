import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { type Look, lookAt } from './look.ts';
import type { Register } from './register.ts';
import { ADMIN_WORDS, type AdminWords } from './words/words.ts';

export const RegisterContext = createContext<Register | undefined>(undefined);

export const useRegister = (): Register => {
  const register = useContext(RegisterContext);
  if (register === undefined) throw new Error('outside the administration');
  return register;
};

/** What the administration's screens work with beside the office's own words. */
export const useAdmin = () => {
  const office = useOffice();
  const words: AdminWords = ADMIN_WORDS[office.language];
  return { ...office, admin: words, register: useRegister() };
};

const MINUTE_MS = 60_000;
/** What was just ended must count as ended, though this machine's clock may be a little behind the office's. */
const CLOCKS_APART_MS = 2000;

/** The hour by which the screen tells what runs from what is over. */
export const hourAt = (now: number): string => new Date(now + CLOCKS_APART_MS).toISOString();

/** The directory as this tab has it; begins to read it at the first look. */
export const useLook = () => {
  const { now, language } = useOffice();
  const register = useRegister();
  const [state, setState] = useState(register.state());
  const [, setCount] = useState(0);
  useEffect(() => {
    register.begin();
    setState(register.state());
    return register.watch(() => {
      setState(register.state());
      setCount(register.count());
    });
  }, [register]);
  // Seats change by the hour; a minute is fine enough, and spares thousands of comparisons at each key pressed.
  const minute = Math.floor(now() / MINUTE_MS);
  const at = useMemo(() => hourAt(now()), [minute, state.rows]);
  const look: Look | undefined = useMemo(
    () => state.rows && lookAt(state.rows, at, language),
    [state.rows, at, language],
  );
  return {
    look,
    failure: state.failure,
    loading: state.loading || look === undefined,
    count: register.count(),
  };
};

/** Whether the keeper may change what stands in an office: all, or only what they keep and what is below it. */
export const useMayKeep = (look: Look): ((officeId: string | undefined) => boolean) => {
  const { me } = useOffice();
  if (me.roles.some(role => role === 'administrator' || role === 'nodal-officer')) return () => true;
  if (!me.roles.includes('local-administrator')) return () => false;
  const own: readonly string[] = me.officer?.administers ?? [];
  return officeId =>
    officeId !== undefined && look.officesAbove(officeId).some(above => own.includes(above.officeId));
};
