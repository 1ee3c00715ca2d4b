import { expect, it } from 'vitest';
import { onceEach } from '../../src/network/once.ts';

it('makes one value of each thing it is asked about', () => {
  let made = 0;
  const sizeOf = onceEach((list: number[]) => {
    made++;
    return list.length;
  });
  const [a, b] = [[1, 2], [3]];
  expect([sizeOf(a), sizeOf(b), sizeOf(a)]).toEqual([2, 1, 2]);
  expect(made).toBe(2);
});
