import { PATTERNS } from 'virtual:directory';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { MESSAGE_WORDS } from './words.ts';

type Settings = Answer<'getMessageSettings'>;

const LANGUAGES = ['hi', 'en'] as const;

const unfit = (text: string, pattern: string, wrong: string): string | undefined =>
  text === '' || new RegExp(pattern).test(text) ? undefined : wrong;

/** Own address, mobile number and language. What came back says so at its field; saving forgets it. */
const SettingsForm = ({ settings, onSaved }: { settings: Settings; onSaved: () => void }) => {
  const { call, language, say } = useOffice();
  const words = MESSAGE_WORDS[language];
  const act = useAct();
  const [email, setEmail] = useState(settings.email?.address ?? '');
  const [mobile, setMobile] = useState(settings.mobile?.address ?? '');
  const [written, setWritten] = useState(settings.language);
  const address = email.trim().toLowerCase();
  const number = mobile.replaceAll(/[\s-]/g, '');
  const wrong = {
    email: unfit(address, PATTERNS.email, words.emailWrong),
    mobile: unfit(number, PATTERNS.mobile, words.mobileWrong),
  };
  const isBad = (known: Settings['email'] | Settings['mobile'], typed: string) =>
    known?.badSince !== undefined && known.address === typed ? words.bad : undefined;
  const submit = () => {
    if (wrong.email !== undefined || wrong.mobile !== undefined) return;
    const body = {
      language: written,
      ...(address === '' ? {} : { email: address }),
      ...(number === '' ? {} : { mobile: number }),
    };
    void act.run(async () => {
      await call('setMessageSettings', { body });
      say(words.saved);
      onSaved();
    });
  };
  return (
    <ActForm act={act} label={words.settings} doing={words.save} onSubmit={submit}>
      <LineField
        label={words.email}
        name="email"
        optional
        value={email}
        onType={setEmail}
        wrong={wrong.email ?? isBad(settings.email, address)}
      />
      <LineField
        label={words.mobile}
        name="mobile"
        optional
        numeric
        value={mobile}
        onType={setMobile}
        wrong={wrong.mobile ?? isBad(settings.mobile, number)}
      />
      <ChoiceField
        label={words.language}
        value={written}
        choices={LANGUAGES}
        names={words.languages}
        onChoose={choice => choice !== '' && setWritten(choice)}
        hint={words.hint}
      />
    </ActForm>
  );
};

/** What a message said, in its own language; where it named an address, a link. */
const Said = ({ text, language }: Pick<Answer<'listMessages'>['items'][number], 'text' | 'language'>) => (
  <p class="prose" lang={language}>
    {text
      .split(/(https?:\/\/\S+)/)
      .map((part, index) =>
        index % 2 === 0 ? part : <a href={new URL(part).hash || '#/'}>{MESSAGE_WORDS[language].open}</a>,
      )}
  </p>
);

/** What became of each message, newest first. */
const SentMessages = ({ edition }: { edition: number }) => {
  const { call, language } = useOffice();
  const words = MESSAGE_WORDS[language];
  const list = usePages(
    cursor => call('listMessages', { query: cursor ? { cursor } : {} }),
    'messages',
    edition,
  );
  return (
    <Pages of={list} empty={words.none}>
      {items => (
        <ul class="rows">
          {items.map(({ messageId, kind, channel, to, state, at, ...said }) => (
            <li class="row" key={messageId}>
              <details>
                <summary class="row-subject">{words.kind[kind]}</summary>
                <Said {...said} />
              </details>
              <span class="row-facts">
                <Moment at={at} />
                <span>{words.channel[channel]}</span>
                {to !== '' && <span class="number">{to}</span>}
                <strong>{words.state[state]}</strong>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
};

/** Where an officer is written to, and what they were sent. */
export const MessagesScreen = ({ edition }: { edition: number }) => {
  const { call, language, words: common } = useOffice();
  const words = MESSAGE_WORDS[language];
  const [saves, setSaves] = useState(0);
  const { answer, failure, again } = useAnswer(
    () => call('getMessageSettings', {}),
    'message settings',
    edition + saves,
  );
  return (
    <section>
      <Title text={words.title} />
      <h2>{words.settings}</h2>
      <Failed failure={failure} again={again} />
      {answer === undefined && failure === undefined && (
        <p class="quiet" role="status">
          {common.loading}
        </p>
      )}
      {answer !== undefined && (
        <div class="beside">
          <SettingsForm key={saves} settings={answer} onSaved={() => setSaves(saves + 1)} />
        </div>
      )}
      <h2>{words.sent}</h2>
      <SentMessages edition={edition} />
    </section>
  );
};
