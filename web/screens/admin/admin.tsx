import '../../style/admin.css';
import { useMemo } from 'preact/hooks';
import { OfficeContext, useOffice } from '../../office/office.ts';
import { later } from '../../parts/later.tsx';
import { adminLink, type Part, partsFor } from './address.ts';
import { AdoptionScreen, NONE } from './adoption.tsx';
import { CalendarsScreen } from './calendars.tsx';
import { ChangesScreen } from './changes.tsx';
import { DesignationsScreen } from './designations.tsx';
import { DirectoryScreen } from './directory.tsx';
import { DualScreen } from './dual.tsx';
import { HeadsScreen } from './heads.tsx';
import { ImportScreen } from './import.tsx';
import { ImportsScreen } from './imports.tsx';
import { InactiveScreen, UntrainedScreen } from './inactive.tsx';
import { MandatesScreen } from './mandates.tsx';
import { NumberingScreen } from './numbering.tsx';
import { OfficeScreen } from './office.tsx';
import { OfficerScreen } from './officer.tsx';
import { OfficersScreen } from './officers.tsx';
import { PostScreen } from './post.tsx';
import { ReadinessScreen } from './readiness.tsx';
import { ReadinessPeople } from './readiness-people.tsx';
import { openRegister } from './register.ts';
import { TransfersScreen } from './transfers.tsx';
import { RegisterContext, useAdmin } from './use-admin.ts';
import { ADMIN_WORDS } from './words/words.ts';

const LettersScreen = later('letters', async () => (await import('./letters.tsx')).LettersScreen);
const ChannelsScreen = later(
  'channels',
  async () => (await import('./channels/channels.tsx')).ChannelsScreen,
);
const PolicyScreen = later('policy', async () => (await import('./policy.tsx')).PolicyScreen);

const RetentionScreen = later('retention', async () => (await import('./retention.tsx')).RetentionScreen);

/** What stands under which part of the menu. */
const partOf = (first: string | undefined, parts: readonly Part[]): Part | undefined => {
  const [top] = parts;
  return parts.find(part => part === first) ?? (parts.includes('directory') ? 'directory' : top);
};

const Screen = ({ path, part }: { path: readonly string[]; part: Part | undefined }) => {
  const [first, second, third, fourth = NONE] = path;
  switch (part) {
    case 'transfers':
      return <TransfersScreen />;
    case 'mandates':
      return <MandatesScreen />;
    case 'heads':
      return <HeadsScreen />;
    case 'calendars':
      return <CalendarsScreen />;
    case 'channels':
      return <ChannelsScreen key={second} channelId={second} />;
    case 'policy':
      return <PolicyScreen />;
    case 'retention':
      return <RetentionScreen />;
    case 'changes':
      return <ChangesScreen />;
    case 'imports':
      return second ? <ImportScreen key={second} importId={second} /> : <ImportsScreen />;
    case 'readiness':
      if (second && third) return <ReadinessPeople key={second} officeId={second} step={third} />;
      return <ReadinessScreen key={second} officeId={second} />;
    case 'adoption':
      if (second === 'offices' && third) return <DualScreen key={third} officeId={third} />;
      if (second === 'inactive' && third) return <InactiveScreen by={third} of={fourth} />;
      return second === 'untrained' ? <UntrainedScreen /> : <AdoptionScreen />;
    case undefined:
      return null;
    case 'directory':
      if (first === 'offices' && second && third === 'policy')
        return <PolicyScreen key={second} officeId={second} />;
      if (first === 'offices' && second && third === 'letters')
        return <LettersScreen key={second} officeId={second} />;
      if (first === 'offices' && second)
        return third === 'numbering' ? (
          <NumberingScreen key={second} officeId={second} />
        ) : (
          <OfficeScreen key={second} officeId={second} />
        );
      if (first === 'posts' && second) return <PostScreen key={second} postId={second} />;
      if (first === 'officers')
        return second ? <OfficerScreen key={second} officerId={second} /> : <OfficersScreen />;
      return first === 'designations' ? <DesignationsScreen /> : <DirectoryScreen />;
  }
};

const Menu = ({ part, parts }: { part: Part | undefined; parts: readonly Part[] }) => {
  const { admin } = useAdmin();
  return (
    <nav class="tabs admin-menu" aria-label={admin.menu}>
      {parts.map(each => (
        <a
          key={each}
          href={each === 'directory' ? adminLink() : adminLink(each)}
          aria-current={each === part ? 'page' : undefined}
        >
          {admin.parts[each]}
        </a>
      ))}
    </nav>
  );
};

/** The room of whoever keeps the directory. It comes in a script of its own: a clerk’s first load does not carry it. */
export const Administration = ({ path }: { path: readonly string[] }) => {
  const office = useOffice();
  const { call, directory, words, language, me } = office;
  const register = useMemo(() => openRegister(call, directory.forget), [call, directory]);
  // What the office finds fault with has other names here than on a letter.
  const ours = useMemo(() => {
    const field = { ...words.field, ...ADMIN_WORDS[language].field };
    return { ...office, words: { ...words, field } };
  }, [office, words, language]);
  const parts = partsFor(me.roles);
  const part = partOf(path[0], parts);
  return (
    <OfficeContext.Provider value={ours}>
      <RegisterContext.Provider value={register}>
        <Menu part={part} parts={parts} />
        <Screen path={path} part={part} />
      </RegisterContext.Provider>
    </OfficeContext.Provider>
  );
};
