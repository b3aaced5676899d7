#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { glossaryDirs } from '../config.ts';
import { errorsOf, loadGlossary } from '../glossary/load.ts';
import { problemLines } from '../glossary/report.ts';
import { DESIGN, GENERAL, PEOPLE } from '../practice/cast.ts';
import { playConversation } from '../practice/conversation.ts';
import { StandIn } from '../practice/slack/stand-in.ts';
import { startBot } from '../wire.ts';
import { createLog } from './log.ts';

const dirs = glossaryDirs(process.env);
const loaded = await loadGlossary(dirs);
const errors = errorsOf(loaded.problems);
if (errors.length > 0) {
  console.error(`The glossary has something to mend first.\n\n${problemLines(errors)}\n`);
  process.exit(1);
}
const token = `xoxb-${randomBytes(12).toString('hex')}`;
const signingSecret = randomBytes(16).toString('hex');
const scopes = ['commands', 'chat:write', 'app_mentions:read', 'im:history'];
const slack = new StandIn({ people: PEOPLE, channels: [GENERAL, DESIGN], now: Date.now, token, signingSecret, scopes });
const slackApiUrl = await slack.start();
const bot = await startBot({
  config: {
    botToken: token,
    connection: { by: 'http', signingSecret },
    slackApiUrl,
    port: 0,
    command: '/define',
    glossaryDirs: dirs,
    logLevel: 'warn',
  },
  loaded,
  log: createLog('warn'),
  now: Date.now,
});
slack.connect(`http://127.0.0.1:${bot.port}`);
await playConversation(slack, console.log);
await bot.stop();
await slack.stop();
