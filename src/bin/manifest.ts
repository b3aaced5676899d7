#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readCommand } from '../config.ts';
import { type Manifest, manifestFor, type Reach } from '../slack/manifest.ts';

const USAGE = `Prints the manifest to paste at api.slack.com/apps → Create an app → From a manifest.

  npm run -s manifest -- --socket                  for Socket Mode: no public address needed
  npm run -s manifest -- --url https://your.host   for HTTP: the address at which Slack reaches the bot`;

function readReach([flag, url]: readonly string[]): Reach | undefined {
  if (flag === '--socket' && url === undefined) return { by: 'socket' };
  const isAddress = url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:';
  return flag === '--url' && isAddress ? { by: 'http', url } : undefined;
}

const reach = readReach(process.argv.slice(2));
const command = readCommand(process.env);
if (!reach || !command) {
  console.error(
    reach ? 'DEFINE_COMMAND does not look right: write a slash and small letters, such as /define.' : USAGE,
  );
  process.exitCode = 1;
} else {
  const kept = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
  console.log(stringify(manifestFor(kept, reach, command), { lineWidth: 0 }));
}
