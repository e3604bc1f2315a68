// A part of a file, for who asks for one: what is kept is always whole.

/** The answer to `request` out of the whole one. */
export async function ranged(request, whole) {
  const asked = request.headers.get('range');
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
  if (from === undefined || (from === '' && to === '')) return whole;
  const bytes = await whole.arrayBuffer();
  const size = bytes.byteLength;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  const headers = new Headers(whole.headers);
  if (first > last) {
    headers.set('content-range', `bytes */${size}`);
    headers.delete('content-length');
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${first}-${last}/${size}`);
  headers.set('content-length', String(last - first + 1));
  return new Response(bytes.slice(first, last + 1), { status: 206, headers });
}
