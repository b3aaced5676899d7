import { listeners } from './listeners/index.ts';

/** What each missing permission turns off, in words for the one who runs the bot. */
export function missingScopes(granted: readonly string[]): string[] {
  return listeners.flatMap(({ needs }) => {
    const missing = (needs?.scopes ?? []).filter((scope) => !granted.includes(scope));
    if (!needs || missing.length === 0) return [];
    return [
      `Without the permission ${missing.join(' and ')}, ${needs.purpose} does not work. Add it on your app’s page → OAuth & Permissions → Bot Token Scopes, and install the app again.`,
    ];
  });
}
