/** The parts of the app manifest that depend on how the bot is reached. Slack's reference names the fields. */
export interface Manifest {
  features: { slash_commands: { command: string; url?: string }[] };
  settings: {
    event_subscriptions: { request_url?: string };
    interactivity: { request_url?: string };
    socket_mode_enabled: boolean;
  };
}

/** How Slack reaches the bot: at an address, or over a socket that the bot opens. */
export type Reach = { readonly by: 'http'; readonly url: string } | { readonly by: 'socket' };

/** The manifest to paste into Slack, from the one that the project keeps. */
export function manifestFor<M extends Manifest>(kept: M, reach: Reach, command: string): M {
  const manifest = structuredClone(kept);
  const { event_subscriptions, interactivity } = manifest.settings;
  manifest.settings.socket_mode_enabled = reach.by === 'socket';
  for (const slash of manifest.features.slash_commands) slash.command = command;
  for (const part of [event_subscriptions, interactivity]) setUrl(part, 'request_url', reach);
  for (const slash of manifest.features.slash_commands) setUrl(slash, 'url', reach);
  return manifest;
}

function setUrl<K extends string>(part: { [key in K]?: string }, key: K, reach: Reach): void {
  if (reach.by === 'socket') delete part[key];
  else part[key] = `${reach.url.replace(/\/+$/, '')}/slack/events` as (typeof part)[K];
}
