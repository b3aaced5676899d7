import type { Features } from './protocol.ts';
import { isJson, type Json, textOf } from './slack/types.ts';

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const part = (value: unknown, name: string): Json => {
  const found = isJson(value) ? value[name] : undefined;
  return isJson(found) ? found : {};
};

/** What an app manifest offers to people. */
export function featuresOf(manifest: unknown): Features {
  const features = part(manifest, 'features');
  return {
    commands: list(features.slash_commands).map((each) => ({
      command: textOf(each.command),
      description: textOf(each.description),
      usageHint: textOf(each.usage_hint),
    })),
    messageShortcuts: list(features.shortcuts)
      .filter(({ type }) => type === 'message')
      .map((each) => ({
        name: textOf(each.name),
        callbackId: textOf(each.callback_id),
        description: textOf(each.description),
      })),
    homeTab: part(features, 'app_home').home_tab_enabled === true,
    events: texts(part(part(manifest, 'settings'), 'event_subscriptions').bot_events),
  };
}

/** The permissions that an app manifest asks for. */
export function scopesOf(manifest: unknown): string[] {
  return texts(part(part(manifest, 'oauth_config'), 'scopes').bot);
}
