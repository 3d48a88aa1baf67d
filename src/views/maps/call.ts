import type { BodyWriter } from '../body.ts';
import type { Links } from '../links.ts';
import { type MapView, mapOf } from './map.ts';

/** `<Map>` in a page: the map of its places, or the places alone where none has coordinates. */
export interface MapCallView {
  type: 'map';
  map?: MapView;
  places: Links;
}

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
