import { expect, test } from 'vitest';
import { pageText, testContext } from '../testing/context.ts';
import { eventView } from './event.ts';

const event = (title: string, date: string, more = '') =>
  pageText(`kind: meeting\ntitle: ${title}\ndate: ${date}${more}`);

const context = await testContext({
  'events/campaign.mdx': event('Campaign', '2020-05-20/2020-07-10'),
  'events/spring.mdx': event('Spring talks', '2020-05-25', '\npartOf: campaign'),
  'events/some-day.mdx': event('Some day in June', '2020-06?'),
  'events/tenth.mdx': event('Tenth', '2020-06-10', '\npartOf: campaign'),
  'events/tenth-speech.mdx': event('Speech of the tenth', '2020-06-09', '\npartOf: tenth'),
  'events/tenth-too.mdx': event('Tenth too', '2020-06-10'),
  'events/since.mdx': event('Since the eleventh', '2020-06-11/..'),
  'events/unknown-end.mdx': event('From the first on', '2020-06-01/'),
  'events/july.mdx': event('July', '2020-07'),
  'events/late.mdx': event('Late', '2020-08-01', '\npartOf: campaign'),
});

const around = (id: string) => {
  const { before, after } = context.index.neighbours.get(`events/${id}`) ?? {};
  return [before, after].map((key) => key?.slice('events/'.length));
};

test('an event whose date overlaps is neither before nor after', () => {
  expect(around('tenth')).toEqual(['spring', 'since']);
  expect(around('tenth-too')).toEqual(['tenth-speech', 'since']);
  expect(around('some-day')).toEqual(['spring', 'july']);
  expect(around('july')).toEqual(['some-day', 'late']);
});

test('an end that is open or not known ends before nothing', () => {
  expect(around('since')).toEqual(['tenth-too', undefined]);
  expect(around('unknown-end')).toEqual(['spring', undefined]);
  expect(around('late')).toEqual(['july', undefined]);
});

test('a whole and its own parts are no neighbours, parts of parts neither', () => {
  expect(around('campaign')).toEqual([undefined, undefined]);
  expect(around('tenth-speech')).toEqual(['spring', 'tenth-too']);
});

test('the fact box and the way on say the same', () => {
  const { facts, sequences } = eventView(context, 'events/tenth');
  const told = (label: string) => facts.find((fact) => fact.label === label)?.items[0]?.link?.label;
  expect([told('Before'), told('After')]).toEqual(['Spring talks', 'Since the eleventh']);
  expect(
    sequences.map(({ previous, next }) => [
      previous?.step,
      previous?.link.label,
      next?.step,
      next?.link.label,
    ]),
  ).toEqual([
    ['Before', 'Spring talks', 'After', 'Since the eleventh'],
    ['Previous', 'Spring talks', 'Next', 'Late'],
  ]);
});
