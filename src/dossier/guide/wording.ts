import { type Example, talks } from './base.ts';
import { bigPng, gpsJpeg } from './pictures.ts';

const style =
  'loaded: { whimsical: "name the decision that is criticised" }\npreferred: { Harber: Harbour }\n';
const styled = (wrong: string, right: string): Pick<Example, 'wrong' | 'right'> => ({
  wrong: { 'style.yaml': style, 'events/talks.mdx': talks(wrong) },
  right: { 'style.yaml': style, 'events/talks.mdx': talks(right) },
});
const figure = (alt: string) => talks(`<Figure src="assets/hall.png" alt="${alt}"/>`);
const photo = talks('<Figure src="assets/hall.jpg" alt="A table with two chairs."/>');

export const wording = {
  'wording/loaded': {
    why: 'style.yaml lists words that take a side. Quoted and attributed they may stand.',
    ...styled('It was a whimsical plan [@report].', 'Bob called the plan "whimsical" [@report].'),
  },
  'wording/spelling': {
    why: 'One spelling in the whole dossier, the one that style.yaml prefers.',
    ...styled('They met at Harber House [@report].', 'They met at Harbour House [@report].'),
  },
  'image/alt': {
    why: 'The description is all that some readers get. Say what the image shows.',
    wrong: { 'events/talks.mdx': figure('hall'), 'assets/hall.png': bigPng(1200) },
    right: { 'events/talks.mdx': figure('A table with two chairs.'), 'assets/hall.png': bigPng(1200) },
  },
  'image/size': {
    why: 'Many readers pay for every megabyte. Scale the image down.',
    wrong: { 'events/talks.mdx': figure('A table with two chairs.'), 'assets/hall.png': bigPng(4000) },
    right: { 'events/talks.mdx': figure('A table with two chairs.'), 'assets/hall.png': bigPng(1200) },
  },
  'image/location': {
    why: 'The metadata of a photograph can give away where its maker stood, a source’s home for one.',
    wrong: { 'events/talks.mdx': photo, 'assets/hall.jpg': gpsJpeg(true) },
    right: { 'events/talks.mdx': photo, 'assets/hall.jpg': gpsJpeg(false) },
  },
} as const satisfies Record<string, Example>;
