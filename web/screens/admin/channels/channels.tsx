import '../../../style/channel.css';
import '../../../style/designer.css';
import { useState } from 'preact/hooks';
import { usePages } from '../../../office/use-answer.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Pages } from '../../../parts/pages.tsx';
import { Title } from '../../../parts/title.tsx';
import { adminLink, goToAdmin } from '../address.ts';
import { Confirm } from '../confirm.tsx';
import type { Look } from '../look.ts';
import { Panel, usePanel } from '../panel.tsx';
import { useAdmin, useMayKeep } from '../use-admin.ts';
import { WithLook } from '../with-look.tsx';
import { Designer } from './designer.tsx';
import { ChannelRuns } from './runs.tsx';
import { askedText, targetText } from './said.ts';
import type { Channel } from './stages.ts';

const PART = 'channels';

/** Whose channel it is, in words. */
const whose = ({ of }: Channel, look: Look, district: string): string =>
  of === 'district' ? district : look.officeName(of);

/** All channels, the withdrawn among them: files may still be under way by those. */
const useChannels = (edition: number) => {
  const { call } = useAdmin();
  return usePages(
    cursor => call('listChannels', { query: { which: 'all', limit: 100, ...(cursor ? { cursor } : {}) } }),
    'channels',
    edition,
  );
};

const useMayChange = (look: Look) => {
  const { me } = useAdmin();
  const mayKeep = useMayKeep(look);
  const keepsAll = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  return ({ of }: Channel): boolean => (of === 'district' ? keepsAll : mayKeep(of));
};

const List = ({ look }: { look: Look }) => {
  const { admin, language } = useAdmin();
  const panel = usePanel('channels', ['new'] as const);
  const list = useChannels(0);
  return (
    <>
      <p class="hint">{admin.channels.says}</p>
      <Panel of={panel} offered={['new']} names={{ new: admin.channels.new }}>
        {() => (
          <Designer
            look={look}
            onCancel={panel.close}
            onDone={channelId => {
              panel.close();
              goToAdmin(PART, channelId);
            }}
          />
        )}
      </Panel>
      <Pages of={list} empty={admin.channels.none}>
        {channels => (
          <ul class="tree channel-list">
            {channels.map(channel => (
              <li key={channel.channelId}>
                <a href={adminLink(PART, channel.channelId)}>{channel.names[language]}</a>
                {channel.withdrawn && <span class="mark"> {admin.channels.withdrawn}</span>}
                <small>
                  {whose(channel, look, admin.channels.district)} ·{' '}
                  {admin.channels.versionNo(channel.version)} ·{' '}
                  {admin.channels.stageCount(channel.stages.length)}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
};

/** The stages of a channel as they stand, in words. */
const Stages = ({ look, channel }: { look: Look; channel: Channel }) => {
  const said = useAdmin();
  return (
    <ol class="channel-stages">
      {channel.stages.map((stage, place) => (
        <li key={place}>
          <strong>{targetText(stage, look, said)}</strong> <small>{askedText(stage, look, said)}</small>
        </li>
      ))}
    </ol>
  );
};

const One = ({ look, channelId }: { look: Look; channelId: string }) => {
  const { call, words, admin, language, say } = useAdmin();
  const [edition, setEdition] = useState(0);
  const list = useChannels(edition);
  const mayChange = useMayChange(look);
  const panel = usePanel(`channel.${channelId}`, ['change'] as const);
  const channel = list.answer?.find(one => one.channelId === channelId);
  const anew = () => setEdition(before => before + 1);
  if (channel === undefined)
    return (
      <>
        <Title text={admin.parts.channels} />
        <Failed failure={list.failure} again={list.again} />
        {list.loading && <p class="quiet">{words.loading}</p>}
      </>
    );
  const may = mayChange(channel);
  return (
    <>
      <Title text={channel.names[language]} />
      <p>
        {whose(channel, look, admin.channels.district)} · {admin.channels.versionNo(channel.version)}
        {channel.withdrawn && <span class="mark"> {admin.channels.withdrawn}</span>}
        {channel.starts && channel.starts.length > 0 && (
          <>
            {' · '}
            {admin.channels.startsBy}: {channel.starts.map(one => words.category[one]).join(', ')}
          </>
        )}
      </p>
      {panel.chosen === undefined && <Stages look={look} channel={channel} />}
      {may && !channel.withdrawn && (
        <Panel
          of={panel}
          offered={['change']}
          names={{ change: admin.channels.change }}
          beside={
            <Confirm
              danger
              doing={admin.channels.withdraw}
              says={<p>{admin.channels.withdrawSays}</p>}
              act={async () => {
                await call('withdrawChannel', { params: { channelId }, body: {} });
                say(admin.channels.isWithdrawn);
                anew();
              }}
            />
          }
        >
          {() => (
            <Designer
              key={channel.version}
              look={look}
              channel={channel}
              onCancel={panel.close}
              onDone={() => {
                panel.close();
                anew();
              }}
            />
          )}
        </Panel>
      )}
      {may && <ChannelRuns look={look} channel={channel} others={(list.answer ?? []).filter(mayChange)} />}
      <p>
        <a href={adminLink(PART)}>{admin.channels.all}</a>
      </p>
    </>
  );
};

/** Channels of submission: drawn, changed, withdrawn; and the files that are under way by them. */
export const ChannelsScreen = ({ channelId }: { channelId?: string | undefined }) => {
  const { admin } = useAdmin();
  return (
    <section>
      {channelId === undefined && <Title text={admin.parts.channels} />}
      <WithLook>
        {look =>
          channelId === undefined ? (
            <List look={look} />
          ) : (
            <One key={channelId} look={look} channelId={channelId} />
          )
        }
      </WithLook>
    </section>
  );
};
