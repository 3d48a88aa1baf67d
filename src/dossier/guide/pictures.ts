/** The header of a PNG that is `side` pixels wide and high; enough for what reads headers. */
export function bigPng(side: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, side);
  view.setUint32(20, side);
  bytes.set([8, 2, 0, 0, 0], 24);
  return bytes;
}

/** A JPEG of one empty frame whose EXIF block tells its width, and a place (43° N) where asked. */
export function gpsJpeg(hasPlace: boolean): Uint8Array {
  const tiff = new Uint8Array(100);
  const view = new DataView(tiff.buffer);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    if (type === 2) view.setUint8(at + 8, value);
    else view.setUint32(at + 8, value);
  };
  tiff.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  view.setUint16(8, 1);
  entry(10, hasPlace ? 0x8825 : 0x0100, 4, 1, hasPlace ? 26 : 640);
  if (hasPlace) {
    view.setUint16(26, 2);
    entry(28, 1, 2, 2, 'N'.charCodeAt(0));
    entry(40, 2, 5, 3, 60);
    for (const [i, part] of [43, 1, 18, 1, 0, 1].entries()) view.setUint32(60 + 4 * i, part);
  }
  const exif = [...'Exif'].map((c) => c.charCodeAt(0));
  const length = 2 + exif.length + 2 + tiff.length;
  return new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...exif, 0, 0, ...tiff],
    ...[0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0xff, 0xd9],
  ]);
}
