import { expect, test } from 'vitest';
import { ownAnchors } from '../dossier/anchors.ts';
import { sectionIds } from './contents.ts';

test('no heading of a text can take the id of a section', () => {
  const plain = Object.values(sectionIds).filter((id) => !id.startsWith('section-'));
  expect(plain.filter((id) => !ownAnchors.has(id))).toEqual([]);
});
