import { expect, it } from '@jest/globals';
import { typedText } from '../../src/slack/text.ts';

it.each([
  ['staging', 'staging'],
  ['&lt;b&gt; &amp; &amp;lt;', '<b> & &lt;'],
  ['<@U1|sam> said staging', '@sam said staging'],
  ['<@UBOT> what is staging', 'what is staging'],
  ['<@UBOT|define> staging', 'staging'],
  ['<#C1|general>', '#general'],
  ['<!channel>', '@channel'],
  ['<!subteam^S1|@team>', '@team'],
  ['<https://acme.test|acme.test>', 'acme.test'],
  ['<https://acme.test>', 'https://acme.test'],
  ['a\0b', 'a b'],
  [undefined, ''],
])('%j was typed as %j', (sent, typed) => {
  expect(typedText(sent, 'UBOT')).toBe(typed);
});
