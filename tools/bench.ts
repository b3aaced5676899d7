/** `npm run bench`: the look-up and the bot, or one of them: `npm run bench -- bot`. */
const [which] = process.argv.slice(2);
if (which !== 'bot') await import('./bench-lookup.ts');
if (which !== 'lookup') await import('./bench-bot.ts');
