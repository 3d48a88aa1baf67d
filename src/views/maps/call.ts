import type { BodyWriter } from '../body.ts';
import type { MapCallView } from '../componentViews.ts';
import type { Links } from '../links.ts';
import { mapOf } from './map.ts';

/** In `shown` of a writer: the page has a map, and needs no other. */
export const MAP = 'map';

/** The map of a `<Map>`; its places are told in words where none has coordinates. */
export function mapCall(writer: BodyWriter, places: Links): MapCallView {
  const map = mapOf(
    writer.context,
    places.flatMap(({ page }) => page ?? []),
  );
  if (map) writer.shown.add(MAP);
  return { type: 'map', places, ...(map === undefined ? {} : { map }) };
}
