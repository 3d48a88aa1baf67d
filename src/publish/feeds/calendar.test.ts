import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { joined, sample } from '../../testing/sample.ts';
import { calendar } from './calendar.ts';

type Component = InstanceType<typeof ICAL.Component>;

function read(text: string): Component[] {
  const whole = new ICAL.Component(ICAL.parse(text));
  return [...whole.getAllSubcomponents('vevent'), ...whole.getAllSubcomponents('vjournal')];
}

const summary = (component: Component) => String(component.getFirstPropertyValue('summary'));

describe.each(['libya', 'sarvane'] as const)('events.ics of %s', async (name) => {
  const context = await sample(name);
  const text = joined(calendar(context));
  const components = read(text);

  test('holds every event once', () => {
    const titles = context.dossier.order.events.map((key) => context.dossier.pages[key]?.title);
    expect(components.map(summary).sort()).toEqual(titles.sort());
    expect(new Set(components.map((c) => c.getFirstPropertyValue('uid'))).size).toBe(titles.length);
  });

  test('keeps the rules of RFC 5545 on lines and on what must be there', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    for (const component of components) {
      expect(component.hasProperty('uid')).toBe(true);
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(
        `${context.dossier.file.asOf}T00:00:00Z`,
      );
      if (component.name === 'vevent') expect(component.hasProperty('dtstart')).toBe(true);
      else
        for (const barred of ['dtend', 'location', 'geo', 'transp'])
          expect(component.hasProperty(barred)).toBe(false);
    }
  });
});

const sarvane = read(joined(calendar(await sample('sarvane'))));

describe('a day stands in the calendar only where the dossier knows it', () => {
  const of = (title: string) => {
    const found = sarvane.find((component) => summary(component) === title);
    if (!found) throw new Error(`No ${title}.`);
    const value = (property: string) => found.getFirstPropertyValue(property)?.toString();
    return {
      name: found.name,
      start: value('dtstart'),
      end: value('dtend'),
      status: value('status'),
      text: value('description'),
    };
  };

  test('days that are known are all-day events, the end excluded', () => {
    expect(of('Conférence de Port-Olvère')).toMatchObject({
      name: 'vevent',
      start: '2024-09-10',
      end: '2024-09-13',
      status: 'CONFIRMED',
    });
    expect(of('Visite du chantier')).toMatchObject({
      name: 'vevent',
      start: '2025-03-14',
      end: '2025-03-15',
      status: 'CANCELLED',
    });
  });

  test('a month, an uncertain or disputed day is told in words alone', () => {
    for (const title of [
      'Début des travaux à Combe-Noire',
      'Crue de mai',
      "Collision de l'Aurélia",
      'Sommet de Lorme',
    ])
      expect(of(title)).toMatchObject({ name: 'vjournal', start: undefined });
    expect(of('Début des travaux à Combe-Noire').text).toContain('mars 2024');
    expect(of('Sommet de Lorme').status).toBe('DRAFT');
  });

  test('a period without a known end has its first day and no event', () => {
    expect(of('Enquête sur la collision')).toMatchObject({
      name: 'vjournal',
      start: '2025-02-10',
      end: undefined,
    });
  });
});
