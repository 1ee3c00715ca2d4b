import { expect, it } from 'vitest';
import { enumerate, helixName, say, countryName } from '../../src/words/words.ts';

it('says', () => {
  expect(say('nl', 'cli.done')).toBe('Klaar.');
  expect(helixName('fr', 'civil-society')).toBe('Société civile');
  expect(enumerate('en', ['A', 'B', 'C'])).toBe('A, B and C');
  expect(countryName('nl', 'BE')).toBe('België');
});
