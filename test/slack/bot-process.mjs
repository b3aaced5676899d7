// A bot as a process of its own, built as it ships, that sends what is due many times a second.
import { loadGlossary } from '../../dist/glossary/load.js';
import { startBot } from '../../dist/wire.js';

const config = JSON.parse(process.argv[2]);
const quiet = () => {};
const log = {
  error: (_facts, message) => process.stderr.write(`${message}\n`),
  warn: quiet,
  info: quiet,
  debug: quiet,
};
await startBot({
  config,
  loaded: await loadGlossary(config.glossaryDirs),
  log,
  now: Date.now,
  everyMs: 20,
  lookEveryMs: 20,
  host: '127.0.0.1',
});
process.stdout.write('ready\n');
