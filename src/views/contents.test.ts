import { expect, test } from 'vitest';
import { headingIds } from '../dossier/anchors.ts';
import { sectionIds } from './contents.ts';

test('no heading of a text can take the id of a section', () => {
  const ids = Object.values(sectionIds).map((id) => (id.endsWith('-') ? `${id}1` : id));
  expect(ids.filter((id) => headingIds([])(id) === id)).toEqual([]);
});
