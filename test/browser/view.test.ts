import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSlots, opaque } from '../../web/src/map/colours.ts';
import { placeGroups } from '../../web/src/map/group-places.ts';
import { MapView, PartnersView, parseSearch, stringifySearch } from '../../web/src/view.ts';

describe('the view in the URL', () => {
  it('is written in one order, lists by repeating the name, and reads back as it was', () => {
    const view = { org: 'org:pic-1', helix: ['company', 'knowledge'], k: 50, exclude: ['org:a', 'org:b'] };
    const search = stringifySearch({ ...view, region: undefined });
    expect(search).toBe('?exclude=org:a&exclude=org:b&helix=company&helix=knowledge&k=50&org=org:pic-1');
    expect(PartnersView.parse(parseSearch(search))).toEqual(view);
  });

  it('leaves out what does not fit and keeps the rest', () => {
    const search = '?org=ThermoVault&helix=wizard&k=9999&novelty=2&country=BELGIUM&size=sme&intro=nobody';
    expect(PartnersView.parse(parseSearch(search))).toEqual({ org: 'ThermoVault', size: ['sme'] });
    expect(MapView.parse(parseSearch('?by=planet&steps=9&size=pagerank&hide=company'))).toEqual({
      size: 'pagerank',
      hide: ['company'],
    });
  });

  it('opens with anything', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(() => PartnersView.parse(parseSearch(search))).not.toThrow();
        expect(() => MapView.parse(parseSearch(search))).not.toThrow();
      }),
    );
  });
});

describe('colours of a picture', () => {
  it('mixes an opaque colour with its background', () => {
    expect([
      opaque('#000000', '#ffffff', 0.5),
      opaque('#204060', '#204060', 0.3),
      opaque('#ff0000', '#0000ff', 1),
      opaque('#ff0000', '#0000ff', 0),
    ]).toEqual(['#808080', '#204060', '#ff0000', '#0000ff']);
  });

  it('never gives two groups one colour, and keeps the colours of the twelve largest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), (present) => {
        const slots = groupSlots(present);
        expect(slots.size).toBe(Math.min(12, new Set(present).size));
        expect(new Set(slots.values()).size).toBe(slots.size);
        for (const [group, slot] of slots) if (group < 12) expect(slot).toBe(group);
      }),
    );
  });
});

describe('circles of a group picture', () => {
  const groups = fc.array(
    fc.record({
      x: fc.double({ min: -1, max: 1, noNaN: true }),
      y: fc.double({ min: -1, max: 1, noNaN: true }),
      size: fc.integer({ min: 1, max: 5000 }),
    }),
    { maxLength: 40 },
  );

  it('stand within the frame, always in the same place', () => {
    fc.assert(
      fc.property(groups, (input) => {
        const circles = placeGroups(input, 800, 560);
        expect(placeGroups(input, 800, 560)).toEqual(circles);
        for (const { x, y, radius } of circles) {
          expect(x - radius).toBeGreaterThanOrEqual(0);
          expect(x + radius).toBeLessThanOrEqual(800);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(560);
        }
      }),
    );
  });

  it('do not overlap where there is room', () => {
    const ring = Array.from({ length: 20 }, (_, i) => ({ x: Math.cos(i), y: Math.sin(i), size: 10 + i }));
    const circles = placeGroups(ring, 800, 560);
    const gaps = circles.flatMap((p, a) =>
      circles.slice(a + 1).map((q) => Math.hypot(p.x - q.x, p.y - q.y) - p.radius - q.radius),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });
});
