import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { listeners } from '../src/slack/listeners/index.ts';

const manifest = parse(readFileSync('manifest.yml', 'utf8'));
const needs = listeners.flatMap((listener) => listener.needs ?? []);
const sum = (values: readonly string[]): string[] => [...new Set(values)].sort();

describe('the manifest', () => {
  it('asks for exactly the permissions that listeners need', () => {
    expect(sum(manifest.oauth_config.scopes.bot)).toEqual(sum(needs.flatMap(({ scopes }) => scopes)));
  });

  it('asks for exactly the events that listeners hear', () => {
    expect(sum(manifest.settings.event_subscriptions.bot_events)).toEqual(
      sum(needs.flatMap(({ events }) => events ?? [])),
    );
  });

  it('has the one command', () => {
    expect(needs.filter(({ command }) => command)).toHaveLength(1);
    expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(['/define']);
    expect(manifest.features.slash_commands[0].should_escape).toBe(true);
  });

  it('has an entry in the menu of messages for each that is listened to', () => {
    const { shortcuts } = manifest.features;
    expect(shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id)).toEqual(
      needs.flatMap(({ shortcut }) => shortcut ?? []),
    );
    for (const { name, type, description, callback_id } of shortcuts) {
      expect([type, name.length <= 24, description.length <= 150, callback_id.length <= 255]).toEqual([
        'message',
        true,
        true,
        true,
      ]);
    }
    expect(shortcuts[0].name).toBe('Explain this');
  });

  it('keeps to Slack’s lengths', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4_000);
  });

  it('lets people write to the bot, and presses reach it', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });
});

describe('npm run manifest', () => {
  const print = (args: string[], env = {}) =>
    parse(
      execFileSync('node', ['dist/bin/manifest.js', ...args], { encoding: 'utf8', env: { ...process.env, ...env } }),
    );

  it('for Socket Mode has no address', () => {
    const printed = print(['--socket']);
    expect(printed.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(printed)).not.toContain('your.host');
  });

  it('for HTTP has the address everywhere, and the command’s own name', () => {
    const printed = print(['--url', 'https://bot.acme.test/'], { DEFINE_COMMAND: '/whatis' });
    const url = 'https://bot.acme.test/slack/events';
    expect(printed.settings.event_subscriptions.request_url).toBe(url);
    expect(printed.settings.interactivity.request_url).toBe(url);
    expect(printed.features.slash_commands).toMatchObject([{ command: '/whatis', url }]);
    expect(printed.settings.socket_mode_enabled).toBe(false);
  });

  it.each([[[]], [['--url']], [['--url', 'http://no-tls.test']], [['--sockets']]])(
    'with %j says how it is used',
    (args) => {
      expect(() => execFileSync('node', ['dist/bin/manifest.js', ...args], { stdio: 'pipe' })).toThrow(/--socket/);
    },
  );
});
